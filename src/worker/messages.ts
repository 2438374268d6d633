import {CrmError, type ErrorCode, type ErrorPlace} from '../core/error/crm-error.ts'
import type {Told} from '../tui/office/office.ts'

/** What is asked of the worker: a question or a deed, by its name, and a number that the reply bears. */
export type Request =
  | {number: number; kind: 'ask' | 'carry-out'; name: string; given: unknown}
  | {number: number; kind: 'refresh' | 'close'}

/** What comes back, or is told without being asked. */
export type Reply =
  | {number: number; answer: unknown}
  | {number: number; error: SentError}
  | {told: Exclude<Told, {error: unknown}>}
  | {trouble: SentError}
  | {failure: SentError}

/** An error as it crosses threads: structured clones of errors lose their class and what was added to them. */
export interface SentError {
  code: ErrorCode | undefined
  message: string
  stack: string | undefined
  hint: string | undefined
  place: ErrorPlace | undefined
  candidates: readonly string[]
}

export function sentError(error: unknown): SentError {
  const {message, stack} = error instanceof Error ? error : new Error(String(error))
  if (!(error instanceof CrmError))
    return {code: undefined, message, stack, hint: undefined, place: undefined, candidates: []}
  const {code, hint, place, candidates} = error
  return {code, message, stack, hint, place, candidates}
}

/** The error that was sent: a CrmError where it was one. */
export function receivedError({code, message, stack, hint, place, candidates}: SentError): Error {
  if (code !== undefined) {
    return new CrmError(code, message, {...(hint === undefined ? {} : {hint}), ...(place ? {place} : {}), candidates})
  }
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
