import type {ListColumn} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import type {ItemOffer} from '../shopping-list/best-offer.ts'
import type {Settings} from '../setting/settings.ts'
import {textOfDay} from '../time/day.ts'
import type {Candidate, Direction, Reason} from './candidate.ts'
import type {Model} from './model.ts'

/** One product recommended to one customer, with the figures behind it. Money in major units. */
export interface Recommendation {
  customer_id: string
  customer_name: string | undefined
  direction: Direction
  product_id: string
  product: string | undefined
  brand: string | undefined
  category: string | undefined
  /** Of one: the product's own, else what it was sold for on average. */
  price: number | undefined
  /** Of one, by the cheapest stored offer that is on. */
  offer_price: number | undefined
  /** What they usually pay for one of its category, where it is dearer (up) or of that level (level). */
  usual_price: number | undefined
  /** Chance that it is in the next purchase, by own habit, popularity and taste. */
  score: number
  reason: Reason['kind']
  /** The product that led here, for a rule and for taste. */
  from_id: string | undefined
  from_product: string | undefined
  /** Of a rule: share of the orders with the one that have the other, and that as a multiple of chance. */
  confidence: number | undefined
  lift: number | undefined
  /** Orders with both (a rule), customers who bought both (taste). */
  together: number | undefined
  /** Days: how often it is usually bought again, and since when it was not. */
  usual_gap: number | undefined
  days_silent: number | undefined
  /** Of their purchase days so many had it. */
  bought: number | undefined
  purchase_days: number | undefined
  launched_on: string | undefined
  /** Share of all customers who bought it. */
  share: number | undefined
  [field: string]: unknown
}

/** The thresholds in force. */
export interface RecommendThresholds {
  rest_days: number
  stopped_cycles: number
  price_band: number
  launch_days: number
  least_together: number
}

export const RECOMMENDATION_COLUMNS: readonly ListColumn[] = [
  {key: 'direction', type: 'text'},
  {key: 'product', type: 'text'},
  {key: 'price', type: 'money'},
  {key: 'score', type: 'share'},
  {key: 'why', type: 'text', keep: true},
  {key: 'product_id', type: 'text', extra: true},
  {key: 'brand', type: 'text', extra: true},
  {key: 'category', type: 'text', extra: true},
  {key: 'offer_price', type: 'money', extra: true},
  {key: 'usual_price', type: 'money', extra: true},
  {key: 'reason', type: 'text', codes: 'recommend_reason', extra: true},
  {key: 'from_id', type: 'text', extra: true},
  {key: 'from_product', type: 'text', extra: true},
  {key: 'confidence', type: 'share', extra: true},
  {key: 'lift', type: 'number', extra: true},
  {key: 'together', type: 'integer', extra: true},
  {key: 'usual_gap', type: 'number', extra: true},
  {key: 'days_silent', type: 'integer', extra: true},
  {key: 'bought', type: 'integer', extra: true},
  {key: 'purchase_days', type: 'integer', extra: true},
  {key: 'launched_on', type: 'day', extra: true},
  {key: 'share', type: 'share', extra: true},
]

/** The same with the customer before it, for lists of several. */
export const CUSTOMER_RECOMMENDATION_COLUMNS: readonly ListColumn[] = [
  {key: 'customer_id', type: 'text'},
  {key: 'customer_name', type: 'text'},
  ...RECOMMENDATION_COLUMNS,
]

export function thresholdsOf(settings: Settings): RecommendThresholds {
  return {
    rest_days: settings['recommend.rest_days'],
    stopped_cycles: settings['recommend.stopped_cycles'],
    price_band: settings['recommend.price_band'],
    launch_days: settings['recommend.launch_days'],
    least_together: settings['recommend.least_together'],
  }
}

interface Told {
  model: Model
  digits: number
  /** The offers that are on, by product. */
  offers: ReadonlyMap<string, ItemOffer>
  customer: {id: string; name: string | undefined}
}

/** A candidate by its names. */
export function recommendation(
  {product, direction, usual_price, score, reason}: Candidate,
  {model: {shelf}, digits, offers, customer}: Told,
): Recommendation {
  const major = (minor: number | undefined): number | undefined =>
    minor === undefined || Number.isNaN(minor) ? undefined : toMajor(Math.round(minor), digits)
  const from = 'from' in reason ? reason.from : undefined
  return {
    customer_id: customer.id,
    customer_name: customer.name,
    direction,
    product_id: shelf.ids[product] as string,
    product: shelf.name[product] ?? shelf.ids[product],
    brand: shelf.brand[product],
    category: shelf.category[product],
    price: major(shelf.price[product]),
    offer_price: major(offers.get(shelf.ids[product] as string)?.offer_price),
    usual_price: major(usual_price),
    score,
    reason: reason.kind,
    from_id: from === undefined ? undefined : shelf.ids[from],
    from_product: from === undefined ? undefined : (shelf.name[from] ?? shelf.ids[from]),
    ...NO_FIGURES,
    ...figuresOf(reason),
  }
}

type Figures = Pick<
  Recommendation,
  | 'confidence'
  | 'lift'
  | 'together'
  | 'usual_gap'
  | 'days_silent'
  | 'bought'
  | 'purchase_days'
  | 'launched_on'
  | 'share'
>

const NO_FIGURES: Figures = {
  confidence: undefined,
  lift: undefined,
  together: undefined,
  usual_gap: undefined,
  days_silent: undefined,
  bought: undefined,
  purchase_days: undefined,
  launched_on: undefined,
  share: undefined,
}

function figuresOf(reason: Reason): Partial<Figures> {
  if (reason.kind === 'due') return {usual_gap: reason.usual_gap, days_silent: reason.days_silent}
  if (reason.kind === 'habit') return {bought: reason.bought, purchase_days: reason.purchase_days}
  if (reason.kind === 'rule') return {confidence: reason.confidence, lift: reason.lift, together: reason.count}
  if (reason.kind === 'launch') return {launched_on: textOfDay(reason.day)}
  return reason.kind === 'taste' ? {together: reason.together} : {share: reason.share}
}
