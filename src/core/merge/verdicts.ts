import type {Book} from '../store/store.ts'
import {mergedAway} from './merged-away.ts'
import type {Pair} from './merge.ts'
import {pairOf} from './pair.ts'

/** What people said of two customers, as they are known today. */
export type StandingVerdict = Pick<Pair, 'id' | 'left' | 'right' | 'verdict'>

/**
 * Every verdict on a pair, under the ids of today: what was said of somebody who was merged away holds for the
 * survivor, for as long as they are merged, and of two verdicts `different` counts.
 */
export async function standingVerdicts(book: Book): Promise<StandingVerdict[]> {
  const pairs = await book.all('pair')
  if (pairs.length === 0) return []
  const nowOf = await mergedAway(book)
  const standing = new Map<string, StandingVerdict>()
  for (const {left, right, verdict} of pairs) {
    const pair = pairOf(nowOf(left).customer_id, nowOf(right).customer_id)
    const isSettled = pair.left === pair.right || standing.get(pair.id)?.verdict === 'different'
    if (!isSettled) standing.set(pair.id, {...pair, verdict})
  }
  return [...standing.values()]
}

/** The ids of pairs that were judged different and still are two customers. */
export async function differentPairs(book: Book): Promise<Set<string>> {
  const verdicts = await standingVerdicts(book)
  return new Set(verdicts.flatMap(({id, verdict}) => (verdict === 'different' ? [id] : [])))
}
