import type {OrderStatus} from '../order/order.ts'
import type {MessageChannel} from '../customer/customer.ts'
import type {FileProfile} from './file-profile.ts'
import type {OrderField} from './order-fields.ts'

/** How one platform writes its order file. */
export interface OrderProfile extends FileProfile<OrderField> {
  /** Channel of the orders; order numbers are unique within it. */
  channel: string
  /**
   * What a row is: an `order`; a `line` of an order whose order fields stand on the first row only or are repeated
   * (then they must not be summed); or a `sale`, where there is no order number and each row stands for itself.
   */
  row: 'order' | 'line' | 'sale'
  /**
   * Where the order's amount comes from: `order` a field said once per order, `lines` the sum of line_amount (or
   * of quantity × unit_price where there is none).
   */
  amount: 'order' | 'lines'
  /** Word of the platform → status; compared without case and blanks; a key ending in `*` is a beginning. A word that is not here and none of the usual ones (`parse-status.ts`) rejects the row. */
  statuses?: Readonly<Record<string, OrderStatus>>
  /** Status of an order whose cell is empty or whose file has no status; `paid` unless said. */
  default_status?: OrderStatus
  /** Currency of files that do not say theirs. */
  currency?: string
  /** Rows whose `event` is one of these words give money back: on the same order, or alone when it is not in the file. */
  refund_events?: readonly string[]
  /** Rows whose status is one of these words are left out as no orders at all (a failed payment), and counted as such. */
  skip_statuses?: readonly string[]
  /** Lines with a negative quantity, or order numbers with this beginning, are returns that stand alone. */
  returns?: {negative_quantity: boolean; number_prefix?: string}
  /** `line_discount` is a share of the list price (0.2 of it was taken off) and no amount; the amount is worked out. */
  discount_shares?: boolean
  /** One order number may hold lines of several customers; they become one order each. */
  split_by_customer?: boolean
  /** The phone is the receiver's, who may be somebody else: kept with the buyer, never used to find one who has a better key. */
  receiver_phone?: boolean
  /** The platform writes orders and their lines into two files; this one has the orders or the lines, and what the other one said is kept. */
  part?: 'orders' | 'lines'
  /** Channel of messages that the `consent` field speaks of; `sms` unless said. */
  consent_channel?: MessageChannel
  /** Time zone of dates without an offset, when it is not the shop's own. */
  time_zone?: string
}
