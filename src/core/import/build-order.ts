import {isPurchase, type Order, type OrderLine, revenueOf} from '../order/order.ts'
import {hashNumber, hashText} from '../text/hash.ts'
import type {Catalogue} from './catalogue.ts'
import type {OrderDraft} from './order-draft.ts'

/** Gives orders their ids: the number within the channel, or, without a number, what the sale is and its how-manieth. */
export class OrderNumbering {
  readonly #channel: string
  readonly #seen = new Map<number, number>()

  constructor(channel: string) {
    this.#channel = channel
  }

  idOf(order: OrderDraft, customer_id: string): string {
    if (order.number !== '') return `${this.#channel}:${order.number}`
    // Status and refund may change later; the sale stays the same one. Twins in a file are told apart by their count.
    const {clues, at, amount, items, shop, lines} = order
    const who = clues.buyer_id || clues.phone || clues.email || clues.card || clues.customer || customer_id
    const content = hashText(
      [who, at, amount, items, shop, ...lines.map(({sku, product, quantity}) => `${sku}|${product}|${quantity}`)].join(
        '\u0001',
      ),
    )
    const count = (this.#seen.get(content) ?? 0) + 1
    this.#seen.set(content, count)
    return `${this.#channel}:~${content.toString(36)}-${count}`
  }
}

/** The order as it is stored. */
export function buildOrder(
  draft: OrderDraft,
  more: {id: string; customer_id: string; channel: string; catalogue: Catalogue},
): Order {
  const {number, at, status, amount, refunded, discount, items, shop, rep} = draft
  more.catalogue.note(draft)
  const lines: OrderLine[] = draft.lines.map((line) => ({
    product_id: more.catalogue.productOf(line),
    quantity: line.quantity,
    amount: line.amount,
  }))
  const order: Order = {
    customer_id: more.customer_id,
    id: more.id,
    channel: more.channel,
    number: number || undefined,
    at,
    status,
    amount,
    refunded,
    discount,
    items,
    shop: shop || undefined,
    rep: rep || undefined,
    purchase: isPurchase(draft),
    revenue: revenueOf(draft),
    digest: 0,
    lines,
  }
  order.digest = digestOf(order)
  return order
}

type Content = Pick<OrderDraft, 'at' | 'status' | 'amount' | 'refunded' | 'discount' | 'items'> & {
  shop?: string | undefined
  rep?: string | undefined
  lines: readonly OrderLine[]
}

/** Stands for an order's content, lines included: two orders with the same one are the same. */
export function digestOf({at, status, amount, refunded, discount, items, shop, rep, lines}: Content): number {
  let digest = hashText(`${status}|${shop ?? ''}|${rep ?? ''}`, hashText(at))
  for (const number of [amount, refunded, discount, items]) digest = hashNumber(number, digest)
  for (const line of lines) {
    digest = hashNumber(line.quantity, hashText(line.product_id, digest))
    digest = hashNumber(line.amount ?? -1, digest)
  }
  return digest
}
