import type {Day} from '../time/day.ts'
import type {Candidate, NotRecommended, Reason} from './candidate.ts'
import {favouriteNeed, needsOf, type Needs, wayTo} from './direction.ts'
import type {Model} from './model.ts'
import {usualCycle} from './replenishment.ts'
import {type Tie, type Ties, tiesOf} from './ties.ts'

export interface Candidates {
  /** The likeliest first. */
  candidates: Candidate[]
  left_out: NotRecommended
}

/**
 * What a customer may buy next, as of a day. The score is the share of the customer's own purchase days with the product,
 * drawn towards everybody's as if k more days
 * (`recommend.prior_days`) had been like theirs (the mean of a beta-binomial model), where
 * everybody's share counts for more the nearer the product is to what the customer owns: (d + k·q·(1 + Σ cosine)) /
 * (n + k). Left out are what they bought within the last `recommend.rest_days`, durable things they own, what they gave
 * back, what is not in stock and what is not on sale yet.
 */
export function candidatesOf(model: Model, customer: number, asOf: Day): Candidates {
  const {owned, shelf} = model
  const left_out: NotRecommended = {just_bought: 0, owned_durables: 0, returned: 0, out_of_stock: 0}
  const needs = needsOf(owned, customer, shelf)
  const ties = tiesOf(model, customer)
  const launched = launchedFor(model, needs, asOf)
  const candidates = ownAgain(model, customer, {asOf, left_out})
  for (const product of freshProducts(model, {ties, launched, asOf})) {
    const tie = ties.found.get(product)
    const candidate = fresh(model, product, {customer, needs, tie, isLaunch: launched.has(product)})
    if (candidate && shelf.in_stock[product] === 0) left_out.out_of_stock++
    else if (candidate) candidates.push(candidate)
  }
  candidates.sort((one, other) => other.score - one.score || one.product - other.product)
  return {candidates, left_out}
}

/** The customer's own products that may be bought again. */
function ownAgain(
  model: Model,
  customer: number,
  {asOf, left_out}: {asOf: Day; left_out: NotRecommended},
): Candidate[] {
  const {owned, shelf, settings} = model
  const found: Candidate[] = []
  for (let entry = owned.start[customer] as number; entry < (owned.start[customer + 1] as number); entry++) {
    const product = owned.product[entry] as number
    const silent = asOf - (owned.last_day[entry] as number)
    if (owned.returned[entry] === 1) left_out.returned++
    else if (shelf.durable[product] === 1) left_out.owned_durables++
    else if (silent < settings['recommend.rest_days']) left_out.just_bought++
    else if (shelf.in_stock[product] === 0) left_out.out_of_stock++
    else {
      const reason = againReason(model, {customer, entry, silent})
      const score = chance(model, customer, {product, days: owned.days[entry] as number, tie: 0})
      if (reason && shelf.ids[product] !== '')
        found.push({product, direction: 'again', usual_price: undefined, score, reason})
    }
  }
  return found
}

/** Undefined for what they gave up, and for what was bought once and nothing tells when it is used up. */
function againReason(
  {owned, cycles, settings}: Model,
  {customer, entry, silent}: {customer: number; entry: number; silent: number},
): Reason | undefined {
  const usual_gap = usualCycle(owned, entry, {cycles, weight: settings['rhythm.shop_gaps']})
  if (silent > settings['shopping_list.stopped_cycles'] * usual_gap) return undefined
  if (silent >= usual_gap) return {kind: 'due', usual_gap, days_silent: silent}
  const bought = owned.days[entry] as number
  return bought < 2 ? undefined : {kind: 'habit', bought, purchase_days: owned.purchase_days[customer] as number}
}

/** What is new in the category that the customer likes best. */
function launchedFor({shelf, launches, settings}: Model, needs: Needs, asOf: Day): Set<number> {
  const favourite = favouriteNeed(needs)
  const launched = launches.filter((product) => {
    const days = asOf - (shelf.launched[product] as number)
    return days >= 0 && days <= settings['recommend.launch_days'] && shelf.category_code[product] === favourite
  })
  return new Set(favourite < 0 ? [] : launched)
}

/** Products that the customer does not own and that are tied to what they own, launched for them, or popular. */
function freshProducts(
  {shelf, popular}: Model,
  {ties, launched, asOf}: {ties: Ties; launched: ReadonlySet<number>; asOf: Day},
): Set<number> {
  const isFresh = (product: number): boolean =>
    !ties.owned.has(product) && (shelf.launched[product] as number) <= asOf && shelf.ids[product] !== ''
  return new Set([...ties.found.keys(), ...launched, ...popular].filter(isFresh))
}

function fresh(
  model: Model,
  product: number,
  {customer, needs, tie, isLaunch}: {customer: number; needs: Needs; tie: Tie | undefined; isLaunch: boolean},
): Candidate | undefined {
  const {shelf, settings} = model
  const band = settings['recommend.price_band']
  const kind = tie?.reason.kind ?? (isLaunch ? 'taste' : undefined)
  const way = wayTo(product, {shelf, needs, band, tie: kind})
  if (!way) return undefined
  const score = chance(model, customer, {product, days: 0, tie: tie?.cosines ?? 0})
  return {product, ...way, score, reason: freshReason(model, product, {tie, isLaunch})}
}

function freshReason(
  {shelf, buyers, customers}: Model,
  product: number,
  {tie, isLaunch}: {tie: Tie | undefined; isLaunch: boolean},
): Reason {
  if (tie?.reason.kind === 'rule') return tie.reason
  if (isLaunch) return {kind: 'launch', day: shelf.launched[product] as number}
  return tie?.reason ?? {kind: 'popular', share: (buyers[product] as number) / customers}
}

function chance(
  {owned, popularity, settings}: Model,
  customer: number,
  {product, days, tie}: {product: number; days: number; tie: number},
): number {
  const prior = settings['recommend.prior_days']
  const everybody = Math.min(1, (popularity[product] as number) * (1 + tie))
  return (days + prior * everybody) / ((owned.purchase_days[customer] as number) + prior)
}
