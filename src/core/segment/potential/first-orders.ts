import type {Book} from '../../store/store.ts'
import type {Day} from '../../time/day.ts'

/** What is looked at of a first order, and as what. */
export const FIRST_ORDER_FEATURES = ['order_value', 'items', 'discount', 'channel', 'shop', 'category'] as const
export type FirstOrderFeature = (typeof FIRST_ORDER_FEATURES)[number]

/** The first purchase day of each customer with one, ordered by id (code units); money in minor units. */
export interface FirstOrders {
  ids: string[]
  day: Int32Array
  revenue: Float64Array
  discount: Float64Array
  items: Float64Array
  /** Of the largest purchase of the day; undefined where it names none. */
  channel: (string | undefined)[]
  shop: (string | undefined)[]
  /** Category on which most was spent that day. */
  category: (string | undefined)[]
}

/** Reads them in one pass over orders and one over lines. */
export async function loadFirstOrders(book: Book, until: Day): Promise<FirstOrders> {
  const fields = ['customer', 'day', 'revenue', 'discount', 'items', 'channel', 'shop'] as const
  const orders = await book.orders.columns(fields, {until, known: true, purchases: true})
  const size = orders.customers.length
  const first: FirstOrders = {
    ids: orders.customers,
    day: new Int32Array(size).fill(-1),
    revenue: new Float64Array(size),
    discount: new Float64Array(size),
    items: new Float64Array(size),
    channel: new Array<string | undefined>(size).fill(undefined),
    shop: new Array<string | undefined>(size).fill(undefined),
    category: new Array<string | undefined>(size).fill(undefined),
  }
  const largest = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  for (let row = 0; row < orders.rows; row++) {
    const who = orders.customer[row] as number
    const day = orders.day[row] as number
    // Orders come by customer and time: the first one of a customer sets the day.
    if ((first.day[who] as number) < 0) first.day[who] = day
    if (day !== first.day[who]) continue
    const revenue = orders.revenue[row] as number
    first.revenue[who] = (first.revenue[who] as number) + revenue
    first.discount[who] = (first.discount[who] as number) + (orders.discount[row] as number)
    first.items[who] = (first.items[who] as number) + (orders.items[row] as number)
    if (revenue <= (largest[who] as number)) continue
    largest[who] = revenue
    first.channel[who] = orders.channels[orders.channel[row] as number]
    first.shop[who] = orders.shops[orders.shop[row] as number]
  }
  await addCategories(book, first, until)
  return first
}

async function addCategories(book: Book, first: FirstOrders, until: Day): Promise<void> {
  const products = await book.columns('product', ['id', 'category'])
  const categoryOf = new Map(products.id.map((id, row) => [id, products.category[row]]))
  if (![...categoryOf.values()].some((category) => category !== undefined)) return
  const lines = await book.orders.lineColumns(['customer', 'day', 'product', 'amount'], {
    until,
    known: true,
    purchases: true,
  })
  const place = new Map(first.ids.map((id, who) => [id, who]))
  const whose = lines.customers.map((id) => place.get(id) ?? -1)
  const category = lines.products.map((id) => categoryOf.get(id))
  const spent = new Map<string, number>()
  let current = -1
  for (let row = 0; row <= lines.rows; row++) {
    const who = row < lines.rows ? (whose[lines.customer[row] as number] as number) : -1
    if (who !== current) {
      if (current >= 0) first.category[current] = mostOf(spent)
      spent.clear()
      current = who
    }
    if (who < 0 || lines.day[row] !== first.day[who]) continue
    const name = category[lines.product[row] as number]
    const amount = lines.amount[row] as number
    if (name !== undefined) spent.set(name, (spent.get(name) ?? 0) + (Number.isNaN(amount) ? 0 : amount))
  }
}

function mostOf(spent: ReadonlyMap<string, number>): string | undefined {
  let most: string | undefined
  for (const [name, amount] of spent) if (most === undefined || amount > (spent.get(most) as number)) most = name
  return most
}
