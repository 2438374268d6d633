import type {ErrorCode} from '../core/error/crm-error.ts'

/** Part of the public surface: 0 done, 1 a bug, 2 bad input, 3 not found, 4 refused, 5 locked or in conflict, 6 done in part. */
export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 2,
  AMBIGUOUS: 2,
  NOT_FOUND: 3,
  REFUSED: 4,
  LOCKED: 5,
  CONFLICT: 5,
  STORE_CORRUPT: 2,
  STORE_FOREIGN: 2,
  STORE_NEWER: 2,
  STORE_FULL: 4,
  STORE_UNREACHABLE: 2,
}

/** Done, but some rows were rejected. */
export const EXIT_PARTIAL = 6

/** Ended by Ctrl-C, as shells count it. */
export const EXIT_INTERRUPTED = 130
