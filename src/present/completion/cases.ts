import type {CompletableCommand, CompletableFlag, Value} from './completable.ts'
import {quoted} from './quote.ts'

interface Values extends Value {
  /** Patterns of `"$typed $previous"`. */
  patterns: string[]
}

/**
 * Branches of `case "$typed $previous"` for what can follow a flag: `values=(...)` for options, `files` for files,
 * and a return where anything can.
 */
export function valueCases(commands: readonly CompletableCommand[], files: string): string[] {
  const kinds = new Map<string, Values>()
  for (const [name, uses] of usesByFlag(commands)) {
    const same = new Set(uses.map(({flag}) => kindOf(flag))).size === 1
    for (const {command, flag} of same ? uses.slice(0, 1) : uses) {
      const {takes, options} = flag
      const known = kinds.get(kindOf(flag)) ?? kinds.set(kindOf(flag), {takes, options, patterns: []}).get(kindOf(flag))
      known?.patterns.push(same ? `*${quoted(` --${name}`)}` : quoted(`${command} --${name}`))
    }
  }
  return [...kinds.values()].filter(({takes}) => takes !== 'nothing').map((kind) => branch(kind, files))
}

/** Branches of `case "$typed"` for the first argument. */
export function argumentCases(commands: readonly CompletableCommand[], files: string): string[] {
  return commands
    .filter(({argument: {takes}}) => takes === 'file' || takes === 'option')
    .map(({name, argument}) => branch({...argument, patterns: [quoted(name)]}, files))
}

function branch({takes, options, patterns}: Values, files: string): string {
  const action = {
    nothing: '',
    option: `values=(${options.map(quoted).join(' ')})`,
    file: `${files}; return`,
    text: 'return',
  }[takes]
  return `${patterns.join('|')}) ${action} ;;`
}

function usesByFlag(commands: readonly CompletableCommand[]): Map<string, {command: string; flag: CompletableFlag}[]> {
  const uses = new Map<string, {command: string; flag: CompletableFlag}[]>()
  for (const {name, flags} of commands) {
    for (const flag of flags) uses.set(flag.name, [...(uses.get(flag.name) ?? []), {command: name, flag}])
  }
  return uses
}

function kindOf({takes, options}: Value): string {
  return [takes, ...options].join('\n')
}
