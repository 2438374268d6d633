/** Every way in which core refuses, as a closed set. `app/exit-code.ts` gives each its exit code. */
export const ERROR_CODES = [
  'BAD_INPUT',
  'NOT_FOUND',
  'AMBIGUOUS',
  'REFUSED',
  'LOCKED',
  'CONFLICT',
  'STORE_CORRUPT',
  'STORE_FOREIGN',
  'STORE_NEWER',
  'STORE_FULL',
  'STORE_UNREACHABLE',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** A place in something the user wrote or gave: a file's row and column, or a position in an expression. */
export interface ErrorPlace {
  file?: string
  row?: number
  column?: string
  value?: string
}

/**
 * The one error that core throws for things a person can mend: one sentence saying what and where, and a hint
 * saying what to do. Candidates are listed when a reference fits several.
 */
export class CrmError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly place: ErrorPlace | undefined
  readonly candidates: readonly string[]

  constructor(
    code: ErrorCode,
    message: string,
    more: {hint?: string; place?: ErrorPlace; candidates?: readonly string[]; cause?: unknown} = {},
  ) {
    super(message, more.cause === undefined ? undefined : {cause: more.cause})
    this.name = 'CrmError'
    this.code = code
    this.hint = more.hint
    this.place = more.place
    this.candidates = more.candidates ?? []
  }
}
