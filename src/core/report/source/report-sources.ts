import type {Lead} from '../../lead/lead.ts'
import {passageOf, type Passage} from '../../lead/lead-passage.ts'
import type {LeadSourceCost} from '../../lead/lead-source.ts'
import {currencyDigits} from '../../money/money.ts'
import {loadSettings} from '../../setting/settings.ts'
import type {Context} from '../../store/context.ts'
import type {Book} from '../../store/store.ts'
import {compareText} from '../../text/compare-text.ts'
import {dayOf, type Day, type Instant} from '../../time/day.ts'
import {type LeadScope, leadsInScope} from '../lead-scope.ts'
import {type ScopeFields, scopePeriod, type ScopeQuery} from '../report-scope.ts'
import {costIn, type PeriodCost, sumOfCosts} from './source-cost.ts'
import {type SourceRow, sourceRow, type SourceRowPart} from './source-row.ts'
import {NO_VALUE, sumOfValues, wonValues} from './won-value.ts'
import {winnersOf} from './winners.ts'

export interface SourcesReport extends ScopeFields {
  margin: number
  rows: SourceRow[]
  total: SourceRow
  /** Sources with leads of which no cost is known. */
  cost_unknown: string[]
  /** Months with leads in which it is not said what a source cost, though it is of others. */
  months_unknown: number
  /** Customers whom leads of more than one source became: they count for the first. */
  shared: number
  customers_before: number
}

/** What leads of each source cost and brought. Throws BAD_INPUT for an empty period. */
export async function reportSources(
  {store}: Context,
  query: ScopeQuery & {margin?: number | undefined},
): Promise<SourcesReport> {
  return store.read(async (book) => {
    const scope = leadsInScope(await book.all('lead'), query)
    const {winners, shared} = winnersOf(scope)
    const costs = await loadCosts(book, scope, query)
    const table = await book.orders.columns(['customer', 'day', 'revenue'], {until: query.asOf, known: true})
    const all = sumOfCosts([...costs.values()])
    const values = wonValues(table, winners, query.asOf)
    const digits = currencyDigits((await loadSettings(book)).currency)
    const margin = query.margin ?? 1
    const groups = groupBySource(scope.leads, scope.now)
    const row = (source: string, part: Omit<SourceRowPart, 'now' | 'digits' | 'margin'>): SourceRow =>
      sourceRow(source, {...part, now: scope.now, digits, margin})
    const rows = [...groups].map(([source, passages]) =>
      row(source, {passages, value: values.get(source) ?? NO_VALUE, costs: costs.get(source) as PeriodCost}),
    )
    return {
      ...scope.fields,
      margin,
      rows: rows.sort((one, other) => other.leads - one.leads || compareText(one.source, other.source)),
      total: row('', {passages: [...groups.values()].flat(), value: sumOfValues(values), costs: all}),
      cost_unknown: [...costs].flatMap(([source, {cost}]) => (cost === undefined ? [source] : [])).sort(compareText),
      months_unknown: all.months_unknown,
      shared,
      customers_before: scope.customers_before,
    }
  })
}

async function loadCosts(book: Book, {leads}: LeadScope, query: ScopeQuery): Promise<Map<string, PeriodCost>> {
  const known = new Map<string, LeadSourceCost>((await book.all('lead_source')).map((source) => [source.id, source]))
  const days = new Map<string, Day[]>()
  for (const {source, created_at} of leads) {
    const own = days.get(source)
    if (own) own.push(dayOf(created_at))
    else days.set(source, [dayOf(created_at)])
  }
  const {from, until} = scopePeriod(query)
  const first = from ?? leads.reduce((least, {created_at}) => Math.min(least, dayOf(created_at)), until)
  return new Map([...days].map(([source, own]) => [source, costIn(known.get(source), {from: first, until, days: own})]))
}

function groupBySource(leads: readonly Lead[], now: Instant): Map<string, Passage[]> {
  const groups = new Map<string, Passage[]>()
  for (const lead of leads) {
    const passage = passageOf(lead, now)
    const known = groups.get(lead.source)
    if (known) known.push(passage)
    else groups.set(lead.source, [passage])
  }
  return groups
}
