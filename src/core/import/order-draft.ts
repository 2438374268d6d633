import type {Consent} from '../customer/customer.ts'
import type {OrderStatus} from '../order/order.ts'
import type {Instant} from '../time/day.ts'

/** What an order says of its customer, as written in the file. */
export interface CustomerClues {
  buyer_id: string
  customer: string
  name: string
  phone: string
  email: string
  card: string
  region: string
  city: string
  address: string
  consent: Consent | undefined
}

export interface LineDraft {
  sku: string
  product: string
  category: string
  brand: string
  quantity: number
  /** Minor units; undefined where the file says neither an amount nor a price. */
  amount: number | undefined
  /** Minor units taken off the line; 0 where the file does not say. */
  discount: number
}

/** An order as one file tells it: parsed, not yet tied to a customer. Money in minor units. */
export interface OrderDraft {
  /** Empty for sales without an order number. */
  number: string
  at: Instant
  status: OrderStatus
  amount: number
  refunded: number
  discount: number
  items: number
  shop: string
  rep: string
  clues: CustomerClues
  lines: LineDraft[]
}
