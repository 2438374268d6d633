import type {Identity} from '../identity/identity.ts'
import type {Lead} from '../lead/lead.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import type {Order} from '../order/order.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {Customer} from './customer.ts'
import {findCustomer} from './find-customer.ts'

/** A month and what a customer brought in it, in major units. */
export interface MonthlyRevenue {
  month: string
  revenue: number
  orders: number
}

/** The customer's page. Money in major units. */
export interface CustomerPage {
  customer: Customer
  identities: Pick<Identity, 'type' | 'value'>[]
  profile: ListRow
  orders: ListRow[]
  orders_total: number
  monthly: MonthlyRevenue[]
  lead: Lead | undefined
}

const ORDERS_SHOWN = 10

export const PAGE_ORDER_COLUMNS: readonly ListColumn[] = [
  {key: 'at', type: 'instant'},
  {key: 'number', type: 'text'},
  {key: 'status', type: 'text'},
  {key: 'amount', type: 'money'},
  {key: 'refunded', type: 'money'},
  {key: 'items', type: 'number'},
  {key: 'shop', type: 'text'},
]

/**
 * Everything known of one customer as of a day. A profile of that day that is at hand already is taken. Throws
 * NOT_FOUND or AMBIGUOUS.
 */
export async function showCustomer(
  {store}: Context,
  {reference, asOf, profile: known}: {reference: string; asOf: Day; profile?: Profile | undefined},
): Promise<CustomerPage> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const digits = currencyDigits(settings.currency)
    const customer = await findCustomer(book, reference, settings.country)
    const identities = await book.find('identity', 'customer_id', [customer.id])
    const orders = await book.orders.find({customer_id: customer.id, until: asOf})
    const profile = known ?? (await profileCustomers(book, {asOf, settings}))
    const index = profile.inputs.ids.indexOf(customer.id)
    return {
      customer,
      identities: identities.map(({type, value}) => ({type, value})),
      profile: index < 0 ? {} : profile.row(index),
      orders: orders.slice(0, ORDERS_SHOWN).map((order) => orderRow(order, digits)),
      orders_total: orders.length,
      monthly: monthlyRevenue(orders, {digits, until: textOfDay(asOf).slice(0, 7)}),
      lead: customer.lead_id === undefined ? undefined : await book.get('lead', customer.lead_id),
    }
  })
}

/** An order as a row of a list. */
export function orderRow({lines, digest: _, ...order}: Order, digits: number): ListRow {
  const {amount, refunded, discount, revenue} = order
  return {
    ...order,
    amount: toMajor(amount, digits),
    refunded: toMajor(refunded, digits),
    discount: toMajor(discount, digits),
    revenue: toMajor(revenue, digits),
    lines: lines.length,
  }
}

/** Every month from the first order to the one judged from, those without an order too. */
function monthlyRevenue(orders: readonly Order[], {digits, until}: {digits: number; until: string}): MonthlyRevenue[] {
  const sums = new Map<string, MonthlyRevenue>()
  for (const {at, revenue, purchase} of orders) {
    const month = at.slice(0, 7)
    const sum = sums.get(month) ?? {month, revenue: 0, orders: 0}
    sums.set(month, {month, revenue: sum.revenue + revenue, orders: sum.orders + (purchase ? 1 : 0)})
  }
  const months = [...sums.keys()].sort()
  const [first] = months
  if (first === undefined) return []
  const filled: MonthlyRevenue[] = []
  for (let month = first; month <= until; month = nextMonth(month)) {
    const {revenue, orders: count} = sums.get(month) ?? {revenue: 0, orders: 0}
    filled.push({month, revenue: toMajor(revenue, digits), orders: count})
  }
  return filled
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
