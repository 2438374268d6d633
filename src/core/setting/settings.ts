import {CrmError} from '../error/crm-error.ts'
import {givenCuts} from '../segment/quadrant-cut.ts'
import type {Book, Draft} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import {isTimeZone} from '../time/zone.ts'
import {targetShares} from './target-shares.ts'

type SettingType = 'text' | 'number' | 'numbers' | 'texts'
export type SettingValue = string | number | readonly number[] | readonly string[]

interface SettingSpec {
  type: SettingType
  default: SettingValue | undefined
  meaning: string
  check?: (value: SettingValue) => boolean
  /** A value that would do, where there is no default. */
  example?: string
}

const share = (value: SettingValue): boolean => typeof value === 'number' && value >= 0 && value < 1
const positive = (value: SettingValue): boolean => typeof value === 'number' && value > 0
const wholeFromZero = (value: SettingValue): boolean => Number.isInteger(value) && (value as number) >= 0
const rising =
  (most: number) =>
  (value: SettingValue): boolean =>
    Array.isArray(value) && value.every((n, i) => n > (i === 0 ? 0 : value[i - 1]) && n <= most)
const ascending =
  (count: number) =>
  (value: SettingValue): boolean =>
    Array.isArray(value) && value.length === count && value.every((n, i) => n > 0 && (i === 0 || n > value[i - 1]))
const oneOf =
  (...choices: string[]) =>
  (value: SettingValue): boolean =>
    choices.includes(value as string)

/** How customers should be spread over the values of a dimension, in percent. */
function target(dimension: string, example: string): SettingSpec & {type: 'texts'; default: undefined} {
  return {
    type: 'texts',
    default: undefined,
    meaning: `customers wanted of each ${dimension}, NAME:PERCENT by commas, together at most 100; the rest is for all others`,
    example,
    check: (value) => targetShares(value as readonly string[]) !== undefined,
  }
}

