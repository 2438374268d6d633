import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {toMajor, toMinor, currencyDigits} from '../money/money.ts'
import {profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {customersWithOpenComplaint} from '../ticket/open-complaint.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {Where} from '../where/where.ts'
import {storedPromotions} from '../offer/stored-promotions.ts'
import {linesByCustomer} from './bought-items.ts'
import {listMaker} from './list-maker.ts'
import {LIST_LINE_FIELDS, type ListProduct, productFigures} from './product-figures.ts'
import type {Promotion} from './promotion.ts'
import type {NoList, ShoppingList} from './shopping-list.ts'
import {type Spending, weeklySpending} from './weekly-spend.ts'

export interface ShoppingListQuery {
  asOf: Day
  /** One customer: an id, phone, e-mail, card or name. */
  customer?: string | undefined
  /** Or all who meet a condition over the profile. */
  where?: Where | undefined
  /** What is on offer; the offers that the store keeps unless given. */
  offers?: readonly Promotion[] | undefined
}

/** By what lists were made, printable; money in major units. */
export interface ListThresholds {
  weekly_spend: number
  purchases: number
  days: number
  item_purchases: number
  horizon_days: number
  stopped_cycles: number
  items: number
  new_items: number
  launch_days: number
}

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
    const since = query.asOf - settings['shopping_list.days'] + 1
    const orders = await book.orders.columns(['customer', 'day', 'purchase', 'revenue'], {
      known: true,
      until: query.asOf,
    })
    const spending = weeklySpending(orders, {asOf: query.asOf, since})
    const complaining = await customersWithOpenComplaint(book, {settings, asOf: query.asOf})
    const judged = people.map((person) => ({
      ...person,
      ...(spending.get(person.id) ?? {weekly: 0, days: 0}),
      complains: complaining.has(person.id),
    }))
    const least = toMinor(settings['shopping_list.weekly_spend'], currencyDigits(settings.currency))
    const regular = judged.filter((one) => whyNone(one, settings, least) === undefined)
    const lists = regular.length === 0 ? [] : await listsFor(book, regular, {settings, since, query})
    return answer({query, settings, judged, lists, least})
  })
}

interface Person {
  id: string
  name: string | undefined
}

async function askedFor(book: Book, {asOf, customer, where}: ShoppingListQuery, settings: Settings): Promise<Person[]> {
  if (customer !== undefined && where) {
    throw new CrmError('BAD_INPUT', 'Both a customer and a condition say for whom the shopping list is.', {
      hint: 'Give one of them.',
    })
  }
  if (customer !== undefined) {
    const {id, name} = await findCustomer(book, customer, settings.country)
    return [{id, name}]
  }
  if (!where) {
    throw new CrmError('BAD_INPUT', 'For whom is the shopping list?', {
      hint: "Name a customer, or give --where 'orders > 0' for all of them.",
    })
  }
  const profile = await profileCustomers(book, {asOf, settings, needs: needsOf(['name', ...where.fields])})
  const {ids, records} = profile.inputs
  return profile.select(where).map((index) => ({id: ids[index] as string, name: records.name[index]}))
}

interface Judged extends Person, Spending {
  /** A complaint is open. */
  complains: boolean
}

function whyNone({weekly, days, complains}: Judged, settings: Settings, least: number): NoList | undefined {
  if (complains) return 'open-complaint'
  if (days < settings['shopping_list.purchases']) return 'few-purchases'
  return weekly < least ? 'low-spend' : undefined
}

async function listsFor(
  book: Book,
  people: readonly (Person & Spending)[],
  {settings, since, query}: {settings: Settings; since: Day; query: ShoppingListQuery},
): Promise<ShoppingList[]> {
  const {asOf} = query
  const lines = await book.orders.lineColumns(LIST_LINE_FIELDS, {until: asOf})
  const products = await loadProducts(book)
  const offers = query.offers ?? (await storedPromotions(book, products))
  const places = new Map(products.map(({id}, index) => [id, index]))
  const codes = Int32Array.from(lines.products, (id) => places.get(id) ?? -1)
  const figures = productFigures(lines, {products, codes, since, least_gaps: settings['category.cycle_gaps']})
  const make = listMaker({lines, products, codes, figures, settings, asOf, offers})
  const start = linesByCustomer(lines)
  const customers = new Map(lines.customers.map((id, code) => [id, code]))
  return people.flatMap((person) => {
    const code = customers.get(person.id)
    if (code === undefined) return []
    return make(person, [start[code] as number, start[code + 1] as number]) ?? []
  })
}

async function loadProducts(book: Book): Promise<ListProduct[]> {
  const fields = ['id', 'name', 'brand', 'category', 'price', 'nature', 'launched_on'] as const
  const columns = await book.columns('product', fields)
  return columns.id.map((id, row) => ({
    id,
    name: columns.name[row],
    brand: columns.brand[row],
    category: columns.category[row],
    price: columns.price[row],
    nature: columns.nature[row],
    launched_on: columns.launched_on[row],
  }))
}

interface Answer {
  query: ShoppingListQuery
  settings: Settings
  judged: readonly Judged[]
  lists: ShoppingList[]
  least: number
}

function answer({query, settings, judged, lists, least}: Answer): ShoppingLists {
  const got = new Set(lists.map(({customer_id}) => customer_id))
  const without_list = {'open-complaint': 0, 'few-purchases': 0, 'low-spend': 0, 'nothing-due': 0}
  let why: ShoppingLists['why']
  for (const one of judged) {
    if (got.has(one.id)) continue
    const reason = whyNone(one, settings, least) ?? 'nothing-due'
    without_list[reason]++
    const weekly_spend = toMajor(Math.round(one.weekly), currencyDigits(settings.currency))
    if (query.customer !== undefined) why = {reason, weekly_spend, purchases: one.days}
  }
  const as_of = textOfDay(query.asOf)
  const report = {as_of, thresholds: thresholdsOf(settings), customers: judged.length, lists, without_list}
  return why ? {...report, why} : report
}

function thresholdsOf(settings: Settings): ListThresholds {
  return {
    weekly_spend: settings['shopping_list.weekly_spend'],
    purchases: settings['shopping_list.purchases'],
    days: settings['shopping_list.days'],
    item_purchases: settings['shopping_list.item_purchases'],
    horizon_days: settings['shopping_list.horizon_days'],
    stopped_cycles: settings['shopping_list.stopped_cycles'],
    items: settings['shopping_list.items'],
    new_items: settings['shopping_list.new_items'],
    launch_days: settings['shopping_list.launch_days'],
  }
}
