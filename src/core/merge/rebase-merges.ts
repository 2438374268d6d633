import type {Customer} from '../customer/customer.ts'
import type {Merge} from './merge.ts'
import {takeBack} from './take-back.ts'

/**
 * Later merges into the same survivor, the oldest first, as they would have been without one that is taken back, so
 * that merges can be taken back in any order. `moved` is how much of each kind that one gives back.
 */
export function rebaseMerges(
  following: readonly Merge[],
  taken: Merge,
  moved: Readonly<Record<string, number>>,
): Merge[] {
  const others: Customer[] = []
  return following.map((merge) => {
    const [survivor, ...merged] = merge.before as [Customer, ...Customer[]]
    const before = takeBack(survivor, taken, others)
    others.push(...merged)
    const kept = Object.entries(merge.kept).map(([kind, count]) => [kind, Math.max(0, count - (moved[kind] ?? 0))])
    return {
      ...merge,
      before: [before, ...merged],
      after: takeBack(merge.after, taken, others),
      kept: Object.fromEntries(kept),
    }
  })
}