/** Every threshold that a judgement uses, with its default. This table is the rulebook that `settings list` prints. */
export const SETTINGS = {
  currency: {
    type: 'text',
    default: undefined,
    meaning: 'currency of all amounts, ISO 4217',
    example: 'CNY',
    check: (value) => /^[A-Z]{3}$/.test(value as string),
  },
  timezone: {
    type: 'text',
    default: undefined,
    meaning: "the business's time zone, IANA name; this computer's unless set",
    example: 'Asia/Shanghai',
    check: (value) => isTimeZone(value as string),
  },
  country: {
    type: 'text',
    default: 'CN',
    meaning: 'country of phone numbers without a country code, ISO 3166',
    check: (value) => /^[A-Z]{2}$/.test(value as string),
  },
  'rfm.scheme': {
    type: 'text',
    default: 'quintile',
    meaning: 'scheme of `segment rfm`: quintile, grid16 or mean',
    check: oneOf('quintile', 'grid16', 'mean'),
  },
  'grid.recency_days': {
    type: 'numbers',
    default: [30, 90, 180],
    meaning: 'days since the last purchase up to which a customer is active, silent, sleeping; later is lost',
    check: ascending(3),
  },
  'grid.orders': {
    type: 'numbers',
    default: [1, 2, 5],
    meaning: 'purchases up to which a customer is new, second-time, regular; more is a fan',
    check: ascending(3),
  },
  'churn.own_gaps': {
    type: 'number',
    default: 3,
    meaning: "gaps between purchases from which on a customer's own rhythm counts; fewer use the shop's",
    check: positive,
  },
  'churn.medium_ratio': {
    type: 'number',
    default: 2,
    meaning: 'silence, as a multiple of the usual gap, from which on the risk is medium',
    check: positive,
  },
  'churn.high_ratio': {
    type: 'number',
    default: 3,
    meaning: 'silence, as a multiple of the usual gap, from which on the risk is high',
    check: positive,
  },
  'churn.lost_ratio': {
    type: 'number',
    default: 8,
    meaning: 'silence, as a multiple of the usual gap, from which on a customer counts as lost',
    check: positive,
  },
  'churn.horizon_days': {
    type: 'number',
    default: 90,
    meaning: 'days within which somebody who buys nothing counts as staying away: what the churn probability is of',
    check: positive,
  },
  'churn.least_buyers': {
    type: 'number',
    default: 300,
    meaning: 'buyers from which on the churn probability is learned',
    check: positive,
  },
  'churn.least_events': {
    type: 'number',
    default: 50,
    meaning: 'buyers who stayed away, and as many who came back, from which on the churn probability is learned',
    check: positive,
  },
  'rhythm.shop_gaps': {
    type: 'number',
    default: 5,
    meaning:
      "own gaps between purchases that the shop's (or a category's) count as when a rhythm is worked out from both",
    check: positive,
  },
  'forecast.keep_days': {
    type: 'number',
    default: 30,
    meaning: 'days for which what `forecast fit` learned is used',
    check: positive,
  },
  'forecast.model': {
    type: 'text',
    default: 'bg',
    meaning: 'model of purchases: bg (BG/NBD) or mbg (MBG/NBD)',
    check: oneOf('bg', 'mbg'),
  },
  'forecast.buyers': {
    type: 'number',
    default: 500,
    meaning: 'buyers below whom no model of purchases is fitted',
    check: positive,
  },
  'forecast.history_days': {
    type: 'number',
    default: 180,
    meaning: 'days from the first purchase below which no model of purchases is fitted',
    check: positive,
  },
  'forecast.recent_days': {
    type: 'number',
    default: 30,
    meaning: 'days without any purchase after which no model of purchases is fitted',
    check: positive,
  },
  'forecast.frequent_buyers': {
    type: 'number',
    default: 10,
    meaning: 'customers with three or more purchase days below which no model of purchases is fitted',
    check: positive,
  },
  'forecast.interval': {
    type: 'number',
    default: 0.8,
    meaning: 'probability with which what happens lies in the interval of a forecast, 0 to 1',
    check: share,
  },
  'forecast.discount': {
    type: 'number',
    default: 0.01,
    meaning: 'by which a lifetime value discounts each month of 30 days, 0 to 1',
    check: share,
  },
  'tier.revenue': {
    type: 'numbers',
    default: [1000, 5000, 20_000],
    meaning: 'revenue of the last 365 days from which on a customer is silver, gold, platinum; less is basic',
    check: ascending(3),
  },
  'value.top_share': {
    type: 'number',
    default: 0.2,
    meaning: 'share of the buyers, by revenue, who count as high value, 0 to 1',
    check: (value) => share(value) && positive(value),
  },
  'value.known_days': {
    type: 'number',
    default: 180,
    meaning: 'days since the first purchase after which it is known whether a customer became one of the best',
    check: positive,
  },
  'intent.points': {
    type: 'numbers',
    default: [2, 8],
    meaning:
      'points towards the intent score of who looks around (browse, search, click) and of who asks, fills a cart or comes by',
    check: ascending(2),
  },
  'quadrant.cut': {
    type: 'text',
    default: 'mean',
    meaning:
      'where the quadrants are cut: mean or median of the customers, or an order value and a number of orders, e.g. 120,5',
    check: (value) => value === 'mean' || value === 'median' || givenCuts(value as string) !== undefined,
  },
  'ladder.horizon_days': {
    type: 'number',
    default: 365,
    meaning:
      'days after an order within which the next one counts in `report ladder`; half of what the orders cover if less',
    check: positive,
  },
  'ladder.customers': {
    type: 'number',
    default: 100,
    meaning:
      'customers of whom it must be known whether they ordered again, for a step of `report ladder` to be judged',
    check: positive,
  },
  'ladder.history_days': {
    type: 'number',
    default: 180,
    meaning: 'days of orders below which `report ladder` names no order number from which a relation is stable',
    check: positive,
  },
  'ladder.tolerance': {
    type: 'number',
    default: 0.02,
    meaning:
      'how far below that of all later orders the share who order again may be where a relation is stable, 0 to 1',
    check: share,
  },
  'lifecycle.stable_orders': {
    type: 'number',
    default: 0,
    meaning: 'purchase days from which on a relation is stable; 0 takes the number that `report ladder` finds',
    check: wholeFromZero,
  },
  'report.least': {
    type: 'number',
    default: 30,
    meaning: 'customers, orders or gaps below which a report gives no mean, quantile or index of them',
    check: positive,
  },
  'pareto.top': {
    type: 'numbers',
    default: [1, 5, 10, 20],
    meaning: 'top percent of the buyers whose share of revenue `report pareto` gives',
    check: rising(100),
  },
  'behaviour.discount_bands': {
    type: 'numbers',
    default: [0.05, 0.15, 0.3],
    meaning: 'discount as a share of the list price up to which a habit is small, medium, large; 0 is none, more deep',
    check: ascending(3),
  },
  'structure.age_bands': {
    type: 'numbers',
    default: [18, 25, 35, 45, 55, 65],
    meaning: 'ages at which the bands of `report structure` begin, besides 0',
    check: rising(150),
  },
  'structure.gender': target('gender', 'female:60,male:40'),
  'structure.age': target('age band', '18-24:20,25-34:40'),
  'structure.region': target('region', '华东:40,华北:30'),
  'structure.industry': target('industry', 'restaurant:50,grocer:30'),
  'structure.occupation': target('occupation', 'teacher:20,nurse:15'),
  'structure.kind': target('kind', 'sole-shop:80,chain-store:20'),
  'structure.source': target('source', 'referral:30,walk-in:40'),
  'category.days': {
    type: 'number',
    default: 365,
    meaning: 'days up to the date judged from that `segment category` looks at',
    check: positive,
  },
  'category.measure': {
    type: 'text',
    default: 'units',
    meaning: 'what shares of a category are taken of: units or spend',
    check: oneOf('units', 'spend'),
  },
  'category.loyal_share': {
    type: 'number',
    default: 0.7,
    meaning: 'share of what a customer buys of a category from which on they are loyal to a brand, above 0.5',
    check: (value) => typeof value === 'number' && value > 0.5 && value <= 1,
  },
  'category.loyal_purchases': {
    type: 'number',
    default: 3,
    meaning: 'purchase days of a category below which loyalty is not told',
    check: positive,
  },
  'category.least_days': {
    type: 'number',
    default: 30,
    meaning: 'days over which the use of a category is spread at least, for customers who came lately',
    check: positive,
  },
  'category.cycle_gaps': {
    type: 'number',
    default: 10,
    meaning: 'gaps between purchases of a category, or of a product, below which they tell no cycle',
    check: positive,
  },
  'category.offer_sample': {
    type: 'number',
    default: 30,
    meaning: 'purchases at a discount below which a group of `segment category` gets no depth of offer',
    check: positive,
  },
  'discount.days': {
    type: 'number',
    default: 365,
    meaning: 'days up to the date judged from that `segment discount` looks at',
    check: positive,
  },
  'discount.least': {
    type: 'number',
    default: 0.01,
    meaning: 'share of the list price from which on a discount counts as one, 0 to 1',
    check: share,
  },
  'discount.rarely': {
    type: 'number',
    default: 0.2,
    meaning: 'share of purchases at a discount up to which somebody buys without an offer, 0 to 1',
    check: share,
  },
  'discount.mostly': {
    type: 'number',
    default: 0.6,
    meaning: 'share of purchases at a discount from which on somebody needs an offer, 0 to 1',
    check: share,
  },
  'discount.depths': {
    type: 'numbers',
    default: [0.1, 0.2],
    meaning: 'usual discounts as a share of the list price up to which an offer is light, middle; more is deep',
    check: ascending(2),
  },
  'discount.orders': {
    type: 'number',
    default: 3,
    meaning: 'purchases below which no habit of discounts is told',
    check: positive,
  },
  'discount.baskets': {
    type: 'numbers',
    default: [0.33, 0.67],
    meaning: 'shares of the buyers at which usual basket values are cut into small, middle, large',
    check: (value) => ascending(2)(value) && (value as number[]).every((cut) => cut < 1),
  },
  'shopping_list.weekly_spend': {
    type: 'number',
    default: 25,
    meaning: 'spending a week from which on somebody gets a shopping list',
    check: positive,
  },
  'shopping_list.purchases': {
    type: 'number',
    default: 4,
    meaning: 'purchase days within shopping_list.days below which nobody gets a shopping list',
    check: positive,
  },
  'shopping_list.days': {
    type: 'number',
    default: 182,
    meaning: 'days looked back at for what somebody spends a week',
    check: positive,
  },
  'shopping_list.item_purchases': {
    type: 'number',
    default: 2,
    meaning: 'days on which somebody bought a product from which on it is one of their usual items',
    check: positive,
  },
  'shopping_list.horizon_days': {
    type: 'number',
    default: 14,
    meaning: 'days for which a shopping list is meant: what falls due within them is on it',
    check: positive,
  },
  'shopping_list.stopped_cycles': {
    type: 'number',
    default: 2,
    meaning: 'cycles of a usual item without buying it after which it is given up',
    check: positive,
  },
  'shopping_list.items': {
    type: 'number',
    default: 12,
    meaning: 'most usual items on a shopping list',
    check: positive,
  },
  'shopping_list.new_items': {
    type: 'number',
    default: 2,
    meaning: 'most items on a shopping list that the customer never bought',
    check: wholeFromZero,
  },
  'shopping_list.launch_days': {
    type: 'number',
    default: 60,
    meaning: 'days from its first day on sale for which a product is a new launch',
    check: positive,
  },
  'lead.first_contact_hours': {
    type: 'number',
    default: 24,
    meaning: 'hours within which a new lead is contacted',
    check: positive,
  },
  'lead.second_contact_hours': {
    type: 'number',
    default: 72,
    meaning: 'hours within which a new lead is contacted again',
    check: positive,
  },
  'merge.trusted_sources': {
    type: 'texts',
    default: ['manual', 'till', 'pos', 'card', 'square'],
    meaning: 'sources of customers whose word counts most in a merge, the most trusted first',
  },
  'quality.fields': {
    type: 'texts',
    default: ['name', 'phone', 'gender', 'birthday', 'region', 'city', 'address', 'home_shop', 'guide', 'source'],
    meaning: 'fields of a customer whose share filled counts as completeness',
  },
  'quality.stale_days': {
    type: 'number',
    default: 730,
    meaning: 'days without a purchase, touch or registration after which a record is stale',
    check: positive,
  },
  'quality.home_shop_share': {
    type: 'number',
    default: 0.6,
    meaning: 'share of their purchases in one shop from which on it is proposed as the home shop, 0 to 1',
    check: share,
  },
  'quality.proposal_orders': {
    type: 'number',
    default: 3,
    meaning: 'purchases from which on behaviour may propose a missing field',
    check: positive,
  },
  'basket.support': {
    type: 'number',
    default: 0.01,
    meaning: 'share of the baskets that must hold what `basket rules` tells of, 0 to 1',
    check: share,
  },
  'basket.least_count': {
    type: 'number',
    default: 5,
    meaning: 'baskets that must hold it at least, unless --support says how many',
    check: positive,
  },
  'basket.confidence': {
    type: 'number',
    default: 0.2,
    meaning: 'share of the baskets with the left side of a rule that must hold its right side, 0 to 1',
    check: share,
  },
  'basket.set_items': {
    type: 'number',
    default: 5,
    meaning: 'items that a rule of `basket rules` may have, both sides together',
    check: positive,
  },
  'basket.max_order': {
    type: 'number',
    default: 100,
    meaning: 'different items above which an order is left out of the baskets',
    check: positive,
  },
  'basket.max_customer': {
    type: 'number',
    default: 500,
    meaning: 'different items above which a customer is left out of the baskets, where a basket is a customer',
    check: positive,
  },
  'basket.significance': {
    type: 'number',
    default: 0.05,
    meaning: 'p-value, corrected for many tests, below which a tie between products is taken for more than chance',
    check: share,
  },
  'recommend.prior_days': {
    type: 'number',
    default: 5,
    meaning: "purchase days that what everybody buys counts as beside a customer's own",
    check: positive,
  },
  'recommend.rest_days': {
    type: 'number',
    default: 7,
    meaning: 'days for which what a customer just bought is not recommended to them',
    check: positive,
  },
  'recommend.stopped_cycles': {
    type: 'number',
    default: 4,
    meaning: 'cycles without buying a product after which it is not recommended again to somebody who bought it',
    check: positive,
  },
  'recommend.price_band': {
    type: 'number',
    default: 0.2,
    meaning: 'by which a price may differ from the usual one to be of the same level, 0 to 1; above it is dearer',
    check: share,
  },
  'recommend.launch_days': {
    type: 'number',
    default: 60,
    meaning: 'days since its launch for which a product is new',
    check: positive,
  },
  'recommend.check_customers': {
    type: 'number',
    default: 30,
    meaning: 'customers below whom `recommend check` tells no hit rate',
    check: positive,
  },
  'recommend.least_together': {
    type: 'number',
    default: 3,
    meaning: 'customers who must have bought both for one product to recommend another',
    check: positive,
  },
  'campaign.holdout': {
    type: 'number',
    default: 0.1,
    meaning: 'share of an audience that is held out as control group, 0 to 1',
    check: share,
  },
  'campaign.consent': {
    type: 'text',
    default: 'required',
    meaning: 'required: only customers who agreed to the channel; assumed: all who did not object',
    check: oneOf('required', 'assumed'),
  },
  'duplicates.block_limit': {
    type: 'number',
    default: 50,
    meaning: "customers who may share a phone, e-mail or card; one that more have is nobody's own and no evidence",
    check: positive,
  },
  'duplicates.certain': {
    type: 'number',
    default: 0.99,
    meaning: 'probability from which on two customers whom nothing contradicts are certainly one, 0 to 1',
    check: share,
  },
  'duplicates.review': {
    type: 'number',
    default: 0.8,
    meaning: 'probability from which on two customers are to be reviewed, 0 to 1; below they are different',
    check: share,
  },
} as const satisfies Record<string, SettingSpec>

