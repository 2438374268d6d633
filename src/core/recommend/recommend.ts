import {findCustomer} from '../customer/find-customer.ts'
import {currencyDigits} from '../money/money.ts'
import {offersOn} from '../offer/offers-on.ts'
import {profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {customersWithOpenComplaint} from '../ticket/open-complaint.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {Where} from '../where/where.ts'
import {type Candidate, type Direction, DIRECTIONS, type NotRecommended} from './candidate.ts'
import {candidatesOf} from './candidates.ts'
import {loadModel} from './load-model.ts'
import {type Recommendation, recommendation, type RecommendThresholds, thresholdsOf} from './recommendation.ts'

export interface RecommendQuery {
  asOf: Day
  /** Only these directions; all unless said. */
  directions?: readonly Direction[] | undefined
}

/** What to offer one customer next, by direction. */
export interface CustomerRecommendations {
  as_of: string
  customer_id: string
  customer_name: string | undefined
  /** Days on which they bought something with lines: 0 means that nothing can be told. */
  purchase_days: number
  thresholds: RecommendThresholds
  left_out: NotRecommended
  /** Direction by direction, the likeliest first. */
  rows: Recommendation[]
}

/** What a customer may buy next: up to `most` products of each direction. Throws NOT_FOUND or AMBIGUOUS. */
export async function recommendTo(
  {store}: Context,
  {reference, most, asOf, directions = DIRECTIONS}: RecommendQuery & {reference: string; most: number},
): Promise<CustomerRecommendations> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const {id, name} = await findCustomer(book, reference, settings.country)
    const model = await loadModel(book, {asOf, settings})
    const offers = await offersOn(book, model.shelf, asOf)
    const place = model.owned.customers.indexOf(id)
    const purchase_days = model.owned.purchase_days[place] ?? 0
    const {candidates, left_out} = purchase_days === 0 ? NOTHING : candidatesOf(model, place, {asOf, most})
    const picked = directions.flatMap((direction) =>
      candidates.filter((candidate) => candidate.direction === direction),
    )
    const digits = currencyDigits(settings.currency)
    return {
      as_of: textOfDay(asOf),
      customer_id: id,
      customer_name: name,
      purchase_days,
      thresholds: thresholdsOf(settings),
      left_out,
      rows: picked.map((candidate) => recommendation(candidate, {model, digits, offers, customer: {id, name}})),
    }
  })
}

/** What to offer whom. */
export interface RecommendationList {
  as_of: string
  /**
   * Customers who meet the condition, how many of them are left out because of an open complaint, those of the rest with a
   * purchase that has lines, and those with anything to offer.
   */
  customers: number
  open_complaint: number
  buyers: number
  recommended: number
  thresholds: RecommendThresholds
  rows: Recommendation[]
}

/**
 * What customers who meet a condition may buy next: up to `most` products each, the likeliest first; customers by revenue, the highest first. While
 * they have an open complaint nothing is offered to them.
 */
export async function recommendList(
  {store}: Context,
  {where, most, asOf, directions}: RecommendQuery & {where?: Where | undefined; most: number},
): Promise<RecommendationList> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const profile = await profileCustomers(book, {asOf, settings, needs: needsOf(['name', ...(where?.fields ?? [])])})
    const {ids, records, revenue, digits} = profile.inputs
    const byRevenue = (left: number, right: number): number => (revenue[right] as number) - (revenue[left] as number)
    const met = profile
      .select(where)
      .sort(byRevenue)
      .map((index) => ({id: ids[index] as string, name: records.name[index]}))
    const complaining = await customersWithOpenComplaint(book, {settings, asOf})
    const asked = met.filter(({id}) => !complaining.has(id))
    const model = await loadModel(book, {asOf, settings})
    const offers = await offersOn(book, model.shelf, asOf)
    const places = new Map(model.owned.customers.map((id, place) => [id, place]))
    const hasBought = ({id}: Named): boolean => (model.owned.purchase_days[places.get(id) ?? -1] ?? 0) > 0
    const bought = asked.filter(hasBought).map((customer) => {
      const {candidates} = candidatesOf(model, places.get(customer.id) as number, {asOf, most})
      return pick(candidates, {most, directions}).map((one) => recommendation(one, {model, digits, offers, customer}))
    })
    return {
      as_of: textOfDay(asOf),
      ...{customers: met.length, open_complaint: met.length - asked.length, buyers: bought.length},
      recommended: bought.filter((own) => own.length > 0).length,
      ...{thresholds: thresholdsOf(settings), rows: bought.flat()},
    }
  })
}

interface Named {
  id: string
  name: string | undefined
}

const NOTHING = {
  candidates: [] as Candidate[],
  left_out: {just_bought: 0, owned_durables: 0, returned: 0, out_of_stock: 0},
}

function pick(
  candidates: readonly Candidate[],
  {most, directions}: {most: number; directions: readonly Direction[] | undefined},
): Candidate[] {
  const asked = directions ? candidates.filter(({direction}) => directions.includes(direction)) : candidates
  return asked.slice(0, most)
}
