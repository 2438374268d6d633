import {CrmError} from '../error/crm-error.ts'
import {profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {refuseEmptyPeriod} from '../time/refuse-empty-period.ts'
import type {Where} from '../where/where.ts'
import {associationRules, type Rules} from './association-rules.ts'
import type {BasketReport} from './basket-report.ts'
import {type BasketKeeper, type BasketLines, type Baskets, gatherBaskets, type LeftOut} from './baskets.ts'
import {frequentItemSets} from './fp-growth.ts'
import {codeItems, type ItemDimension} from './item-codes.ts'
import type {ItemSets} from './item-sets.ts'
import {periodOf, reportRules, type Used} from './report-rules.ts'

/** How much is enough: a share of the baskets, 0 to 1, or a number of them. */
export type Support = {share: number} | {count: number}

/** What is asked for; what is not said is the settings'. */
export interface RulesQuery {
  by: ItemDimension
  /** Steps of a category's path, from the top; the whole path unless said. */
  level?: number | undefined
  per: BasketKeeper
  support?: Support | undefined
  confidence?: number | undefined
  lift?: number | undefined
  /** Items of a rule, both sides together, at most. */
  max_items?: number | undefined
  /** Different items above which a basket is left out. */
  max_basket?: number | undefined
  from?: Day | undefined
  until?: Day | undefined
  /** Only orders of the customers who meet a condition over the profile. */
  where?: Where | undefined
  /** The day of that profile. */
  asOf: Day
}

/** Sets of items, and rules, after which it is given up: below such a support everything goes with everything. */
const MOST_SETS = 1_000_000
const MOST_RULES = 200_000

/**
 * What goes with what: rules "who buys this buys that too" from the baskets of a period. The least number of baskets is
 * the support's share of them, rounded up. Throws BAD_INPUT for a level that no category has, and REFUSED when the support
 * is so low that there are more item sets than can be looked through.
 */
export async function findRules({store}: Context, query: RulesQuery): Promise<BasketReport> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const {from, until} = query
    refuseEmptyPeriod(from, until)
    const lines = await book.orders.lineColumns(['order', 'customer', 'purchase', 'product', 'day'], {from, until})
    const items = codeItems(lines.products, await book.columns('product', ['id', 'name', 'brand', 'category']), query)
    const max_basket = query.max_basket ?? settings[query.per === 'order' ? 'basket.max_order' : 'basket.max_customer']
    const {baskets, left_out} = gatherBaskets(lines, {
      ...{per: query.per, item_of: items.item_of, kinds: items.names.length, max_basket},
      counts: await customersWhere(book, lines, {query, settings}),
    })
    const used = {...usedFor(query, settings, baskets.count), max_basket}
    const {sets, rules} = mineRules(baskets, used, query)
    return reportRules(rules, {
      query: {...query, level: query.level},
      used,
      baskets,
      items,
      sets,
      left_out,
      period: periodOf(lines.day),
      none: baskets.count === 0 ? whyNone(query, {left_out, kinds: items.names.length, lines: lines.rows}) : undefined,
    })
  })
}

function usedFor(query: RulesQuery, settings: Settings, baskets: number): Omit<Used, 'max_basket'> {
  const [support, items] =
    query.per === 'order'
      ? (['basket.support', 'basket.set_items'] as const)
      : (['basket.customer_support', 'basket.customer_items'] as const)
  return {
    min_count: leastCount(query.support, {share: settings[support], least: settings['basket.least_count']}, baskets),
    min_confidence: query.confidence ?? settings['basket.confidence'],
    min_lift: query.lift ?? 0,
    max_items: query.max_items ?? settings[items],
    significance: settings['basket.significance'],
  }
}

/** Baskets that a support comes to: a share is rounded up; the usual one has a least number below it. */
export function leastCount(
  support: Support | undefined,
  usual: {share: number; least: number},
  baskets: number,
): number {
  if (support && 'count' in support) return Math.max(1, support.count)
  // A share as people write it times a number can be a hair above a whole one.
  const ofShare = (share: number): number => Math.max(1, Math.ceil(share * baskets - 1e-9))
  return support ? ofShare(support.share) : Math.max(ofShare(usual.share), usual.least)
}

function mineRules(
  baskets: Baskets,
  used: Omit<Used, 'max_basket'>,
  query: Pick<RulesQuery, 'by' | 'level'>,
): {sets: ItemSets; rules: Rules} {
  const {min_count, max_items, min_confidence, min_lift} = used
  const sets = frequentItemSets(baskets, {count: min_count, most_items: max_items, most_sets: MOST_SETS})
  if (!sets) throw tooMany(`${MOST_SETS.toLocaleString('en')} sets of items are`, used, query)
  const options = {confidence: min_confidence, lift: min_lift, most_rules: MOST_RULES}
  const rules = associationRules(sets, {baskets: baskets.count, ...options})
  if (!rules) throw tooMany(`${MOST_RULES.toLocaleString('en')} rules hold`, used, query)
  return {sets, rules}
}

/** What there is too much of, and only such ways out as are open. */
function tooMany(
  what: string,
  {min_count, max_items}: Pick<Used, 'min_count' | 'max_items'>,
  {by, level}: Pick<RulesQuery, 'by' | 'level'>,
): CrmError {
  const ways = [
    ...(max_items > 2 ? ['smaller sets (--max-items 2)'] : []),
    `more support (--support ${4 * min_count})`,
    ...(by === 'category' ? [] : ['fewer kinds of items (--by category)']),
    ...(by === 'category' && level !== 1 ? ['fewer kinds of items (--level 1)'] : []),
  ]
  return new CrmError(
    'REFUSED',
    `More than ${what} in ${min_count} ${min_count === 1 ? 'basket' : 'baskets'} or more, too many to tell anything.`,
    {hint: `Ask for ${ways.join(', or ')}.`},
  )
}

/** Which customers of the table meet the condition; all when there is none. */
async function customersWhere(
  book: Book,
  {customers}: BasketLines,
  {query: {where, asOf}, settings}: {query: RulesQuery; settings: Settings},
): Promise<Uint8Array | undefined> {
  if (!where) return undefined
  const profile = await profileCustomers(book, {asOf, settings, needs: needsOf(where.fields)})
  const met = new Set(profile.select(where).map((index) => profile.inputs.ids[index]))
  return Uint8Array.from(customers, (id) => (met.has(id) ? 1 : 0))
}

interface Empty {
  left_out: LeftOut
  /** Items there are in the lines, and lines. */
  kinds: number
  lines: number
}

function whyNone({where}: RulesQuery, {left_out, kinds, lines}: Empty): BasketReport['none'] {
  const of_some = where !== undefined
  if (lines === 0) return {why: 'no-lines', of_some}
  if (kinds === 0) return {why: 'no-items', of_some}
  return {why: left_out.giant_baskets > 0 ? 'giant-baskets' : 'no-purchases', of_some}
}
