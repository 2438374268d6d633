import type {MessageChannel} from '../customer/customer.ts'
import type {Merge} from './merge.ts'
import {withdrawnIn} from './take-back.ts'

/**
 * Channels that a survivor has withdrawn only because somebody merged into it had: not the survivor's own word. When
 * the merge goes, it goes back to whose word it was.
 */
export function broughtWithdrawals(merges: readonly Merge[]): {customer_id: string; channel: MessageChannel}[] {
  return merges.flatMap(({customer_id, before, after}) => {
    const own = withdrawnIn(before[0]?.consent)
    return withdrawnIn(after.consent)
      .filter((channel) => !own.includes(channel))
      .map((channel) => ({customer_id, channel}))
  })
}
