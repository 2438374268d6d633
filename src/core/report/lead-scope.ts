import type {Lead} from '../lead/lead.ts'
import {wasCustomerBefore} from '../lead/lead-passage.ts'
import {LEAD_LIST_COLUMNS} from '../lead/list-leads.ts'
import {selectRows} from '../listing/select-rows.ts'
import {endOfDay, type Instant, textOfDay} from '../time/day.ts'
import {type ScopeFields, scopePeriod, type ScopeQuery} from './report-scope.ts'

/** The leads that a report looks at. */
export interface LeadScope {
  leads: Lead[]
  /** The end of the day judged from. */
  now: Instant
  fields: ScopeFields
  /** Left out: leads of people who had bought before they came in. */
  customers_before: number
}

/** Leads that came in in a period and meet a condition. Throws BAD_INPUT for an empty period. */
export function leadsInScope(all: readonly Lead[], query: ScopeQuery): LeadScope {
  const {from, until, fields} = scopePeriod(query)
  const first = from === undefined ? '' : textOfDay(from)
  const last = endOfDay(until)
  const came = all.filter(({created_at}) => created_at >= first && created_at <= last)
  const met = selectRows(came, LEAD_LIST_COLUMNS, {where: query.where})
  const leads = met.filter((lead) => !wasCustomerBefore(lead))
  return {leads, now: endOfDay(query.asOf), fields, customers_before: met.length - leads.length}
}
