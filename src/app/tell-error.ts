import {CrmError} from '../core/error/crm-error.ts'
import {jsonText} from '../present/json.ts'
import type {Look} from '../present/language.ts'
import {maskText} from '../present/mask-text.ts'
import {maskError} from '../present/mask.ts'
import {EXIT_CODES, EXIT_INTERRUPTED} from './exit-code.ts'
import {usageError} from './usage-error.ts'

export interface Telling {
  /** Whether the answer is JSON: then the error is told on stdout, in the shape that every command shares. */
  json: boolean
  look: Look
  /** The command that was typed and its flags, for hints. */
  command?: string | undefined
  flags?: readonly string[] | undefined
}

/** Tells an error and sets the exit code. What a person can mend takes a sentence; a bug, exit code 1 and its stack. */
export async function tellError(error: unknown, telling: Telling): Promise<void> {
  if ((error as Error).name === 'ExitPromptError') return void (process.exitCode = EXIT_INTERRUPTED)
  if (isExit(error)) return void (process.exitCode = error.oclif.exit)
  const clear = error instanceof CrmError ? error : usageError(error, telling)
  if (!clear) return tellBug(error, telling)
  const known = telling.look.mask ? maskError(clear) : clear
  process.exitCode = EXIT_CODES[known.code]
  if (telling.json) return sayJson(errorJson(known))
  const {errorText} = await import('../present/error.ts')
  process.stderr.write(`${errorText(known, telling.look)}\n`)
}

/** The shape of an error under `--json`. */
export function errorJson(error: CrmError): {error: Record<string, unknown>} {
  const {code, message, hint, place, candidates} = error
  return {error: {code, message, hint, place, candidates}}
}

function tellBug(error: unknown, {json, look}: Telling): void {
  process.exitCode = 1
  const {message, stack} = error instanceof Error ? error : new Error(String(error))
  const shown = (text: string): string => (look.mask ? maskText(text) : text)
  process.stderr.write(`This is a bug in patron.\n${shown(stack ?? message)}\n`)
  if (json) sayJson({error: {code: 'BUG', message: shown(message)}})
}

function sayJson(value: unknown): void {
  process.stdout.write(`${jsonText(value)}\n`)
}

/** A command that ended itself with `this.exit(code)`. */
function isExit(error: unknown): error is {oclif: {exit: number}} {
  const {code, oclif} = error as {code?: string; oclif?: {exit?: number}}
  return code === 'EEXIT' && typeof oclif?.exit === 'number'
}
