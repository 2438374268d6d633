import type {Pair, PairVerdict} from '../../merge/merge.ts'

/** What people said of pairs of records. */
export type Verdicts = readonly Pick<Pair, 'left' | 'right' | 'verdict'>[]

/** The verdicts on people by row. */
export interface RowVerdicts {
  readonly any: boolean
  of(left: number, right: number): PairVerdict | undefined
  /** The pairs that are one person, left before right. */
  readonly same: readonly (readonly [left: number, right: number])[]
}

/** Verdicts on records that are no longer there are dropped. */
export function rowVerdicts(ids: readonly string[], verdicts: Verdicts): RowVerdicts {
  const rows = new Map(verdicts.length === 0 ? [] : ids.map((id, row) => [id, row]))
  const known = new Map<number, PairVerdict>()
  const same: [number, number][] = []
  for (const {left, right, verdict} of verdicts) {
    const [a, b] = [rows.get(left), rows.get(right)]
    if (a === undefined || b === undefined || a === b) continue
    known.set(keyOf(a, b), verdict)
    if (verdict === 'same') same.push([Math.min(a, b), Math.max(a, b)])
  }
  return {any: known.size > 0, of: (left, right) => known.get(keyOf(left, right)), same}
}

function keyOf(left: number, right: number): number {
  return Math.min(left, right) * 0x4000000 + Math.max(left, right)
}
