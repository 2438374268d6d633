import {type Lead, OPEN_LEAD_STAGES} from '../lead/lead.ts'
import {contacted} from '../lead/lead-rules.ts'
import type {Draft} from '../store/store.ts'
import type {Touch} from './touch.ts'
import {isContact} from './touch-rules.ts'

/** Saves an open lead with one contact more where somebody was spoken with. Returns it; undefined where nothing changed. */
export async function countContact(
  draft: Draft,
  before: Lead,
  {kind, outcome, at}: Pick<Touch, 'kind' | 'outcome' | 'at'>,
): Promise<Lead | undefined> {
  if (!OPEN_LEAD_STAGES.includes(before.stage) || !isContact({kind, outcome})) return undefined
  const {first_contact_at = at, last_contact_at = at} = before // a contact may be told of later
  const lead = {
    ...contacted(before, at),
    first_contact_at: first_contact_at < at ? first_contact_at : at,
    last_contact_at: last_contact_at > at ? last_contact_at : at,
  }
  await draft.save('lead', [lead])
  return lead
}
