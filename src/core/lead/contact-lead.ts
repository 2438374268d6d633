import {CrmError} from '../error/crm-error.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {findLead} from './find-lead.ts'
import {type Lead, OPEN_LEAD_STAGES} from './lead.ts'
import {contacted} from './lead-rules.ts'

/** The lead after the contact, and the change that `undoChange` takes back. */
export interface ContactLeadResult {
  lead: Lead
  change_id: number
}

/** Notes that a lead was contacted just now. Throws NOT_FOUND, AMBIGUOUS, or REFUSED for a lead that is won or lost. */
export async function contactLead({store, now, who}: Context, reference: string): Promise<ContactLeadResult> {
  return store.write({command: 'lead contact', who, at: now()}, async (draft) => {
    const {country} = await loadSettings(draft)
    const before = await findLead(draft, reference, country)
    refuseClosed(before)
    const lead = contacted(before, now())
    await draft.save('lead', [lead])
    draft.describe(`lead ${lead.id}, contact ${lead.contacts}`, {contacts: 1})
    return {lead, change_id: draft.changeId}
  })
}

function refuseClosed({id, name, stage, customer_id}: Lead): void {
  if (OPEN_LEAD_STAGES.includes(stage)) return
  const hint =
    customer_id === undefined ? 'Add it again when there is new interest.' : `It is the customer ${customer_id} now.`
  throw new CrmError('REFUSED', `Lead ${id} ${name} is ${stage}; nobody has to contact it any more.`, {hint})
}
