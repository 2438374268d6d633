import type {LineTable, OrderTable} from '../store/facts.ts'
import type {CategoryProducts} from './category-products.ts'

/** What is read of lines, and of the same orders: both with one query, so that `order` counts rows of the orders. */
export const CATEGORY_LINE_FIELDS = ['order', 'customer', 'day', 'purchase', 'product', 'quantity', 'amount'] as const
export type CategoryLines = LineTable<(typeof CATEGORY_LINE_FIELDS)[number]>
export type OrderDiscounts = Pick<OrderTable<'discount'>, 'discount'>

/**
 * What customers bought of a category: a row for each brand they bought on a day, by customer and day. Money in minor
 * units. Customer k, `ids[k]`, owns the rows from `start[k]` up to, not including, `start[k + 1]`.
 */
export interface CategoryTable {
  ids: string[]
  /** Day of the first purchase of anything, within the days read. */
  first_day: Int32Array
  start: Int32Array
  day: Int32Array
  brand: Int32Array
  units: Float64Array
  /** What was paid; nothing for lines without an amount. Refunds of part of an order are not taken off. */
  spend: Float64Array
  /** Files say a discount for the order only: it is spread over the order's lines by their amounts. */
  discount: Float64Array
  /** Known customers with a purchase of anything. */
  all_buyers: number
  left_out: CategoryLeftOut
}

/** Lines of the category that the figures do not hold. */
export interface CategoryLeftOut {
  /** Of sales to nobody known. */
  anonymous_lines: number
  /** Of orders that are no purchase: cancelled, refunded, not paid. */
  lines_of_no_purchase: number
  /** Of products without a brand. */
  lines_without_brand: number
  /** In the figures by their units; their amount is not known. */
  lines_without_amount: number
}

/** Gathers the lines of a category by customer, day and brand, in one pass. */
export function categoryTable(
  lines: CategoryLines,
  {discount}: OrderDiscounts,
  {brandOf}: Pick<CategoryProducts, 'brandOf'>,
): CategoryTable {
  const brands = Int32Array.from(lines.products, (id) => brandOf.get(id) ?? ELSEWHERE)
  const rate = discountRates(lines, discount)
  const rows = new RowsOfCategory(countOf(lines, brands))
  const left_out = {anonymous_lines: 0, lines_of_no_purchase: 0, lines_without_brand: 0, lines_without_amount: 0}
  for (let line = 0; line < lines.rows; line++) {
    const brand = brands[lines.product[line] as number] as number
    const kept = lines.purchase[line] === 1 && (lines.customer[line] as number) >= 0
    if (kept) rows.customer(lines.customer[line] as number, lines.day[line] as number)
    if (brand === ELSEWHERE) continue
    if (lines.purchase[line] !== 1) left_out.lines_of_no_purchase++
    else if (!kept) left_out.anonymous_lines++
    else if (brand < 0) left_out.lines_without_brand++
    else {
      const amount = lines.amount[line] as number
      if (Number.isNaN(amount)) left_out.lines_without_amount++
      rows.add({
        day: lines.day[line] as number,
        brand,
        units: lines.quantity[line] as number,
        spend: amount || 0,
        discount: (amount || 0) * (rate[lines.order[line] as number] as number),
      })
    }
  }
  return {...rows.table(lines.customers), left_out}
}

/** Of a product of another category. */
const ELSEWHERE = -2

function countOf({rows, product}: CategoryLines, brands: Int32Array): number {
  let count = 0
  for (let line = 0; line < rows; line++) if ((brands[product[line] as number] as number) >= 0) count++
  return count
}

/** What an order's discount comes to for each unit of money paid on its lines. */
function discountRates(lines: CategoryLines, discount: Float64Array): Float64Array {
  const paid = new Float64Array(discount.length)
  for (let line = 0; line < lines.rows; line++) {
    const amount = lines.amount[line] as number
    if (amount > 0) paid[lines.order[line] as number] = (paid[lines.order[line] as number] as number) + amount
  }
  return paid.map((sum, order) => (sum > 0 ? (discount[order] as number) / sum : 0))
}

interface CategoryLine {
  day: number
  brand: number
  units: number
  spend: number
  discount: number
}

/** Rows on their way: customers come one after the other, each in the order of time. */
class RowsOfCategory {
  readonly #day: Int32Array
  readonly #brand: Int32Array
  readonly #units: Float64Array
  readonly #spend: Float64Array
  readonly #discount: Float64Array
  readonly #codes: number[] = []
  readonly #start: number[] = []
  readonly #firstDay: number[] = []
  #rows = 0
  #customer = -1
  #first = -1
  #buyers = 0

  constructor(most: number) {
    this.#day = new Int32Array(most)
    this.#brand = new Int32Array(most)
    this.#units = new Float64Array(most)
    this.#spend = new Float64Array(most)
    this.#discount = new Float64Array(most)
  }

  /** The customer whose lines follow, who bought something on this day. */
  customer(code: number, day: number): void {
    if (code === this.#customer) return
    this.#customer = code
    this.#first = day
    this.#buyers++
  }

  add({day, brand, units, spend, discount}: CategoryLine): void {
    if (this.#codes.at(-1) !== this.#customer) {
      this.#codes.push(this.#customer)
      this.#start.push(this.#rows)
      this.#firstDay.push(this.#first)
    }
    const row = this.#rowOf(day, brand)
    this.#units[row] = (this.#units[row] as number) + units
    this.#spend[row] = (this.#spend[row] as number) + spend
    this.#discount[row] = (this.#discount[row] as number) + discount
  }

  /** The customer's row of that day and brand; a day has few brands. */
  #rowOf(day: number, brand: number): number {
    const from = this.#start.at(-1) as number
    for (let row = this.#rows - 1; row >= from && this.#day[row] === day; row--)
      if (this.#brand[row] === brand) return row
    this.#day[this.#rows] = day
    this.#brand[this.#rows] = brand
    return this.#rows++
  }

  table(customers: readonly string[]): Omit<CategoryTable, 'left_out'> {
    return {
      ids: this.#codes.map((code) => customers[code] as string),
      first_day: Int32Array.from(this.#firstDay),
      start: Int32Array.from([...this.#start, this.#rows]),
      day: this.#day.subarray(0, this.#rows),
      brand: this.#brand.subarray(0, this.#rows),
      units: this.#units.subarray(0, this.#rows),
      spend: this.#spend.subarray(0, this.#rows),
      discount: this.#discount.subarray(0, this.#rows),
      all_buyers: this.#buyers,
    }
  }
}
