import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {isTheirs} from '../rep/active-rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {dayOf, type Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'
import {leadDue, type LeadPace} from './lead-due.ts'
import {loadPace} from './lead-pace.ts'
import {wasOpen} from './was-open.ts'

/** Who a lead is: what every list of leads begins with. */
export const LEAD_WHO_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'phone', type: 'text'},
  {key: 'email', type: 'text', extra: true},
  {key: 'source', type: 'text'},
  {key: 'stage', type: 'text'},
  {key: 'potential', type: 'text'},
  {key: 'region', type: 'text'},
  {key: 'city', type: 'text', extra: true},
  {key: 'shop', type: 'text'},
  {key: 'industry', type: 'text', extra: true},
]

/** The columns of leads as they are stored. */
export const LEAD_LIST_COLUMNS: readonly ListColumn[] = [
  ...LEAD_WHO_COLUMNS,
  {key: 'owner', type: 'text'},
  {key: 'note', type: 'text', extra: true},
  {key: 'created_at', type: 'instant'},
  {key: 'contacts', type: 'integer'},
  {key: 'first_contact_at', type: 'instant', extra: true},
  {key: 'last_contact_at', type: 'instant', extra: true},
  {key: 'assigned_at', type: 'instant', extra: true},
  {key: 'owned_at', type: 'instant', extra: true},
  {key: 'claimed', type: 'boolean', extra: true},
  {key: 'qualified_at', type: 'instant', extra: true},
  {key: 'lost_at', type: 'instant', extra: true},
  {key: 'lost_reason', type: 'text', extra: true},
  {key: 'pooled_at', type: 'instant', extra: true},
  {key: 'pooled_from', type: 'text', extra: true},
  {key: 'customer_id', type: 'text'},
  {key: 'converted_at', type: 'instant', extra: true},
]

/** The columns of the list: what is stored, the days since the lead came in, and the contact that is due. */
export const LEAD_TABLE_COLUMNS: readonly ListColumn[] = [
  ...LEAD_LIST_COLUMNS.filter(({key}) => key !== 'customer_id' && key !== 'converted_at'),
  {key: 'age_days', type: 'integer'},
  {key: 'contact_due', type: 'text'},
  {key: 'due_at', type: 'instant'},
  {key: 'customer_id', type: 'text'},
  {key: 'converted_at', type: 'instant', extra: true},
]

/** Leads, newest first: those of a rep, of whoever acts, or everybody's for `all`. Throws NOT_FOUND for a rep who is none. */
export async function listLeads(context: Context, {rep: asked}: {rep?: string | undefined} = {}): Promise<ListRow[]> {
  const now = context.now()
  return context.store.read(async (book) => {
    const rep = await repAskedFor(book, context, asked)
    const all = await book.all('lead')
    const leads = rep === undefined ? all : all.filter(({owner}) => isTheirs(rep, owner))
    const open = leads.filter((lead) => wasOpen(lead, now))
    const pace = await loadPace(await loadSettings(book), {leads: open, now})
    return leads.sort(byCreation).map((lead) => ({...lead, ...judged(lead, now, pace)}))
  })
}

function judged(lead: Lead, now: Instant, pace: LeadPace): ListRow {
  const due = leadDue(lead, now, pace)
  return {age_days: dayOf(now) - dayOf(lead.created_at), contact_due: due?.kind, due_at: due?.due_at}
}

function byCreation(left: Lead, right: Lead): number {
  return left.created_at < right.created_at ? 1 : left.created_at > right.created_at ? -1 : 0
}
