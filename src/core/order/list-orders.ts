import {findCustomer} from '../customer/find-customer.ts'
import {orderRow} from '../customer/order-row.ts'
import {CrmError} from '../error/crm-error.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'

export const ORDER_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text', extra: true},
  {key: 'number', type: 'text'},
  {key: 'channel', type: 'text'},
  {key: 'at', type: 'instant'},
  {key: 'customer_id', type: 'text'},
  {key: 'status', type: 'text'},
  {key: 'amount', type: 'money'},
  {key: 'refunded', type: 'money'},
  {key: 'discount', type: 'money', extra: true},
  {key: 'revenue', type: 'money', extra: true},
  {key: 'items', type: 'number'},
  {key: 'lines', type: 'integer', extra: true},
  {key: 'purchase', type: 'boolean', extra: true},
  {key: 'shop', type: 'text'},
  {key: 'rep', type: 'text', extra: true},
]

export interface OrderListQuery {
  customer?: string | undefined
  from?: Day | undefined
  until?: Day | undefined
  limit?: number | undefined
}

/** Orders, newest first. */
export async function listOrders({store}: Context, query: OrderListQuery): Promise<ListRow[]> {
  return store.read(async (book) => {
    const {country, currency} = await loadSettings(book)
    const digits = currencyDigits(currency)
    const {customer, from, until, limit} = query
    const customer_id = customer === undefined ? undefined : (await findCustomer(book, customer, country)).id
    const orders = await book.orders.find({
      ...(customer_id === undefined ? {} : {customer_id}),
      ...(from === undefined ? {} : {from}),
      ...(until === undefined ? {} : {until}),
      ...(limit === undefined ? {} : {limit}),
    })
    return orders.map((order) => orderRow(order, digits))
  })
}

export const ORDER_LINE_COLUMNS: readonly ListColumn[] = [
  {key: 'product_id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'category', type: 'text'},
  {key: 'quantity', type: 'number'},
  {key: 'amount', type: 'money'},
]

export interface OrderPage {
  order: ListRow
  customer_name: string | undefined
  lines: ListRow[]
}

/** One order with its lines, by its id or its number. Throws NOT_FOUND or AMBIGUOUS. */
export async function showOrder({store}: Context, reference: string): Promise<OrderPage> {
  return store.read(async (book) => {
    const digits = currencyDigits((await loadSettings(book)).currency)
    const byId = await book.orders.find({ids: [reference]})
    const found = byId.length > 0 ? byId : await book.orders.find({number: reference})
    const [order] = found
    if (!order)
      throw new CrmError('NOT_FOUND', `There is no order "${reference}".`, {
        hint: 'Give its number or its id; `patron order list` shows them.',
      })
    if (found.length > 1) {
      throw new CrmError('AMBIGUOUS', `${found.length} orders have the number "${reference}".`, {
        candidates: found.map(({id}) => id),
        hint: 'Name one by its id.',
      })
    }
    const products = new Map(
      (
        await book.getMany(
          'product',
          order.lines.map(({product_id}) => product_id),
        )
      ).map((product) => [product.id, product]),
    )
    const customer = await book.get('customer', order.customer_id)
    return {
      order: orderRow(order, digits),
      customer_name: customer?.name,
      lines: order.lines.map(({product_id, quantity, amount}) => {
        const product = products.get(product_id)
        return {
          product_id,
          name: product?.name,
          category: product?.category,
          quantity,
          amount: amount === undefined ? undefined : toMajor(amount, digits),
        }
      }),
    }
  })
}
