import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {mergeCustomers, type MergeResult} from './merge-customers.ts'
import type {Pair, PairVerdict} from './merge.ts'
import {pairOf} from './pair.ts'

/** Two customers by their ids. */
export interface TwoCustomers {
  left: string
  right: string
}

/** Merges two customers, or remembers that they are different, as a person says. Returns the change's id. */
export async function judgePair(context: Context, pair: TwoCustomers, verdict: PairVerdict): Promise<number> {
  if (verdict === 'different') return keepApart(context, pair)
  return (await makeOne(context, pair)).change_id as number
}

/** Remembers that two customers are different, so that nobody is asked about them again. Returns the change's id. */
export async function keepApart({store, now, who}: Context, {left, right}: TwoCustomers): Promise<number> {
  const at = now()
  return store.write({command: 'customer review', who, at}, async (draft) => {
    const known = await draft.getMany('customer', [left, right])
    if (known.length < 2)
      throw new CrmError('REFUSED', `${left} and ${right} are not two customers; nothing was changed.`)
    await judgeDifferent(draft, [left, right], {at, who})
    draft.describe(`${left} and ${right} are different`, {pairs_judged: 1})
    return draft.changeId
  })
}

/** Merges two customers because a person says that they are one, whatever was said before. */
export async function makeOne(context: Context, {left, right}: TwoCustomers): Promise<MergeResult> {
  return mergeCustomers(context, {groups: [[left, right]], force: true, dryRun: false})
}

/** Writes that each of these customers is different from each other one. */
export async function judgeDifferent(
  draft: Draft,
  ids: readonly string[],
  {at, who}: Pick<Pair, 'at' | 'who'>,
): Promise<void> {
  const pairs = ids.flatMap((one, index) => ids.slice(index + 1).map((other) => pairOf(one, other)))
  await draft.save(
    'pair',
    pairs.map((pair): Pair => ({...pair, verdict: 'different', at, who})),
  )
}
