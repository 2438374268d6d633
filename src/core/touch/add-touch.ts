import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {findLead} from '../lead/find-lead.ts'
import {ANONYMOUS} from '../order/order.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {keepTouches, type KeptTouch} from './keep-touches.ts'
import {timeSaid} from './time-said.ts'
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
  touch: KeptTouch
  change_id: number
}

/** Notes one touch. Throws BAD_INPUT without a customer or lead or for a time that is none, NOT_FOUND, AMBIGUOUS. */
export async function addTouch({store, now, who}: Context, input: NewTouch): Promise<AddTouchResult> {
  const {customer, lead, at, ...said} = input
  const instant = at === undefined ? now() : timeSaid(at, now())
  return store.write({command: 'touch add', who, at: now()}, async (draft) => {
    const owner = await ownerOf(draft, {customer, lead})
    const [touch] = await keepTouches(draft, [{...owner, at: instant, ...said}])
    draft.describe(`${input.kind} of ${owner.customer_id || owner.lead_id}`, {touches: 1})
    return {touch: touch as KeptTouch, change_id: draft.changeId}
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
