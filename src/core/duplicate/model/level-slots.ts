import type {Comparison, LevelSpec} from '../compare/comparison.ts'

/** All levels of all comparisons in one row: level l of comparison c stands at `first[c] + l`. */
export interface LevelSlots {
  readonly first: Int32Array
  readonly specs: readonly LevelSpec[]
}

export function levelSlots(comparisons: readonly Comparison[]): LevelSlots {
  const first = new Int32Array(comparisons.length + 1)
  comparisons.forEach(({levels}, at) => (first[at + 1] = (first[at] as number) + levels.length))
  return {first, specs: comparisons.flatMap(({levels}) => [...levels])}
}
