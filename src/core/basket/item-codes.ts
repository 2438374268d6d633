import {CrmError} from '../error/crm-error.ts'
import {categorySteps, cutCategory} from '../product/category-path.ts'
import type {Product} from '../product/product.ts'
import {compareText} from '../text/compare-text.ts'

export const ITEM_DIMENSIONS = ['sku', 'product', 'brand', 'category'] as const
/** What counts as one item: a sku, all that have one name, a brand, a category. */
export type ItemDimension = (typeof ITEM_DIMENSIONS)[number]

/** What of products items are told by; rows in any order. */
export interface ProductColumns {
  id: readonly string[]
  name: readonly Product['name'][]
  brand: readonly Product['brand'][]
  category: readonly Product['category'][]
}

/** Items by their codes: their names ascending in code units, and the item of each product asked about, -1 for none. */
export interface ItemCodes {
  names: string[]
  item_of: Int32Array
  /** The leaf category of each item, where all its products have one and the same. */
  category: (string | undefined)[]
}

/** What counts as one item; a level cuts category paths, 1 is the top. */
interface ItemQuery {
  by: ItemDimension
  level?: number | undefined
}

/**
 * Codes the items of products, which are named by their ids. Throws BAD_INPUT for a level that no category has, or of
 * what has no levels.
 */
export function codeItems(products: readonly string[], known: ProductColumns, {by, level}: ItemQuery): ItemCodes {
  checkLevel(known, {by, level})
  const row = new Map(known.id.map((id, index) => [id, index]))
  const nameOf = NAMES[by]
  const named = products.map((id) => nameOf(known, {id, row: row.get(id) ?? -1, level}))
  const names = [...new Set(named)].filter((name) => name !== undefined).sort(compareText)
  const code = new Map(names.map((name, index) => [name, index]))
  const item_of = Int32Array.from(named, (name) => (name === undefined ? -1 : (code.get(name) as number)))
  const categories = products.map((id) => known.category[row.get(id) ?? -1])
  return {names, item_of, category: sharedBy(names.length, item_of, categories)}
}

function checkLevel({category}: ProductColumns, {by, level}: ItemQuery): void {
  if (level === undefined) return
  if (by !== 'category') {
    throw new CrmError('BAD_INPUT', `Only categories have levels, and the items are by ${by}.`, {
      hint: `Write --by category --level ${level}, or leave --level out.`,
    })
  }
  const deepest = category.reduce(
    (most, path) => Math.max(most, path === undefined ? 0 : categorySteps(path).length),
    0,
  )
  if (deepest === 0 || level <= deepest) return
  const steps = deepest === 1 ? 'one step' : `${deepest} steps`
  throw new CrmError('BAD_INPUT', `No category has a level ${level}: the deepest path has ${steps}.`, {
    hint: deepest === 1 ? 'Leave --level out.' : `Write --level ${deepest} or less, or leave it out for whole paths.`,
  })
}

interface Asked {
  id: string
  /** Row of the product among those known, -1 for one that is not. */
  row: number
  level: number | undefined
}

const NAMES: Readonly<Record<ItemDimension, (known: ProductColumns, asked: Asked) => string | undefined>> = {
  // A line that names no product has a product without an id.
  sku: (_, {id}) => id || undefined,
  product: ({name}, {id, row}) => name[row] ?? (id || undefined),
  brand: ({brand}, {row}) => brand[row],
  category({category}, {row, level}) {
    const path = category[row]
    return path === undefined || level === undefined ? path : cutCategory(path, level)
  },
}

function sharedBy(count: number, item_of: Int32Array, values: readonly (string | undefined)[]): (string | undefined)[] {
  const shared = new Array<string | undefined | null>(count).fill(null)
  item_of.forEach((item, index) => {
    if (item < 0) return
    if (shared[item] === null) shared[item] = values[index]
    else if (shared[item] !== values[index]) shared[item] = undefined
  })
  return shared.map((value) => value ?? undefined)
}
