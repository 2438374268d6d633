import type {Context} from '../store/context.ts'
import type {TwoCustomers} from './judge-pair.ts'
import {mergedAway} from './merged-away.ts'
import {pairOf} from './pair.ts'
import {differentPairs} from './verdicts.ts'

/**
 * Two customers who may be one, as they are known now. Undefined when there is nothing to ask any more: they are one,
 * a person judged them different, or one of them is gone or erased.
 */
export async function openPair({store}: Context, {left, right}: TwoCustomers): Promise<TwoCustomers | undefined> {
  return store.read(async (book) => {
    const nowOf = await mergedAway(book)
    const pair = pairOf(nowOf(left).customer_id, nowOf(right).customer_id)
    const there = await book.getMany('customer', [pair.left, pair.right])
    if (there.filter(({erased_at}) => erased_at === undefined).length < 2) return undefined
    if ((await differentPairs(book)).has(pair.id)) return undefined
    return {left: pair.left, right: pair.right}
  })
}
