import {type Lead, OPEN_LEAD_STAGES} from '../lead/lead.ts'
import {leadAsOf} from '../lead/lead-as-of.ts'
import {leadChances} from '../lead-score/lead-chances.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {RepOf} from '../rep/rep-of.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {dayOf, type Instant} from '../time/day.ts'
import type {SubjectTable} from './subject-table.ts'

/** What rules about leads can name. */
export const LEAD_RULE_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'source', type: 'text'},
  {key: 'stage', type: 'text'},
  {key: 'potential', type: 'text'},
  {key: 'region', type: 'text'},
  {key: 'city', type: 'text'},
  {key: 'shop', type: 'text'},
  {key: 'industry', type: 'text'},
  {key: 'owner', type: 'text'},
  {key: 'created_at', type: 'instant'},
  {key: 'assigned_at', type: 'instant'},
  {key: 'owned_at', type: 'instant'},
  {key: 'pooled_at', type: 'instant'},
  {key: 'qualified_at', type: 'instant'},
  {key: 'first_contact_at', type: 'instant'},
  {key: 'last_contact_at', type: 'instant'},
  {key: 'contacts', type: 'integer'},
  {key: 'age_days', type: 'integer'},
  {key: 'days_since_contact', type: 'integer'},
  {key: 'chance', type: 'share'},
  {key: 'first_year_value', type: 'money'},
]

interface LeadTableRequest {
  now: Instant
  settings: Settings
  repOf: RepOf
  /** What a customer of this shop brings in a year, in major units. */
  value: number
}

/** The leads that were open at a time, as the rules see them. */
export async function loadLeadTable(
  book: Book,
  {now: at, settings, value, repOf}: LeadTableRequest,
): Promise<SubjectTable & {leads: readonly Lead[]}> {
  const leads = (await book.all('lead'))
    .map((lead) => leadAsOf(lead, at))
    .filter((lead): lead is Lead => lead !== undefined && OPEN_LEAD_STAGES.includes(lead.stage))
  const chances = await leadChances(book, leads, {settings, now: at})
  const today = dayOf(at)
  const derived: Readonly<Record<string, (lead: Lead) => unknown>> = {
    age_days: ({created_at}) => today - dayOf(created_at),
    days_since_contact: ({last_contact_at}) =>
      last_contact_at === undefined ? undefined : today - dayOf(last_contact_at),
    chance: ({id}) => chances.get(id),
    first_year_value: () => value,
  }
  return {
    leads,
    size: leads.length,
    columns: LEAD_RULE_COLUMNS,
    read: (field) => {
      const of = derived[field] ?? ((lead: Lead) => lead[field as keyof Lead])
      return (index) => of(leads[index] as Lead)
    },
    subject: (index) => {
      const {id, owner} = leads[index] as Lead
      return {id, lead_id: id, rep: repOf(owner) ?? owner, complains: false}
    },
  }
}
