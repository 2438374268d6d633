import type {LineTable, OrderTable} from '../store/order-tables.ts'
import type {CategoryProducts} from './category-products.ts'
import {type CategoryRows, RowsOfCategory} from './rows-of-category.ts'

/** What is read of lines, and of the same orders: both with one query, so that `order` counts rows of the orders. */
export const CATEGORY_LINE_FIELDS = ['order', 'customer', 'day', 'purchase', 'product', 'quantity', 'amount'] as const
export type CategoryLines = LineTable<(typeof CATEGORY_LINE_FIELDS)[number]>
export type OrderDiscounts = Pick<OrderTable<'discount'>, 'discount'>

/** What customers bought of a category, and what of it is left out. */
export interface CategoryTable extends CategoryRows {
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
  const left_out = {...NOTHING}
  for (let line = 0; line < lines.rows; line++) {
    const brand = brands[lines.product[line] as number] as number
    const customer = lines.customer[line] as number
    const day = lines.day[line] as number
    const isPurchase = lines.purchase[line] === 1
    if (isPurchase && customer >= 0) rows.customer(customer, day)
    if (brand === ELSEWHERE) continue
    if (!isPurchase) left_out.lines_of_no_purchase++
    else if (customer < 0) left_out.anonymous_lines++
    else if (brand < 0) left_out.lines_without_brand++
    else {
      const amount = lines.amount[line] as number
      if (Number.isNaN(amount)) left_out.lines_without_amount++
      const [units, spend] = [lines.quantity[line] as number, amount || 0]
      rows.add({day, brand, units, spend, discount: spend * (rate[lines.order[line] as number] as number)})
    }
  }
  return {...rows.table(lines.customers), left_out}
}

const NOTHING: CategoryLeftOut = {
  anonymous_lines: 0,
  lines_of_no_purchase: 0,
  lines_without_brand: 0,
  lines_without_amount: 0,
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
