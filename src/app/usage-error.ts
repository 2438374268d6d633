import {stripVTControlCharacters} from 'node:util'
import {CrmError} from '../core/error/crm-error.ts'
import {closest} from '../core/text/closest.ts'

/** What oclif's errors on a command line have in common, as far as it is used here. */
interface OclifError {
  message: string
  name: string
  oclif?: {exit?: number}
  /** Flags that the command does not have, as typed. */
  flags?: readonly string[]
  /** Arguments that are missing (as defined), or too many (as typed). */
  args?: ReadonlyArray<string | {name: string; description?: string}>
}

interface Typed {
  command?: string | undefined
  flags?: readonly string[] | undefined
}

/** oclif's refusal of a command line as an error of ours: one sentence, and a hint. Nothing for any other error. */
export function usageError(error: unknown, {command, flags}: Typed): CrmError | undefined {
  const thrown = error as OclifError
  if (typeof thrown?.oclif?.exit !== 'number' && numberSentence(thrown?.message ?? '') === undefined) return undefined
  const name = ['patron', ...(command ?? '').split(':').filter(Boolean)].join(' ')
  const help = `See \`${name} --help\`.`
  const unknown = unknownFlag(thrown)
  if (unknown === undefined) return new CrmError('BAD_INPUT', sentenceOf(thrown), {hint: help})
  const nearest = closest(unknown.replace(/^-+/, ''), flags ?? [])
  const hint = nearest === undefined ? help : `Did you mean --${nearest}?`
  return new CrmError('BAD_INPUT', `${unknown} is no flag of \`${name}\`.`, {hint})
}

function unknownFlag({flags, message}: OclifError): string | undefined {
  return message.startsWith('Nonexistent flag') ? flags?.[0]?.replace(/=.*$/s, '') : undefined
}

function sentenceOf({args, message}: OclifError): string {
  const missing = /^Missing \d+ required arg/.test(message) ? (args ?? []) : []
  if (missing.length > 0) return `What is missing: ${missing.map(describe).join('; ')}.`
  const text = stripVTControlCharacters(message)
    .replace('See more help with --help', '')
    .replace(/^The following errors? occurred:/, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  return numberSentence(text) ?? (/[.?!。]$/.test(text) ? text : `${text}.`)
}

/** What oclif says of a number that is none, without an exit code where it is an argument. */
function numberSentence(text: string): string | undefined {
  const words =
    /^(?:Parsing --(\S+)\s+)?Expected an integer(?: (greater|less) than or equal to (-?\d+))? but received: (.*)$/s
  const [found, flag, side, bound, typed] = words.exec(text) ?? []
  if (found === undefined) return undefined
  const limit = side === undefined ? '' : side === 'greater' ? ` from ${bound} up` : ` up to ${bound}`
  return `"${typed}" is no whole number${limit}${flag === undefined ? '' : ` for --${flag}`}.`
}

function describe(argument: string | {name: string; description?: string}): string {
  if (typeof argument === 'string') return argument
  return argument.description === undefined ? argument.name : `${argument.name} (${argument.description})`
}