export type SettingKey = keyof typeof SETTINGS
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]
export type Settings = {
  [K in SettingKey]: (typeof SETTINGS)[K]['type'] extends 'text'
    ? (typeof SETTINGS)[K]['default'] extends undefined
      ? string | undefined
      : string
    : (typeof SETTINGS)[K]['type'] extends 'number'
      ? number
      : (typeof SETTINGS)[K]['type'] extends 'texts'
        ? (typeof SETTINGS)[K]['default'] extends undefined
          ? readonly string[] | undefined
          : readonly string[]
        : readonly number[]
}

/** All settings of a store, defaults where nothing was set. */
export async function loadSettings(book: Book): Promise<Settings> {
  const known = new Map((await book.all('setting')).map(({id, value}) => [id, value as SettingValue]))
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, known.get(key) ?? SETTINGS[key].default])) as Settings
}

/** Sets one setting from its text. Throws BAD_INPUT for an unknown key or a value that does not fit. */
export async function saveSetting(draft: Draft, key: string, text: string): Promise<SettingValue> {
  const value = parseSetting(settingKey(key), text)
  await draft.save('setting', [{id: key, value}])
  return value
}

/** A setting's value from text; lists are written with commas. */
export function parseSetting(key: SettingKey, text: string): SettingValue {
  const spec: SettingSpec = SETTINGS[key]
  const value = READERS[spec.type](text)
  const finite = [value].flat().every((part) => typeof part === 'string' || Number.isFinite(part))
  if (finite && (spec.check?.(value) ?? true)) return value
  throw new CrmError('BAD_INPUT', `"${text}" is no value for ${key}: ${spec.meaning}.`, {
    hint:
      spec.default === undefined
        ? `Example: patron settings set ${key} ${spec.example}`
        : `The default is ${String(spec.default)}.`,
  })
}

const READERS: Record<SettingType, (text: string) => SettingValue> = {
  text: (text) => text,
  number: Number,
  numbers: (text) => text.split(',').map(Number),
  texts: (text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
}

/** A known key. Throws BAD_INPUT with the nearest one. */
export function settingKey(key: string): SettingKey {
  if (key in SETTINGS) return key as SettingKey
  const guess = closest(key, SETTING_KEYS)
  throw new CrmError('BAD_INPUT', `There is no setting "${key}".`, {
    hint: guess === undefined ? '`patron settings list` shows all.' : `Did you mean ${guess}?`,
  })
}
