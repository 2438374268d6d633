import type {Draft} from '../store/store.ts'

/**
 * Whether it may make a difference to what is withdrawn that the change with this id is taken back or done again. An
 * address that is no customer's, such as a lead's, does only where somebody withdrew by it.
 */
export async function concernsWithdrawals(draft: Draft, changeId: number): Promise<boolean> {
  const kinds = await draft.kindsOf(changeId)
  if (kinds.has('customer') || kinds.has('consent') || kinds.has('merge')) return true
  if (!kinds.has('identity')) return false
  const addresses = await draft.rowsOf('identity', [changeId])
  const known = await draft.getMany('identity', addresses)
  if (known.some(({customer_id}) => customer_id !== undefined)) return true
  return (await draft.find('consent', 'identity', addresses)).length > 0
}
