import {commandOf, type Flag, type ManifestCommand} from './manifest.ts'
import {programs} from './shell-words.ts'

type Commands = ReadonlyMap<string, ManifestCommand>

/** What is wrong with the example of a command, as sentences: unknown flags, wrong options, missing arguments. */
export function checkExample(name: string, example: string, commands: Commands): string[] {
  const line = example
    .replaceAll('<%= config.bin %>', 'patron')
    .replaceAll('<%= command.id %>', name)
    .replace(/^\$ /, '')
  const ours = programs(line).filter(([program]) => program === 'patron')
  const found = ours.map((words) => ({words, typed: commandOf(words.slice(1), commands)}))
  const problems = found.flatMap(({words, typed}) =>
    typed ? checkWords(commands.get(typed.name) as ManifestCommand, typed.rest) : [`${words.join(' ')} is no command`],
  )
  return found.some(({typed}) => typed?.name === name) ? problems : [...problems, `it does not show ${name}`]
}

function checkWords({args, flags, strict}: ManifestCommand, words: readonly string[]): string[] {
  const problems: string[] = []
  const seen = new Set<string>()
  let count = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    const flag = flagOf(word, flags)
    if (flag) {
      seen.add(flag.name)
      const value =
        flag.type === 'boolean' ? undefined : word.includes('=') ? word.slice(word.indexOf('=') + 1) : words[++index]
      problems.push(...checkValue(flag, value))
    } else if (/^--?[a-z]/i.test(word)) problems.push(`${word} is no flag`)
    else count++
  }
  const most = strict ? Object.keys(args).length : Number.POSITIVE_INFINITY
  if (count > most) problems.push(`${count} arguments, where ${most} are taken`)
  if (count < Object.values(args).filter(({required}) => required).length) problems.push('an argument is missing')
  const missing = Object.values(flags).filter(({required, name}) => required && !seen.has(name))
  return [...problems, ...missing.map(({name}) => `--${name} is missing`)]
}

function flagOf(word: string, flags: Readonly<Record<string, Flag>>): Flag | undefined {
  const name = /^--([^=]+)/.exec(word)?.[1]
  if (name === undefined) return Object.values(flags).find(({char}) => char !== undefined && word === `-${char}`)
  return (
    flags[name] ??
    Object.values(flags).find((flag) => flag.aliases?.includes(name) || (flag.allowNo && name === `no-${flag.name}`))
  )
}

function checkValue({name, type, options, delimiter}: Flag, value: string | undefined): string[] {
  if (type === 'boolean') return []
  if (value === undefined) return [`--${name} has no value`]
  const values = delimiter === undefined ? [value] : value.split(delimiter)
  return values.filter((one) => options && !options.includes(one)).map((one) => `${one} is no ${name}`)
}
