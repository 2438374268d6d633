import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {ROOT} from '../e2e/run-patron.ts'

export interface Flag {
  name: string
  type: 'boolean' | 'option'
  char?: string
  options?: readonly string[]
  /** What separates several values in one. */
  delimiter?: string
  default?: unknown
  required?: boolean
  multiple?: boolean
  allowNo?: boolean
  aliases?: readonly string[]
  helpGroup?: string
}

export interface Argument {
  name: string
  required?: boolean
  options?: readonly string[]
  default?: unknown
}

export interface ManifestCommand {
  id: string
  summary?: string
  examples?: readonly (string | {command: string})[]
  aliases: readonly string[]
  hidden?: boolean
  strict: boolean
  args: Readonly<Record<string, Argument>>
  flags: Readonly<Record<string, Flag>>
}

/** The commands of the built program, by what is typed (`lead add`), in alphabetical order. */
export function readCommands(): Map<string, ManifestCommand> {
  const {commands} = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as {
    commands: Record<string, ManifestCommand>
  }
  const typed = Object.values(commands).map((command): [string, ManifestCommand] => [
    command.id.replaceAll(':', ' '),
    command,
  ])
  return new Map(typed.sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** The command that words begin with, and the words after it. */
export function commandOf(
  words: readonly string[],
  commands: ReadonlyMap<string, ManifestCommand>,
): {name: string; rest: string[]} | undefined {
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    if (commands.has(name)) return {name, rest: words.slice(count)}
  }
  return undefined
}
