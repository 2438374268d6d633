import {loadCalendar} from '../calendar/load-calendar.ts'
import type {Lead} from '../lead/lead.ts'
import {toMajor} from '../money/money.ts'
import type {Profile} from '../profile/profile.ts'
import {repFinder, type RepOf} from '../rep/rep-of.ts'
import type {Rep} from '../rep/rep.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {isOpenComplaint} from '../ticket/open-complaint.ts'
import type {Ticket} from '../ticket/ticket.ts'
import {stateOn} from '../task/task-state.ts'
import {type Day, dayOf, type Instant} from '../time/day.ts'
import {ask, type AskedFor, type Asking} from './candidate.ts'
import type {CompiledRule} from './compile-rule.ts'
import {type CustomerTable, type CustomerTableRequest, loadCustomerTable} from './customer-table.ts'
import {experiencedChances} from './experience.ts'
import {inColumns} from './in-columns.ts'
import {loadRules} from './known-rules.ts'
import {loadLeadTable} from './lead-table.ts'
import {compileRules} from './load-rules.ts'
import type {QueueRule} from './queue-rule.ts'
import {firstYearValue} from './road-columns.ts'
import {ticketTable} from './ticket-table.ts'

/** A profile of everything with the last change of the store that it knows. */
export interface KnownProfile {
  profile: Profile
  change_id: number | undefined
}

/** Everything that the rules ask for as of a time, and what it was judged by. */
export interface Asked extends AskedFor {
  settings: Settings
  profile: Profile
  leads: readonly Lead[]
  tickets: readonly Ticket[]
  reps: readonly Rep[]
  /** Those that are on. */
  rules: ReadonlyMap<string, Pick<QueueRule, 'occasion'>>
}

/**
 * What the rules that are on ask for at a time, by one look at the profile, the leads and the tickets; of the occasions
 * that were asked for `before` only the names. A profile that is `known` already is looked at instead where it is of the
 * same day and nothing was changed since.
 */
export async function loadCandidates(
  book: Book,
  now: Instant,
  {before, known}: {before: ReadonlySet<string>; known?: KnownProfile | undefined},
): Promise<Asked> {
  const settings = await loadSettings(book)
  const asOf = dayOf(now)
  const rules = (await loadRules(book)).filter(({on}) => on)
  const compiled = compileRules(rules, await book.all('field'))
  const tickets = await book.all('ticket')
  const reps = await book.all('rep')
  const repOf = repFinder(reps)
  const profile = await stillTrue(book, asOf, known)
  const customers = await customersFor(book, compiled.customer, {asOf, settings, tickets, reps, profile})
  const asking: Asking = {
    now,
    settings,
    digits: customers.profile.inputs.digits,
    calendar: await loadCalendar(settings, {from: asOf, until: asOf}),
    chances: experiencedChances(await endedTasks(book, asOf), rules),
    before,
  }
  const leads = await leadsFor(book, {now, settings, profile: customers.profile, repOf})
  const about = [
    {rules: compiled.ticket, table: ticketsFor(tickets, {now, customers, repOf})},
    {rules: compiled.lead, table: leads},
    {
      rules: compiled.customer,
      table: inColumns(customers, sharedFields(compiled.customer)),
    },
  ]
  const found: AskedFor = {keys: new Set(), fresh: []}
  for (const {rules: own, table} of about) for (const rule of own) ask(rule, table, {asking, found})
  return {
    ...found,
    settings,
    profile: customers.profile,
    leads: leads.leads,
    tickets,
    reps,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
  }
}

async function stillTrue(book: Book, asOf: Day, known: KnownProfile | undefined): Promise<Profile | undefined> {
  if (!known || known.profile.inputs.asOf !== asOf) return undefined
  const [last] = await book.changes(1)
  return last?.id === known.change_id ? known.profile : undefined
}

/** The fields that more than one condition looks at. */
function sharedFields(rules: readonly CompiledRule[]): Set<string> {
  const once = new Set<string>()
  const shared = new Set<string>()
  for (const {where} of rules) for (const field of where.fields) (once.has(field) ? shared : once).add(field)
  return shared
}

async function customersFor(
  book: Book,
  rules: readonly CompiledRule[],
  {tickets, ...request}: Omit<CustomerTableRequest, 'fields' | 'complaining'> & {tickets: readonly Ticket[]},
): Promise<CustomerTable> {
  const {settings, asOf} = request
  const fields = new Set(rules.flatMap((rule) => rule.fields))
  const open = tickets.filter((ticket) => isOpenComplaint(ticket, {settings, asOf}))
  const complaining = new Set(open.flatMap(({customer_id}) => customer_id ?? []))
  return loadCustomerTable(book, {...request, fields, complaining})
}

function leadsFor(
  book: Book,
  {profile, ...request}: {now: Instant; settings: Settings; profile: Profile; repOf: RepOf},
): ReturnType<typeof loadLeadTable> {
  const value = firstYearValue(profile).first_year_value?.(0) as number
  return loadLeadTable(book, {...request, value})
}

function ticketsFor(
  tickets: readonly Ticket[],
  {now, customers, repOf}: {now: Instant; customers: CustomerTable; repOf: RepOf},
): ReturnType<typeof ticketTable> {
  const {inputs} = customers.profile
  const place = new Map(tickets.length === 0 ? [] : inputs.ids.map((id, index) => [id, index]))
  const mean = firstYearValue(customers.profile).first_year_value?.(0) as number
  const churn = customers.profile.churn()
  return ticketTable(tickets, {
    ...{at: now, repOf},
    valueOf: (id) => {
      const index = place.get(id ?? '')
      const isBuyer = index !== undefined && (inputs.orders[index] as number) > 0
      return isBuyer ? toMajor(Math.round(churn.valueAtStake(index)), inputs.digits) : mean
    },
    guideOf: (id) => {
      const index = place.get(id ?? '')
      return index === undefined ? undefined : customers.subject(index).rep
    },
  })
}

/** Rule, state and outcome of each task, as known on a day. */
async function endedTasks(book: Book, asOf: Day): Promise<Parameters<typeof experiencedChances>[0]> {
  const {rule, state, outcome, ended_at} = await book.columns('task', ['rule', 'state', 'outcome', 'ended_at'])
  return rule.map((id, row) => {
    const stood = stateOn({state: state[row] ?? 'open', ended_at: ended_at[row]}, asOf)
    return {rule: id, state: stood, outcome: outcome[row]}
  })
}
