import type {OrderStatus} from '../order/order.ts'
import type {Instant} from '../time/day.ts'
import {
  consentReader,
  dateReader,
  moneyReader,
  quantityReader,
  rateReader,
  scaled,
  statusReader,
} from './field-readers.ts'
import type {CustomerClues, LineDraft} from './order-draft.ts'
import type {OrderField} from './order-fields.ts'
import {cellReader, type OrderLayout} from './order-layout.ts'
import {parseStatus} from './parse-status.ts'

/** What a row says of its order. */
export interface OrderPart {
  at: Instant
  status: OrderStatus
  amount: number | undefined
  refunded: number
  discount: number
  items: number | undefined
  shop: string
  rep: string
  clues: CustomerClues
  /** The row gives money back. */
  refund: boolean
}

export interface RowReader {
  number(cells: readonly string[]): string
  /** Whether the row is none that counts (a failed payment). */
  skipped(cells: readonly string[]): boolean
  /** Throws {@link CellError}. */
  order(cells: readonly string[]): OrderPart
  /** Throws {@link CellError}. */
  line(cells: readonly string[]): LineDraft
  clues(cells: readonly string[]): CustomerClues
}

/** The functions that read one file's rows, made once so that a row costs no look-ups. */
export function rowReader(layout: OrderLayout): RowReader {
  const number = cellReader(layout, 'order_number')
  const statusWord = cellReader(layout, 'status')
  const clues = cluesReader(layout)
  return {
    number,
    skipped: (cells) =>
      layout.profile.skip_statuses !== undefined && parseStatus(statusWord(cells), layout.profile) === 'skip',
    order: orderReader(layout, clues),
    line: lineReader(layout),
    clues,
  }
}

function orderReader(
  layout: OrderLayout,
  clues: (cells: readonly string[]) => CustomerClues,
): (cells: readonly string[]) => OrderPart {
  const at = dateReader(layout)
  const status = statusReader(layout)
  const amount = moneyReader(layout, 'amount')
  const refunded = moneyReader(layout, 'refunded')
  const discount = moneyReader(layout, 'discount')
  const items = quantityReader(layout, 'items')
  const shop = cellReader(layout, 'shop')
  const rep = cellReader(layout, 'rep')
  const event = cellReader(layout, 'event')
  const refundEvents = new Set(layout.profile.refund_events?.map((word) => word.toLowerCase()))
  const rate = rateReader(layout)
  return (cells) => {
    const factor = rate(cells)
    return {
      at: at(cells),
      status: status(cells),
      amount: scaled(amount(cells), factor),
      refunded: Math.abs(scaled(refunded(cells), factor) ?? 0),
      discount: Math.abs(scaled(discount(cells), factor) ?? 0),
      items: items(cells),
      shop: shop(cells) || layout.shop,
      rep: rep(cells),
      clues: clues(cells),
      refund: refundEvents.size > 0 && refundEvents.has(event(cells).toLowerCase()),
    }
  }
}

function lineReader(layout: OrderLayout): (cells: readonly string[]) => LineDraft {
  const text = (field: OrderField): ((cells: readonly string[]) => string) => cellReader(layout, field)
  const [sku, product, category, brand] = [text('sku'), text('product'), text('category'), text('brand')]
  const quantity = quantityReader(layout, 'quantity')
  const price = moneyReader({...layout, digits: layout.digits + PRICE_DIGITS}, 'unit_price')
  const lineAmount = moneyReader(layout, 'line_amount')
  const off = discountReader(layout)
  const rate = rateReader(layout)
  return (cells) => {
    const count = quantity(cells) ?? 1
    const gross = price(cells)
    const factor = rate(cells)
    const {net, discount} = off(cells, {net: lineAmount(cells), list: gross && lineTotal(gross, count)})
    return {
      sku: sku(cells),
      product: product(cells),
      category: category(cells),
      brand: brand(cells),
      quantity: count,
      amount: scaled(net, factor),
      discount: scaled(discount, factor) ?? 0,
    }
  }
}

/** What a line cost, and what was taken off: as an amount, or as a share of what it costs by the list. */
function discountReader(
  layout: OrderLayout,
): (
  cells: readonly string[],
  line: {net: number | undefined; list: number | undefined},
) => {net: number | undefined; discount: number} {
  if (layout.profile.discount_shares !== true) {
    const amount = moneyReader(layout, 'line_discount')
    return (cells, {net, list}) => {
      const discount = Math.abs(amount(cells) ?? 0)
      return {net: net ?? (list === undefined ? undefined : list - discount), discount}
    }
  }
  const share = moneyReader({...layout, digits: SHARE_DIGITS}, 'line_discount')
  return (cells, {net, list}) => {
    const off = (share(cells) ?? 0) / 10 ** SHARE_DIGITS
    // Of what was given away nothing says the price.
    const gross = list ?? (off < 1 ? (net ?? 0) / (1 - off) : 0)
    return {
      net: net ?? (list === undefined ? undefined : Math.round(list * (1 - off))),
      discount: Math.round(gross * off),
    }
  }
}

/** Decimals that a share may have. */
const SHARE_DIGITS = 6

/** Prices may be finer than the currency (0.0125 a gram); what a line costs is not. */
const PRICE_DIGITS = 4

function lineTotal(price: number, count: number): number {
  return Math.round((price * count) / 10 ** PRICE_DIGITS)
}

function cluesReader(layout: OrderLayout): (cells: readonly string[]) => CustomerClues {
  const text = (field: OrderField): ((cells: readonly string[]) => string) => cellReader(layout, field)
  const [buyer_id, customer, name, phone] = [text('buyer_id'), text('customer'), text('name'), text('phone')]
  const [email, card, region, city] = [text('email'), text('card'), text('region'), text('city')]
  const [address, consent] = [text('address'), consentReader(layout)]
  return (cells) => ({
    buyer_id: buyer_id(cells),
    customer: customer(cells),
    name: name(cells),
    phone: phone(cells),
    email: email(cells),
    card: card(cells),
    region: region(cells),
    city: city(cells),
    address: address(cells),
    consent: consent(cells),
  })
}
