import type {Product} from '../product/product.ts'
import type {LineTable} from '../store/order-tables.ts'
import type {Book} from '../store/store.ts'
import {dayOf} from '../time/day.ts'

/** All products the shop knows, bought or not, ascending by id: what a product is known by is its place. */
export interface Shelf {
  ids: string[]
  name: Product['name'][]
  brand: Product['brand'][]
  category: Product['category'][]
  /** Equal for products of one brand, of one leaf category; -1 for none. */
  brand_code: Int32Array
  category_code: Int32Array
  /** Minor units for one: the product's own, else what it was sold for on average; not a number where nothing tells. */
  price: Float64Array
  durable: Uint8Array
  /** 0 for what is not in stock; what nobody says anything of is. */
  in_stock: Uint8Array
  /** First day on sale, -1 where it is not known. */
  launched: Int32Array
}

type PricedLines = LineTable<'product' | 'purchase' | 'quantity' | 'amount'>

/** Reads the products, and the place on the shelf of each product of the lines. */
export async function loadShelf(book: Book, lines: PricedLines): Promise<{shelf: Shelf; place: Int32Array}> {
  const known = await book.columns('product', [
    ...(['id', 'name', 'brand', 'category', 'price', 'nature', 'in_stock', 'launched_on'] as const),
  ])
  const {id: ids, name, brand, category} = known
  const places = new Map(ids.map((id, index) => [id, index]))
  const place = Int32Array.from(lines.products, (id) => places.get(id) ?? -1)
  const sold = soldFor(lines, place, ids.length)
  const shelf = {
    ...{ids, name, brand, category},
    brand_code: codesOf(brand),
    category_code: codesOf(category),
    price: Float64Array.from(known.price, (price, index) => priceOf(price, sold[index] as number)),
    durable: Uint8Array.from(known.nature, (nature) => Number(nature === 'durable')),
    in_stock: Uint8Array.from(known.in_stock, (stocked) => Number(stocked !== false)),
    launched: Int32Array.from(known.launched_on, (day) => (day === undefined ? -1 : dayOf(day))),
  }
  return {shelf, place}
}

/** Nought is no price: it is what gifts are sold for. */
function priceOf(own: number | undefined, sold: number): number {
  if (own !== undefined && own > 0) return own
  return sold > 0 ? sold : Number.NaN
}

/** What one unit of each product was sold for on average, in minor units. */
function soldFor(
  {rows, product, purchase, quantity, amount}: PricedLines,
  place: Int32Array,
  size: number,
): Float64Array {
  const units = new Float64Array(size)
  const amounts = new Float64Array(size)
  for (let row = 0; row < rows; row++) {
    const paid = amount[row] as number
    if (purchase[row] === 0 || Number.isNaN(paid) || !((quantity[row] as number) > 0)) continue
    const at = place[product[row] as number] as number
    units[at] = (units[at] as number) + (quantity[row] as number)
    amounts[at] = (amounts[at] as number) + paid
  }
  return amounts.map((sum, at) => sum / (units[at] as number))
}

function codesOf(values: readonly (string | undefined)[]): Int32Array {
  const codes = new Map<string, number>()
  return Int32Array.from(values, (value) => {
    if (value === undefined) return -1
    const code = codes.get(value) ?? codes.size
    codes.set(value, code)
    return code
  })
}
