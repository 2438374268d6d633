import {compareText} from '../text/compare-text.ts'
import {type Day, dayOf} from '../time/day.ts'
import type {BoughtItem} from './bought-items.ts'
import type {ListProduct, ProductFigures} from './product-figures.ts'

/** Why a customer who never bought a product may like it: it is new in a favourite category, or many buy it there. */
export const NEW_REASONS = ['new-launch', 'popular'] as const
export type NewReason = (typeof NEW_REASONS)[number]

export interface NewItem {
  product: number
  reason: NewReason
}

/** For each category its products: new launches, the latest first, and those that sell, the most bought first. */
export type Shelves = ReadonlyMap<string, {launches: readonly number[]; popular: readonly number[]}>

/** Categories of a customer that count as favourite. */
const FAVOURITES = 3

/** The shelves of a shop on a day; launches of the last `launchDays` days. */
export function shelvesOf(
  products: readonly ListProduct[],
  {buyers}: Pick<ProductFigures, 'buyers'>,
  {asOf, launchDays}: {asOf: Day; launchDays: number},
): Shelves {
  const shelves = new Map<string, {launches: number[]; popular: number[]}>()
  products.forEach(({category, launched_on}, index) => {
    if (category === undefined) return
    const shelf = shelves.get(category) ?? {launches: [], popular: []}
    shelves.set(category, shelf)
    const launched = launched_on === undefined ? undefined : dayOf(launched_on)
    if (launched !== undefined && launched <= asOf && launched > asOf - launchDays) shelf.launches.push(index)
    else if ((buyers[index] as number) > 0 && !(launched !== undefined && launched > asOf)) shelf.popular.push(index)
  })
  for (const {launches, popular} of shelves.values()) {
    launches.sort((left, right) => compareText(launchOf(products, right), launchOf(products, left)) || left - right)
    popular.sort((left, right) => (buyers[right] as number) - (buyers[left] as number) || left - right)
  }
  return shelves
}

function launchOf(products: readonly ListProduct[], index: number): string {
  return products[index]?.launched_on ?? ''
}

interface Shop {
  products: readonly ListProduct[]
  shelves: Shelves
}

/** Up to `most` products that a customer never bought, of the categories where they spend most: launches before popular ones, one a category in turn. */
export function newItems(items: ReadonlyMap<number, BoughtItem>, {products, shelves}: Shop, most: number): NewItem[] {
  const favourites = favouriteCategories(items, products)
  const found: NewItem[] = []
  for (const reason of NEW_REASONS) {
    for (const category of favourites) {
      if (found.length >= most) return found
      const shelf = shelves.get(category)
      const candidates = reason === 'new-launch' ? shelf?.launches : shelf?.popular
      const product = candidates?.find((one) => !items.has(one))
      if (product !== undefined) found.push({product, reason})
    }
  }
  return found
}

/** By money, then by units where files say no amounts. */
function favouriteCategories(items: ReadonlyMap<number, BoughtItem>, products: readonly ListProduct[]): string[] {
  const sums = new Map<string, {spend: number; units: number}>()
  for (const {product, spend, units} of items.values()) {
    const category = products[product]?.category
    if (category === undefined) continue
    const sum = sums.get(category) ?? {spend: 0, units: 0}
    sums.set(category, {spend: sum.spend + spend, units: sum.units + units})
  }
  return [...sums]
    .sort(([left, a], [right, b]) => b.spend - a.spend || b.units - a.units || compareText(left, right))
    .slice(0, FAVOURITES)
    .map(([category]) => category)
}
