import {CrmError} from '../core/error/crm-error.ts'
import {compareCustomers, type Comparison} from '../core/merge/compare-customers.ts'
import {findGroup} from '../core/merge/find-group.ts'
import {judgePair} from '../core/merge/judge-pair.ts'
import type {PairVerdict} from '../core/merge/merge.ts'
import type {Context} from '../core/store/context.ts'
import type {ReviewResult} from './review-pairs.ts'

/** One pair answered without a prompt, or only looked at. */
export type PairAnswer = ReviewResult & {comparison?: Comparison}

/** Does what was said of two customers; puts them side by side when nothing was. Throws BAD_INPUT unless they are two. */
export async function answerPair(
  context: Context,
  references: readonly string[],
  verdict: PairVerdict | undefined,
): Promise<PairAnswer> {
  if (references.length !== 2)
    throw new CrmError('BAD_INPUT', 'A pair is two customers.', {hint: 'Write it as --pair C12,C15.'})
  const {ids} = await findGroup(context, {references})
  const [left, right] = ids as [string, string]
  const nothing = {pairs: 1, same: 0, different: 0, skipped: 0, change_ids: []}
  if (verdict === undefined) return {...nothing, comparison: await compareCustomers(context, {left, right})}
  return {...nothing, [verdict]: 1, change_ids: [await judgePair(context, {left, right}, verdict)]}
}
