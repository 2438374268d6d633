import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {findLead} from './find-lead.ts'
import type {Lead} from './lead.ts'
import {checkMove} from './lead-moves.ts'
import {contacted} from './lead-rules.ts'

/** The lead after the contact, and the change that `undoChange` takes back. */
export interface ContactLeadResult {
  lead: Lead
  change_id: number
}

/** Notes that a lead was contacted just now. Throws NOT_FOUND, AMBIGUOUS, REFUSED for a lead that is won, CONFLICT for one that was lost. */
export async function contactLead({store, now, who}: Context, reference: string): Promise<ContactLeadResult> {
  const at = now()
  return store.write({command: 'lead contact', who, at}, async (draft) => {
    const {country} = await loadSettings(draft)
    const before = await findLead(draft, reference, country)
    await checkMove(draft, before, 'contact')
    const lead = contacted(before, at)
    await draft.save('lead', [lead])
    draft.describe(`lead ${lead.id}, contact ${lead.contacts}`, {contacts: 1})
    return {lead, change_id: draft.changeId}
  })
}
