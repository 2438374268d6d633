import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {textOfDay} from '../time/day.ts'
import {type AskedFor, askedFor} from './asked-for.ts'
import {type Judged, judgeRegulars} from './judge-regulars.ts'
import {type ListThresholds, thresholdsOf} from './list-thresholds.ts'
import {listsFor, type ListsQuery} from './lists-for.ts'
import type {NoList, ShoppingList} from './shopping-list.ts'

export type ShoppingListQuery = AskedFor & Pick<ListsQuery, 'offers'>

/** The lists of those who get one, by customer id, and how many of the others do not for which reason. */
export interface ShoppingLists {
  as_of: string
  thresholds: ListThresholds
  /** Customers who were asked for. */
  customers: number
  lists: ShoppingList[]
  without_list: Record<NoList, number>
  /** Where one customer was asked for who gets no list: why, and what they spend. */
  why?: {reason: NoList; weekly_spend: number; purchases: number}
}

/**
 * Personal shopping lists as of a day: a function of the store and the day, so that the same question after a purchase
 * was taken in gives the next list. Throws NOT_FOUND or AMBIGUOUS for a reference that is no one customer's.
 */
export async function makeShoppingLists({store}: Context, query: ShoppingListQuery): Promise<ShoppingLists> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const people = await askedFor(book, query, settings)
    const {asOf, offers} = query
    const since = asOf - settings['shopping_list.days'] + 1
    const judged = await judgeRegulars(book, people, {settings, asOf, since})
    const regular = judged.filter(({none}) => none === undefined)
    const lists = regular.length === 0 ? [] : await listsFor(book, regular, {settings, since, asOf, offers})
    return answer({query, settings, judged, lists})
  })
}

interface Answer {
  query: ShoppingListQuery
  settings: Settings
  judged: readonly Judged[]
  lists: ShoppingList[]
}

function answer({query, settings, judged, lists}: Answer): ShoppingLists {
  const got = new Set(lists.map(({customer_id}) => customer_id))
  const without_list = {'open-complaint': 0, 'few-purchases': 0, 'low-spend': 0, 'nothing-due': 0}
  let why: ShoppingLists['why']
  for (const {id, none, weekly, days} of judged) {
    if (got.has(id)) continue
    const reason = none ?? 'nothing-due'
    without_list[reason]++
    const weekly_spend = toMajor(Math.round(weekly), currencyDigits(settings.currency))
    if (query.customer !== undefined) why = {reason, weekly_spend, purchases: days}
  }
  const as_of = textOfDay(query.asOf)
  const report = {as_of, thresholds: thresholdsOf(settings), customers: judged.length, lists, without_list}
  return why ? {...report, why} : report
}
