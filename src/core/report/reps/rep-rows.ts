import {currencyDigits, toMajor} from '../../money/money.ts'
import {isGone} from '../../rep/active-rep.ts'
import type {Rep} from '../../rep/rep.ts'
import type {Settings} from '../../setting/settings.ts'
import type {Instant} from '../../time/day.ts'
import type {Influence} from './influence.ts'
import type {LeaguePlace} from './league.ts'
import type {RepFigures} from './rep-figures.ts'
import {medianHours} from './rep-leads.ts'
import type {RepRow} from './rep-row.ts'
import {saidInfluence, together} from './said-influence.ts'

/** What the rows of reps are made of, by rep. */
export interface RowParts {
  figures: RepFigures
  overdue: ReadonlyMap<string, number>
  influence: ReadonlyMap<string, Influence>
  earlier: ReadonlyMap<string, number | undefined> | undefined
  own: ReadonlyMap<string, number>
  settings: Settings
  now: Instant
}

/** Makes the row of a rep in its place of the league. */
export function rowMaker(parts: RowParts): (place: LeaguePlace, rep: Rep) => RepRow {
  const {figures, overdue, influence, earlier, own, settings, now} = parts
  const digits = currencyDigits(settings.currency)
  return ({rep: id, score, rank}, rep) => {
    const {revenue = 0, own_revenue = 0, orders = 0, new_customers = 0} = figures.sales.get(id) ?? {}
    const {tasks_done, tasks_on_time} = figures.tasks.get(id) ?? {tasks_done: 0, tasks_on_time: 0}
    const {spans, ...leads} = figures.leads.get(id) ?? NO_LEADS
    const decided = leads.leads_won + leads.leads_lost
    const rank_before = earlier?.get(id)
    return {
      ...{rank, rank_before},
      rank_change: rank === undefined || rank_before === undefined ? undefined : rank_before - rank,
      ...{rep: id, name: rep.name, shop: rep.shop, left_on: isGone(rep, now) ? rep.left_on : undefined},
      ...{score, revenue: toMajor(revenue, digits), orders, new_customers},
      ...{tasks_done, tasks_on_time, on_time_share: tasks_done === 0 ? undefined : tasks_on_time / tasks_done},
      tasks_overdue: overdue.get(id) ?? 0,
      ...(figures.contacts.get(id) ?? NO_CONTACTS),
      ...leads,
      win_rate: decided === 0 ? undefined : leads.leads_won / decided,
      hours_to_contact: medianHours(spans),
      ...{own_customers: own.get(id) ?? 0, own_revenue: toMajor(own_revenue, digits)},
      influence: saidInfluence(influence.get(id) ?? together([]), settings),
    }
  }
}

const NO_LEADS = {leads_given: 0, leads_contacted: 0, leads_qualified: 0, leads_won: 0, leads_lost: 0, spans: []}
const NO_CONTACTS = {contacts: 0, attempts: 0, visits: 0, store_visits: 0, calls: 0, messages: 0, notes: 0}
