/**
 * Why a column gives the outcome away.
 *
 * - `ranks`: alone it ranks won before lost leads better than anything known at the time plausibly does (`value` is the
 *   AUC of held-out leads)
 * - `pure`: values that nearly all ended the same way cover much of the leads for which it is known (`value` is the share)
 * - `filled`: it is filled for leads that ended one way and blank for the others (`value` is the gap)
 * - `only-ended`: it is filled for decided leads and hardly ever for open ones (`value` is the share of the open ones)
 * - `name`: its name says that it is written while or after a lead is worked on
 * - `handling`: a value says what became of the record (`level`; `value` is the share of leads with it)
 */
export const LEAK_SIGNS = ['ranks', 'pure', 'filled', 'only-ended', 'name', 'handling'] as const
export type LeakSign = (typeof LEAK_SIGNS)[number]

export interface LeakEvidence {
  sign: LeakSign
  value?: number | undefined
  level?: string | undefined
}

/** A column that gives the outcome away, and by what it was found out. */
export interface Leak {
  column: string
  signs: LeakEvidence[]
}

/** How much a column tells by itself: what leaks are found by. */
export interface ColumnMeasure {
  column: string
  /** The AUC on held-out leads for which it is known; not a number where it is known of too few. */
  auc: number
  /** The share of the leads for which it is known with values that nearly all ended the same way. */
  pure: number
  /** How far apart the shares of won and of lost leads are for which it is filled. */
  filled_gap: number
}

export interface MeasuredColumn extends ColumnMeasure {
  signs: LeakEvidence[]
}
