import type {Product} from '../product/product.ts'
import type {LineTable} from '../store/order-tables.ts'
import type {Day} from '../time/day.ts'

export const LIST_LINE_FIELDS = ['customer', 'day', 'purchase', 'product', 'quantity', 'amount'] as const
export type ListLines = LineTable<(typeof LIST_LINE_FIELDS)[number]>

export const LIST_PRODUCT_FIELDS = ['id', 'name', 'brand', 'category', 'price', 'nature', 'launched_on'] as const
export type ListProduct = Pick<Product, (typeof LIST_PRODUCT_FIELDS)[number]>

/** What is known of each product from everybody's purchases, in the order of the products. */
export interface ProductFigures {
  /**
   * Usual days until it is bought again: the mean of its own gaps over all customers; where these are too few of its
   * category's, else of all products'. Not a number where there are none at all.
   */
  cycle: Float64Array
  /** Known customers who bought it in the days looked back at. */
  buyers: Int32Array
  /** Minor units for one unit when it was last sold to anybody; not a number where that is not known. */
  last_price: Float64Array
}

interface FigureRequest {
  products: readonly ListProduct[]
  /** Index of the product of each line. */
  codes: Int32Array
  /** First day of those looked back at for buyers. */
  since: Day
  /** Gaps from which on a product, or a category, tells a cycle. */
  least_gaps: number
}

/** Figures of all products in one pass over everybody's lines. */
export function productFigures(lines: ListLines, {products, codes, since, least_gaps}: FigureRequest): ProductFigures {
  const [buyers, counted] = [new Int32Array(products.length), new Int32Array(products.length).fill(-1)]
  const [last, whose] = [new Int32Array(products.length), new Int32Array(products.length).fill(-1)]
  const [gaps, days] = [new Float64Array(products.length), new Float64Array(products.length)]
  for (let line = 0; line < lines.rows; line++) {
    const product = codes[lines.product[line] as number] as number
    const customer = lines.customer[line] as number
    if (product < 0 || customer < 0 || lines.purchase[line] !== 1) continue
    const day = lines.day[line] as number
    const gap = whose[product] === customer ? day - (last[product] as number) : 0
    whose[product] = customer
    last[product] = day
    if (gap > 0) {
      gaps[product] = (gaps[product] as number) + 1
      days[product] = (days[product] as number) + gap
    }
    if (day < since || counted[product] === customer) continue
    counted[product] = customer
    buyers[product] = (buyers[product] as number) + 1
  }
  return {cycle: cyclesOf({gaps, days}, products, least_gaps), buyers, last_price: lastPrices(lines, products, codes)}
}

/** Units that come to less than half a minor unit (a thousandth of a gallon) have no price that could be shown. */
function lastPrices(lines: ListLines, products: readonly ListProduct[], codes: Int32Array): Float64Array {
  const prices = new Float64Array(products.length).fill(Number.NaN)
  const days = new Int32Array(products.length)
  for (let line = 0; line < lines.rows; line++) {
    const product = codes[lines.product[line] as number] as number
    const day = lines.day[line] as number
    if (product < 0 || lines.purchase[line] !== 1 || day < (days[product] as number)) continue
    const price = Math.round((lines.amount[line] as number) / (lines.quantity[line] as number))
    if (!(price >= 1 && Number.isFinite(price))) continue
    prices[product] = price
    days[product] = day
  }
  return prices
}

interface Gaps {
  gaps: ArrayLike<number>
  days: ArrayLike<number>
}

/** Mean gaps, of the category or of everything where the own ones are too few. */
function cyclesOf({gaps, days}: Gaps, products: readonly ListProduct[], least: number): Float64Array {
  const byCategory = new Map<string, {gaps: number; days: number}>()
  const all = {gaps: 0, days: 0}
  products.forEach(({category}, index) => {
    const sums = category === undefined ? undefined : (byCategory.get(category) ?? {gaps: 0, days: 0})
    if (category !== undefined && sums) byCategory.set(category, sums)
    for (const one of [all, sums]) {
      if (!one) continue
      one.gaps += gaps[index] as number
      one.days += days[index] as number
    }
  })
  return Float64Array.from(products, ({category}, index) => {
    const own = {gaps: gaps[index] as number, days: days[index] as number}
    const told = [own, byCategory.get(category ?? '')].find((one) => one !== undefined && one.gaps >= least) ?? all
    return told.gaps > 0 ? told.days / told.gaps : Number.NaN
  })
}
