import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {parseDate} from '../import/parse-date.ts'
import {findLead} from '../lead/find-lead.ts'
import {ANONYMOUS} from '../order/order.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {RowHash} from '../text/row-hash.ts'
import type {Instant} from '../time/day.ts'
import type {Touch} from './touch.ts'

type Said = 'channel' | 'detail' | 'outcome' | 'score' | 'product_id' | 'shop' | 'rep' | 'campaign'

/** A touch as a person notes it: of a customer or a lead, just now unless they say when. */
export interface NewTouch extends Pick<Touch, 'kind'>, Partial<Pick<Touch, Said>> {
  customer?: string | undefined
  lead?: string | undefined
  at?: string | undefined
}

/** The touch that was noted, and the change that `patron undo` takes back. */
export interface AddTouchResult {
  touch: Omit<Touch, 'digest'>
  change_id: number
}

/** Notes one touch. Throws BAD_INPUT without a customer or lead or for a time that is none, NOT_FOUND, AMBIGUOUS. */
export async function addTouch({store, now, who}: Context, input: NewTouch): Promise<AddTouchResult> {
  const {customer, lead, at, ...said} = input
  const instant = at === undefined ? now() : instantOf(at)
  return store.write({command: 'touch add', who, at: now()}, async (draft) => {
    const owner = await ownerOf(draft, {customer, lead})
    const hash = new RowHash().begin().add('touch add').add(String(draft.changeId))
    const touch = {...owner, id: hash.id(), at: instant, ...said}
    const staging = await draft.facts('touch').stage()
    await staging.append([{...touch, digest: hash.number()}])
    await staging.settle()
    draft.describe(`${touch.kind} of ${owner.customer_id || owner.lead_id}`, {touches: 1})
    return {touch, change_id: draft.changeId}
  })
}

type Owner = Pick<Touch, 'customer_id' | 'lead_id'>

async function ownerOf(draft: Draft, {customer, lead}: Pick<NewTouch, 'customer' | 'lead'>): Promise<Owner> {
  const {country} = await loadSettings(draft)
  if (customer !== undefined) {
    const {id, lead_id} = await findCustomer(draft, customer, country)
    return {customer_id: id, lead_id}
  }
  if (lead !== undefined) {
    const {id, customer_id} = await findLead(draft, lead, country)
    return {customer_id: customer_id ?? ANONYMOUS, lead_id: id}
  }
  throw new CrmError('BAD_INPUT', 'A touch needs a customer or a lead.', {
    hint: 'Say whose it is: --customer REF or --lead REF.',
  })
}

function instantOf(text: string): Instant {
  const parsed = parseDate(text, {format: 'ymd'})
  if (parsed.ok) return parsed.value
  throw new CrmError('BAD_INPUT', `"${text}" is no time for --at.`, {hint: 'Write it as "2025-06-30 18:00".'})
}
