import {cutCategory} from '../product/category-path.ts'
import type {Book} from '../store/store.ts'
import {compareText} from '../text/compare-text.ts'

/** The category of each product, cut to so many levels of its path: codes into ascending names, -1 for none. */
export async function productCategories(
  book: Book,
  products: readonly string[],
  level: number,
): Promise<{category: Int32Array; names: string[]}> {
  const {id, category} = await book.columns('product', ['id', 'category'])
  const known = new Map(id.map((product, index) => [product, shortened(category[index], level)]))
  const names = [...new Set(products.map((product) => known.get(product)))].filter((name) => name !== undefined)
  names.sort(compareText)
  const codes = new Map<string | undefined, number>(names.map((name, code) => [name, code]))
  return {category: Int32Array.from(products, (product) => codes.get(known.get(product)) ?? -1), names}
}

function shortened(path: string | undefined, level: number): string | undefined {
  return path === undefined ? undefined : cutCategory(path, level) || undefined
}
