import type {Day} from '../time/day.ts'
import {type Best, newBest, rank} from './best.ts'
import {type Candidate, DIRECTIONS, type NotRecommended, type Reason} from './candidate.ts'
import {directionOf, favouriteNeed, type Needs, needsOf, usualPrice} from './direction.ts'
import type {Model} from './model.ts'
import {usualCycle} from './replenishment.ts'
import {consider, tieKind, tieReason, tieTo} from './ties.ts'

export interface Candidates {
  /** The likeliest first. */
  candidates: Candidate[]
  left_out: NotRecommended
}

/** One customer on one day. */
interface Moment {
  customer: number
  asOf: Day
  needs: Needs
  /** What is new in the category that they like best. */
  launched: ReadonlySet<number>
  left_out: NotRecommended
}

/**
 * What a customer may buy next, as of a day: up to `most` products of each direction. The score is the share of the
 * customer's own purchase days with the product, drawn towards everybody's as if k more days (`recommend.prior_days`)
 * had been like theirs (the mean of a beta-binomial model), where everybody's share counts for more the nearer the
 * product is to what the customer owns: (d + k·q·(1 + Σ cosine)) / (n + k). Left out are what they bought within the
 * last `recommend.rest_days`, durable things they own, what they gave back, what is not in stock and what is not on sale
 * yet.
 */
export function candidatesOf(model: Model, customer: number, {asOf, most}: {asOf: Day; most: number}): Candidates {
  const left_out = {just_bought: 0, owned_durables: 0, returned: 0, out_of_stock: 0}
  const needs = needsOf(model.owned, customer, model.shelf)
  const moment = {customer, asOf, needs, launched: launchedFor(model, needs, asOf), left_out}
  const best = newBest(most)
  rankOwn(model, moment, best)
  rankFresh(model, moment, best)
  const candidates = DIRECTIONS.flatMap((direction) => {
    const {size, place, score} = best[direction]
    return Array.from({length: size}, (_, at) => {
      const ranked = {place: place[at] as number, score: score[at] as number}
      return direction === 'again'
        ? againCandidate(model, moment, ranked)
        : freshCandidate(model, moment, {direction, ...ranked})
    })
  })
  candidates.sort((one, other) => other.score - one.score || one.product - other.product)
  return {candidates, left_out}
}

/** The customer's own products that may be bought again, by their entries. */
function rankOwn(model: Model, {customer, asOf, left_out}: Moment, best: Best): void {
  const {owned, shelf, settings} = model
  for (let entry = owned.start[customer] as number; entry < (owned.start[customer + 1] as number); entry++) {
    const product = owned.product[entry] as number
    const silent = asOf - (owned.last_day[entry] as number)
    if (owned.returned[entry] === 1) left_out.returned++
    else if (shelf.durable[product] === 1) left_out.owned_durables++
    else if (silent < settings['recommend.rest_days']) left_out.just_bought++
    else if (shelf.in_stock[product] === 0) left_out.out_of_stock++
    else if (shelf.ids[product] !== '' && againReason(model, {customer, entry, silent}))
      rank(best.again, entry, chance(model, customer, {product, days: owned.days[entry] as number, tie: 0}))
  }
}

/** What they do not own and is tied to what they own, new in what they like best, or popular. */
function rankFresh(model: Model, {customer, asOf, needs, launched, left_out}: Moment, best: Best): void {
  const {shelf, settings, popular, ties} = model
  const band = settings['recommend.price_band']
  tieTo(model, customer)
  for (const product of launched) consider(ties, product)
  for (const product of popular) consider(ties, product)
  for (let at = 0; at < ties.size; at++) {
    const product = ties.found[at] as number
    if ((shelf.launched[product] as number) > asOf || shelf.ids[product] === '') continue
    const tie = tieKind(ties, product) ?? (launched.has(product) ? 'taste' : undefined)
    const direction = directionOf(product, {shelf, needs, band, tie})
    if (!direction) continue
    if (shelf.in_stock[product] === 0) left_out.out_of_stock++
    else
      rank(best[direction], product, chance(model, customer, {product, days: 0, tie: ties.cosines[product] as number}))
  }
}

function launchedFor({shelf, launches, settings}: Model, needs: Needs, asOf: Day): ReadonlySet<number> {
  const favourite = launches.length === 0 ? -1 : favouriteNeed(needs)
  if (favourite < 0) return new Set()
  return new Set(
    launches.filter((product) => {
      const days = asOf - (shelf.launched[product] as number)
      return days >= 0 && days <= settings['recommend.launch_days'] && shelf.category_code[product] === favourite
    }),
  )
}

interface Place {
  place: number
  score: number
}

function againCandidate(model: Model, {customer, asOf}: Moment, {place: entry, score}: Place): Candidate {
  const {owned} = model
  const silent = asOf - (owned.last_day[entry] as number)
  const reason = againReason(model, {customer, entry, silent}) as Reason
  return {product: owned.product[entry] as number, direction: 'again', usual_price: undefined, score, reason}
}

/** Undefined for what they gave up, and for what was bought once and nothing tells when it is used up. */
function againReason(
  {owned, cycles, settings}: Model,
  {customer, entry, silent}: {customer: number; entry: number; silent: number},
): Reason | undefined {
  const usual_gap = usualCycle(owned, entry, {cycles, weight: settings['rhythm.shop_gaps']})
  if (silent > settings['recommend.stopped_cycles'] * usual_gap) return undefined
  if (silent >= usual_gap) return {kind: 'due', usual_gap, days_silent: silent}
  const bought = owned.days[entry] as number
  return bought < 2 ? undefined : {kind: 'habit', bought, purchase_days: owned.purchase_days[customer] as number}
}

function freshCandidate(
  model: Model,
  {needs, launched}: Moment,
  {direction, place: product, score}: Place & {direction: Candidate['direction']},
): Candidate {
  const {shelf, buyers, customers} = model
  const need = needs.get(shelf.category_code[product] as number)
  const usual_price = need && (direction === 'up' || direction === 'level') ? usualPrice(need) : undefined
  const tie = tieReason(model, product)
  const popular: Reason = {kind: 'popular', share: (buyers[product] as number) / customers}
  const launch: Reason = {kind: 'launch', day: shelf.launched[product] as number}
  const reason = tie?.kind === 'rule' || !launched.has(product) ? (tie ?? popular) : launch
  return {product, direction, usual_price, score, reason}
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
