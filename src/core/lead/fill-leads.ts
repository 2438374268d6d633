import type {Identity} from '../identity/identity.ts'
import {fillFields} from '../import/fill-fields.ts'
import type {Intake} from '../import/import-rows.ts'
import {leadIdentity} from './add-lead.ts'
import {type Lead, OPEN_LEAD_STAGES} from './lead.ts'
import type {LeadRow} from './lead-row.ts'

/** Those who work on a lead know better than a list. */
const NOTHING_REPLACED: ReadonlySet<string> = new Set()

/** A row of a lead that is known. */
export interface KnownLead {
  id: string
  row: LeadRow
}

/**
 * Fills the blanks of known leads with what rows say of them; phones and e-mails that are nobody's are added, and an open
 * lead that a row says was won or lost ends so.
 */
export async function fillLeads({draft, tally}: Intake, known: readonly KnownLead[]): Promise<void> {
  if (known.length === 0) return
  const ids = known.map(({id}) => id)
  const leads = new Map((await draft.getMany('lead', ids)).map((lead) => [lead.id, lead]))
  const gained: Identity[] = []
  for (const {id, row} of known) {
    const lead = leads.get(id)
    if (!lead) continue
    const added = takeFree(lead, row)
    const {record: filled, changed, conflicts} = fillFields(lead, saidOf(row, added), NOTHING_REPLACED)
    for (const field of conflicts) tally.conflict(field)
    const record = ended(filled, row)
    leads.set(id, record)
    gained.push(...added)
    tally.add(changed || record !== filled || added.length > 0 ? 'updated' : 'unchanged', 1, {id, text: record.name})
  }
  await draft.save('lead', [...leads.values()])
  await draft.save('identity', gained)
}

/** Identities of the row that are nobody's become the lead's; one that became a customer gets no more. */
function takeFree({id, customer_id}: Lead, {identities}: LeadRow): Identity[] {
  if (customer_id !== undefined) return []
  const free = identities.filter((identity) => identity.lead_id === undefined && identity.customer_id === undefined)
  for (const identity of free) identity.lead_id = id
  return free.map((key) => leadIdentity(key, id))
}

/** The lead with what a list says beyond the columns, and how it says that it ended. */
function ended(lead: Lead, row: LeadRow): Lead {
  const stage = row.ended !== undefined && OPEN_LEAD_STAGES.includes(lead.stage) ? row.ended : lead.stage
  const attributes = row.attributes === undefined ? lead.attributes : {...row.attributes, ...lead.attributes}
  const isSame = stage === lead.stage && JSON.stringify(attributes) === JSON.stringify(lead.attributes)
  return isSame ? lead : {...lead, stage, attributes}
}

function saidOf({lead, namesSource}: LeadRow, added: readonly Identity[]): Partial<Lead> {
  const valueOf = (type: string): string | undefined => added.find((identity) => identity.type === type)?.value
  const source = namesSource ? lead.source : undefined
  return {...lead, source, phone: valueOf('phone'), email: valueOf('email')}
}
