import {copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ROOT, runPatron} from '../e2e/run-patron.ts'
import {checkExample} from './check-example.ts'
import {COMMAND_LINES, WITHOUT_JSON} from './command-lines.ts'
import {describeCommands} from './describe-commands.ts'
import {describeShape} from './describe-shape.ts'
import {commandOf, readCommands} from './manifest.ts'
import {shellWords} from './shell-words.ts'

const COMMANDS = readCommands()
const LINES = withPlaces(COMMAND_LINES)
const SHAPES = join(import.meta.dirname, '__snapshots__/json')

it('keeps the commands, their arguments and flags', async () => {
  await expect(describeCommands(COMMANDS)).toMatchFileSnapshot('__snapshots__/commands.txt')
})

it('has a line for every topic of package.json, and no topic without commands', () => {
  const {oclif} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    oclif: {topics: Record<string, unknown>}
  }
  const topics = [...COMMANDS.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] as string)
  expect(Object.keys(oclif.topics).sort()).toEqual([...new Set(topics)].sort())
})

describe.each([...COMMANDS].map(([name, command]) => ({name, command})))('patron $name', ({name, command}) => {
  it('says what it does in a sentence, and shows how', () => {
    expect(command.summary).toMatch(/^[A-Z].*[.?]$/)
    expect(command.examples?.length ?? 0).toBeGreaterThan(0)
  })

  it('has examples that can be typed', () => {
    const examples = (command.examples ?? []).map((example) =>
      typeof example === 'string' ? example : example.command,
    )
    expect(
      examples.flatMap((example) => checkExample(name, example, COMMANDS).map((problem) => `${example}: ${problem}`)),
    ).toEqual([])
  })
})

describe('the JSON of', () => {
  let cwd: string

  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'patron-surface-'))
    const files = readdirSync(import.meta.dirname).filter((file) => /\.(?:csv|txt|yaml)$/.test(file))
    for (const file of files) copyFileSync(join(import.meta.dirname, file), join(cwd, file))
  })

  afterAll(() => rmSync(cwd, {recursive: true, force: true}))

  it.each(LINES)('patron $line', async ({line, place}) => {
    const {stdout, stderr, code} = await runPatron([...shellWords(line), '--json'], {cwd})
    expect(stderr + (code === 0 ? '' : stdout)).toBe('')
    await expect(`patron ${line} --json\n\n${describeShape(JSON.parse(stdout))}\n`).toMatchFileSnapshot(
      join(SHAPES, place),
    )
  })

  it('no other command line is left', () => {
    const left = existsSync(SHAPES)
      ? readdirSync(SHAPES).filter((file) => !LINES.some(({place}) => place === file))
      : []
    expect(left).toEqual([])
  })

  it('every command is kept', () => {
    const kept = new Set([...LINES.map(({name}) => name), ...WITHOUT_JSON])
    expect([...COMMANDS.keys()].filter((name) => !kept.has(name))).toEqual([])
  })
})

/** Each line with its command and the file of its shape: `lead-add.txt`, `lead-add-2.txt`, ... */
function withPlaces(lines: readonly string[]): {line: string; name: string | undefined; place: string}[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const name = commandOf(shellWords(line), COMMANDS)?.name
    const stem = (name ?? line).replaceAll(/\W+/g, '-')
    const count = (seen.get(stem) ?? 0) + 1
    seen.set(stem, count)
    return {line, name, place: `${stem}${count > 1 ? `-${count}` : ''}.txt`}
  })
}
