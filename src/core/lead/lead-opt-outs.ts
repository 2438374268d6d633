import type {MessageChannel} from '../customer/customer.ts'
import {enterWords} from '../consent/enter-words.ts'
import {loadPendingKeys} from '../consent/pending-withdrawals.ts'
import type {Intake} from '../import/import-rows.ts'
import type {RowValues} from '../import/row-fields.ts'
import {RowTally} from '../import/row-tally.ts'
import type {LEAD_FIELDS} from './lead-fields.ts'
import type {LeadIdentity} from './lead-row.ts'

/** Addresses of a lead, and the channels by which they do not want to hear from anybody. */
export interface OptOut {
  identities: readonly LeadIdentity[]
  channels: readonly MessageChannel[]
}

const REACHES: Readonly<Record<string, readonly MessageChannel[]>> = {email: ['email'], phone: ['sms', 'phone']}

/** The channels that a row refuses. */
export function refusedChannels(values: RowValues<typeof LEAD_FIELDS>): MessageChannel[] {
  return (['sms', 'email', 'phone'] as const).filter((channel) => values[`opt_out_${channel}`] === true)
}

/**
 * Enters in the ledger what leads do not want: of an address that is nobody's yet, for whoever becomes a customer with
 * it; of one that a customer has by now, for that customer.
 */
export async function enterOptOuts(intake: Intake, all: readonly OptOut[]): Promise<void> {
  const {draft, layout, at} = intake
  const words = all.flatMap(({identities, channels}) =>
    identities.flatMap(({id, type, customer_id}) => {
      const reached = channels.filter((channel) => REACHES[type]?.includes(channel))
      const word = {identity: id, customer_id, channels: reached, at, state: 'withdrawn', proof: undefined} as const
      return reached.length === 0 ? [] : [{...word, source: `${layout.file} import`}]
    }),
  )
  if (words.length === 0) return
  // Counted apart: these are no leads.
  const tally = new RowTally(layout.file, undefined)
  await enterWords({...intake, tally}, words, {pending: await loadPendingKeys(draft), mayGrant: false})
  const {created} = tally.counts
  intake.tally.addFurther('consents', created)
  if (created > 0) intake.tally.changed = true
}
