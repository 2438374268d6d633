import {CrmError} from '../error/crm-error.ts'
import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import type {Store} from '../store/store.ts'
import {type Day, dayOf, endOfDay, textOfDay} from '../time/day.ts'
import {refuseEmptyPeriod} from '../time/refuse-empty-period.ts'
import type {Candidate} from './candidate.ts'
import {type Asked, loadCandidates} from './load-candidates.ts'
import type {KnownTask} from './plan-queue.ts'
import {type Purchases, loadPurchases} from './purchases-after.ts'
import type {Limits} from './room.ts'
import {planFor} from './run-queue.ts'

/** What a rule would have asked for. `bought_anyway` is among those whose next days are known already (`judged`). */
export interface SimulatedRule extends Record<string, unknown> {
  rule: string
  asked: number
  /** A day, on average. */
  per_day: number
  /** Closed by themselves, because the customer bought or the lead ended. */
  closed: number
  judged: number
  bought_anyway: number
  share: number | undefined
}

export const SIMULATION_COLUMNS: readonly ListColumn[] = [
  {key: 'rule', type: 'text', codes: 'queue_rule'},
  {key: 'asked', type: 'integer'},
  {key: 'per_day', type: 'number'},
  {key: 'closed', type: 'integer'},
  {key: 'judged', type: 'integer'},
  {key: 'bought_anyway', type: 'integer'},
  {key: 'share', type: 'share'},
]

/** The queue of the past days. `base` is the share of all customers with an order who bought within as many days anyway. */
export interface Simulation {
  from: string
  until: string
  days: number
  /** Days after a task within which a purchase counts. */
  within: number
  base: {customer_days: number; bought: number; share: number | undefined}
  rules: SimulatedRule[]
}

export interface SimulationRequest {
  from: Day
  until: Day
  within: number
  onDay?: ((day: string) => void) | undefined
}

/**
 * Works the queue out for every day between two, as it was known then, as if nobody had ever done a task: what each rule
 * would have asked for, and how many of those customers bought within some days anyway. Nothing is kept. Throws BAD_INPUT
 * for a period without days and for days to come.
 */
export async function simulateQueue(
  {store, now}: Pick<Context, 'store' | 'now'>,
  {from, until, within, onDay}: SimulationRequest,
): Promise<Simulation> {
  refuseEmptyPeriod(from, until)
  const today = dayOf(now())
  if (until > today) throw toCome(until)
  const purchases = await store.read((book) => loadPurchases(book, {from, until: until + within, known: today}))
  const past = new Past(purchases, within)
  for (let day = from; day <= until; day++) {
    await past.live(store, day)
    onDay?.(textOfDay(day))
  }
  return {from: textOfDay(from), until: textOfDay(until), within, ...past.result(until - from + 1)}
}

function toCome(day: Day): CrmError {
  return new CrmError('BAD_INPUT', `${textOfDay(day)} is still to come: only past days can be replayed.`, {
    hint: 'patron queue plan shows what the next day would bring.',
  })
}

/** What the rules ask for, however much that is. */
const UNLIMITED: Limits = {perCustomer: Number.POSITIVE_INFINITY, perRep: () => Number.POSITIVE_INFINITY}

/** Tasks as they came and went, day by day. */
class Past {
  readonly #tasks = new Map<string, KnownTask>()
  readonly #keys = new Set<string>()
  readonly #tallies = new Map<string, SimulatedRule>()
  readonly #purchases: Purchases
  readonly #within: number
  readonly #base = {customer_days: 0, bought: 0}

  constructor(purchases: Purchases, within: number) {
    this.#purchases = purchases
    this.#within = within
  }

  async live(store: Store, day: Day): Promise<void> {
    const now = endOfDay(day)
    const asked = await store.read((book) => loadCandidates(book, now, {before: this.#keys}))
    const {make, close} = planFor(asked, {known: [...this.#tasks.values()], now, limits: UNLIMITED})
    for (const {task} of close) {
      this.#tasks.set(task.key, {...task, state: 'closed'})
      this.#tally(task.rule).closed++
    }
    for (const candidate of make) this.#ask(candidate, day)
    this.#countBase(asked, day)
  }

  #ask({key, rule, subject, due_at, value, chance}: Candidate, day: Day): void {
    const {customer_id, lead_id, ticket_id, rep} = subject
    const ranked = {due_at, value, chance, weight: rule.weight}
    const whose = {customer_id, lead_id, ticket_id, rep}
    this.#tasks.set(key, {
      ...{id: key, key, rule: rule.id, state: 'open', created_at: endOfDay(day)},
      ...whose,
      ...ranked,
    })
    this.#keys.add(key)
    const tally = this.#tally(rule.id)
    tally.asked++
    const bought = this.#purchases.boughtAfter({customer_id, lead_id}, {day, within: this.#within})
    if (bought === undefined) return
    tally.judged++
    if (bought) tally.bought_anyway++
  }

  #countBase({profile}: Asked, day: Day): void {
    const bought = this.#purchases.buyersAfter(day, this.#within)
    if (!bought) return
    const {ids, first_day} = profile.inputs
    ids.forEach((id, index) => {
      if ((first_day[index] as number) < 0) return
      this.#base.customer_days++
      if (bought.has(id)) this.#base.bought++
    })
  }

  #tally(rule: string): SimulatedRule {
    const known = this.#tallies.get(rule)
    if (known) return known
    const tally: SimulatedRule = {rule, asked: 0, per_day: 0, closed: 0, judged: 0, bought_anyway: 0, share: undefined}
    this.#tallies.set(rule, tally)
    return tally
  }

  result(days: number): Pick<Simulation, 'days' | 'base' | 'rules'> {
    const {customer_days, bought} = this.#base
    const rules = [...this.#tallies.values()].map((tally) => ({
      ...tally,
      per_day: tally.asked / days,
      share: shareOf(tally.bought_anyway, tally.judged),
    }))
    rules.sort((left, right) => right.asked - left.asked)
    return {days, base: {...this.#base, share: shareOf(bought, customer_days)}, rules}
  }
}

function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}
