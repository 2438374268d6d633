import type {ListColumn} from '../listing/list-column.ts'
import {loadSettings} from '../setting/settings.ts'
import {wilson} from '../statistics/wilson.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {candidatesOf} from './candidates.ts'
import {loadModelInput} from './load-model.ts'
import {learnModel, type Model, type ModelInput} from './model.ts'
import {lastDays} from './owned.ts'

/** How many customers bought one of the first so many products on the day held back. */
interface Tally {
  /** Ours, or the shop's most popular products for everybody. */
  ranking: 'recommended' | 'popular'
  /** Among all products, or only among those the customer had never bought. */
  among: 'all' | 'new'
  /** The first so many products count. */
  first: number
  /** Customers whose held-back day had such a product, and how many of them were hit. */
  customers: number
  hits: number
}

/** The share that was hit, with its 95 % interval (Wilson); absent below `recommend.check_customers`. */
export interface HitRate extends Tally {
  rate: number | undefined
  low: number | undefined
  high: number | undefined
  [field: string]: unknown
}

export interface RecommendCheck {
  as_of: string
  /** Customers whose last purchase day was held back, and those left out because it was their only one. */
  customers: number
  bought_once: number
  least_customers: number
  rows: HitRate[]
}

export const HIT_RATE_COLUMNS: readonly ListColumn[] = [
  {key: 'among', type: 'text'},
  {key: 'first', type: 'integer'},
  {key: 'ranking', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'hits', type: 'integer'},
  {key: 'rate', type: 'share'},
  {key: 'low', type: 'share'},
  {key: 'high', type: 'share'},
]

/** How many products are shown somebody. */
const FIRST = [5, 10] as const

/**
 * How good the recommendations are: each customer's last purchase day is held back, everything is learned from what came
 * before it, and what is recommended on that day is held against what was bought, beside the shop's most popular
 * products.
 */
export async function checkRecommendations({store}: Context, {asOf}: {asOf: Day}): Promise<RecommendCheck> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const input = await loadModelInput(book, {asOf, settings})
    const last = lastDays(input.lines)
    const model = learnModel({...input, before: last})
    const counts = countHits(model, {bought: heldBack(input, last), last})
    const least_customers = settings['recommend.check_customers']
    return {
      ...{as_of: textOfDay(asOf), customers: counts.customers, bought_once: counts.once, least_customers},
      rows: counts.tallies.map((tally) => withRate(tally, least_customers)),
    }
  })
}

/** The products that each customer bought on the day held back, by customer. */
function heldBack({lines, place}: ModelInput, last: Int32Array): Map<number, Set<number>> {
  const bought = new Map<number, Set<number>>()
  for (let row = 0; row < lines.rows; row++) {
    const who = lines.customer[row] as number
    if (who < 0 || lines.purchase[row] === 0 || lines.day[row] !== last[who]) continue
    const products = bought.get(who) ?? new Set()
    bought.set(who, products.add(place[lines.product[row] as number] as number))
  }
  return bought
}

function countHits(
  model: Model,
  {bought, last}: {bought: ReadonlyMap<number, ReadonlySet<number>>; last: Int32Array},
): {customers: number; once: number; tallies: Tally[]} {
  const tallies: Tally[] = (['all', 'new'] as const).flatMap((among) =>
    FIRST.flatMap((first) =>
      (['recommended', 'popular'] as const).map((ranking) => ({ranking, among, first, customers: 0, hits: 0})),
    ),
  )
  let customers = 0
  let once = 0
  for (const [who, products] of bought) {
    if (model.owned.purchase_days[who] === 0) once++
    else {
      customers++
      addHits(tallies, rankingsFor(model, who, last[who] as number), products)
    }
  }
  return {customers, once, tallies}
}

/** Products in order, for a customer on a day. */
interface Rankings {
  owned: ReadonlySet<number>
  recommended: Record<Tally['among'], number[]>
  popular: Record<Tally['among'], number[]>
}

function rankingsFor(model: Model, who: number, day: Day): Rankings {
  const {owned: table, popular} = model
  const owned = new Set(table.product.subarray(table.start[who], table.start[who + 1]))
  const {candidates} = candidatesOf(model, who, {asOf: day, most: Math.max(...FIRST)})
  const fresh = candidates.filter(({direction}) => direction !== 'again')
  return {
    owned,
    recommended: {all: candidates.map(({product}) => product), new: fresh.map(({product}) => product)},
    popular: {all: [...popular], new: [...popular].filter((product) => !owned.has(product))},
  }
}

function addHits(tallies: readonly Tally[], rankings: Rankings, products: ReadonlySet<number>): void {
  const targets = {all: products, new: new Set([...products].filter((product) => !rankings.owned.has(product)))}
  for (const tally of tallies) {
    const target = targets[tally.among]
    if (target.size === 0) continue
    tally.customers++
    const shown = rankings[tally.ranking][tally.among].slice(0, tally.first)
    if (shown.some((product) => target.has(product))) tally.hits++
  }
}

function withRate(tally: Tally, least: number): HitRate {
  const {hits, customers} = tally
  if (customers < Math.max(1, least)) return {...tally, rate: undefined, low: undefined, high: undefined}
  return {...tally, rate: hits / customers, ...wilson(hits, customers)}
}
