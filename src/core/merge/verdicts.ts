import type {Book} from '../store/store.ts'
import {mergedAway} from './merged-away.ts'
import type {PairVerdict} from './merge.ts'
import {pairOf} from './pair.ts'

/**
 * What people said of pairs of customers, by the id of the pair as they are today: what was said of somebody who was
 * merged away holds for the survivor, for as long as they are merged, and of two verdicts `different` counts.
 */
export async function standingVerdicts(book: Book): Promise<Map<string, PairVerdict>> {
  const standing = new Map<string, PairVerdict>()
  const pairs = await book.all('pair')
  if (pairs.length === 0) return standing
  const nowOf = await mergedAway(book)
  for (const {left, right, verdict} of pairs) {
    const [one, other] = [nowOf(left).customer_id, nowOf(right).customer_id]
    const {id} = pairOf(one, other)
    if (one !== other && standing.get(id) !== 'different') standing.set(id, verdict)
  }
  return standing
}
