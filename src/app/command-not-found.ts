import {CrmError} from '../core/error/crm-error.ts'
import {closest} from '../core/text/closest.ts'

export interface Known {
  /** Names as typed: `lead add`. */
  commands: readonly string[]
  topics: readonly string[]
}

/** What to say to words that are no command: that a command takes no more of them, or the nearest name. */
export function unknownCommand(words: readonly string[], {commands, topics}: Known): CrmError {
  const typed = untilFlag(words)
  if (typed.length === 0) return flagFirst(words, commands)
  const whole = prefixes(typed).find((prefix) => commands.includes(prefix))
  if (whole !== undefined) return tooMany(typed, whole)
  const nearest = nearestName(typed, [...commands, ...topics])
  const hint = nearest === undefined ? '`patron help` lists the commands.' : `Did you mean \`patron ${nearest}\`?`
  return new CrmError('BAD_INPUT', `"${typed.join(' ')}" is no command of patron.`, {hint})
}

function tooMany(typed: readonly string[], command: string): CrmError {
  const rest = typed.slice(command.split(' ').length)
  return new CrmError('BAD_INPUT', `\`patron ${command}\` takes no "${rest.join(' ')}".`, {
    hint: `See \`patron ${command} --help\`.`,
  })
}

function flagFirst(words: readonly string[], commands: readonly string[]): CrmError {
  const from = words.findIndex((_, index) => commands.includes(longestOf(words.slice(index), commands)))
  const command = longestOf(words.slice(from), commands)
  const rest = [...words.slice(from + command.split(' ').length), ...words.slice(0, from)]
  const hint =
    from < 0 ? '`patron help` lists the commands.' : `Write it as \`patron ${[command, ...rest].join(' ')}\`.`
  return new CrmError('BAD_INPUT', 'The command comes first, its flags after it.', {hint})
}

/** The command that the words begin with, '' where they begin with none. */
function longestOf(words: readonly string[], commands: readonly string[]): string {
  return prefixes(words).find((prefix) => commands.includes(prefix)) ?? ''
}

function nearestName(typed: readonly string[], names: readonly string[]): string | undefined {
  for (const prefix of prefixes(typed)) {
    const words = prefix.split(' ').length
    const nearest = closest(
      prefix,
      names.filter((name) => name.split(' ').length === words),
    )
    if (nearest !== undefined) return nearest
  }
  return undefined
}

/** The words themselves, then fewer and fewer of them. */
function prefixes(words: readonly string[]): string[] {
  return words.map((_, index) => words.slice(0, words.length - index).join(' '))
}

function untilFlag(words: readonly string[]): readonly string[] {
  const flag = words.findIndex((word) => word.startsWith('-'))
  return flag < 0 ? words : words.slice(0, flag)
}
