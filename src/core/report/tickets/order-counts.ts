import type {Book} from '../../store/store.ts'
import type {Day} from '../../time/day.ts'

/** Orders that came to something (purchases, and those given back), by shop or by product. */
export type OrderCounts = ReadonlyMap<string, number>

interface Period {
  from: Day | undefined
  until: Day
}

export async function ordersByShop(book: Book, period: Period): Promise<OrderCounts> {
  const {rows, shop, shops, purchase, refund} = await book.orders.columns(['shop', 'purchase', 'refund'], period)
  const counts = new Int32Array(shops.length)
  for (let row = 0; row < rows; row++) {
    const code = shop[row] as number
    if (code >= 0 && isReal(purchase, refund, row)) counts[code] = (counts[code] as number) + 1
  }
  return new Map(shops.map((name, code) => [name, counts[code] as number]))
}

/** Orders that hold a product, once each. */
export async function ordersByProduct(book: Book, period: Period): Promise<OrderCounts> {
  const {purchase, refund} = await book.orders.columns(['purchase', 'refund'], period)
  const {rows, order, product, products} = await book.orders.lineColumns(['order', 'product'], period)
  const counts = new Int32Array(products.length)
  const last = new Int32Array(products.length).fill(-1)
  for (let line = 0; line < rows; line++) {
    const [row, code] = [order[line] as number, product[line] as number]
    if (last[code] === row || !isReal(purchase, refund, row)) continue
    last[code] = row
    counts[code] = (counts[code] as number) + 1
  }
  return new Map(products.map((id, code) => [id, counts[code] as number]))
}

function isReal(purchase: Int32Array, refund: Float64Array, row: number): boolean {
  return purchase[row] === 1 || (refund[row] as number) > 0
}
