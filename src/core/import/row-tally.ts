import type {RowFault} from './read-rows.ts'
import type {CellFault, Reject} from './reject.ts'
import type {RowNoun} from './row-profile.ts'

const REJECTS_SHOWN = 20
const SAMPLES_SHOWN = 3
const LEFT_OUT_SHOWN = 10

/** How many things of what kind an import came to. */
export interface RowCounts {
  created: number
  updated: number
  unchanged: number
  rejected: number
  /** Rows that the mode leaves alone: known things under `create`, unknown ones under `update`. */
  passed_over: number
  /** Further counts of the noun, e.g. `consents`, `converted`, `customers`. */
  further: Record<string, number>
  /** Field → rows whose value differs from what is known and was not taken, because it was not named in `--overwrite`. */
  conflicts: Record<string, number>
}

/** Values of a column that were left out, for one kind of reason, of rows which were taken in. */
export interface LeftOut {
  column: string
  /** The first of them, and why it was left out. */
  value: string
  reason: string
  rows: number
  /** How many different ones there are. */
  values: number
}

/** Counts what becomes of the rows of one file. */
export class RowTally {
  readonly counts: RowCounts = {
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    passed_over: 0,
    further: {},
    conflicts: {},
  }
  readonly rejects: Reject[] = []
  readonly samples: {created: {id: string; text: string}[]; updated: {id: string; text: string}[]} = {
    created: [],
    updated: [],
  }
  /** Headers of columns that are kept although no field is taken from them; absent where a noun keeps none such. */
  attributes: readonly string[] | undefined
  /** Whether anything is written; a noun sets it where the counts do not say so. */
  changed = false
  readonly #file: string
  readonly #onReject: ((reject: Reject) => void) | undefined
  readonly #leftOut = new Map<string, Omit<LeftOut, 'values'> & {known: Set<string>}>()

  constructor(file: string, onReject: ((reject: Reject) => void) | undefined) {
    this.#file = file
    this.#onReject = onReject
  }

  reject({column, value, reason}: CellFault, {row, cells}: {row: number; cells: readonly string[]}): void {
    const reject = {file: this.#file, row, column, value, reason, cells}
    this.counts.rejected++
    if (this.rejects.length < REJECTS_SHOWN) this.rejects.push(reject)
    this.#onReject?.(reject)
  }

  leaveOut({column, value, reason}: Pick<RowFault, 'column' | 'value' | 'reason'>): void {
    // The reason may name the value; what is left of it without tells the kind of reason.
    const key = `${column}\u0001${reason.replaceAll(value, '')}`
    const known = this.#leftOut.get(key)
    if (!known) {
      this.#leftOut.set(key, {column, value, reason, rows: 1, known: new Set([value])})
      return
    }
    known.rows++
    known.known.add(value)
  }

  /** Counts things of one outcome; what is created or updated is a change. `sample` names one for a dry run. */
  add(what: 'created' | 'updated' | 'unchanged' | 'passed_over', count = 1, sample?: {id: string; text: string}): void {
    this.counts[what] += count
    if (what !== 'created' && what !== 'updated') return
    if (count > 0) this.changed = true
    if (sample && this.samples[what].length < SAMPLES_SHOWN) this.samples[what].push(sample)
  }

  addFurther(what: string, count = 1): void {
    if (count > 0) this.counts.further[what] = (this.counts.further[what] ?? 0) + count
  }

  conflict(field: string): void {
    this.counts.conflicts[field] = (this.counts.conflicts[field] ?? 0) + 1
  }

  leftOut(): LeftOut[] {
    return [...this.#leftOut.values()]
      .sort((left, right) => right.rows - left.rows)
      .slice(0, LEFT_OUT_SHOWN)
      .map(({known, ...one}) => ({...one, values: known.size}))
  }

  /** The counts under the names that the journal shows: `customers_created`. */
  journalCounts(noun: RowNoun): Record<string, number> {
    const plural = noun === 'points' ? 'points_entries' : noun === 'touch' ? 'touches' : `${noun}s`
    const {created, updated, further} = this.counts
    return {[`${plural}_created`]: created, [`${plural}_updated`]: updated, ...further}
  }
}
