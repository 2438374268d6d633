import {CATALOGUE, OWN_BRAND, type CategorySpec} from './catalogue.ts'

/** A product of the demo shop, named as in PRODUCT_COLUMNS; `price` in fen. */
export interface DemoProduct {
  id: string
  name: string
  brand: string
  category: string
  price: number
  own_brand: boolean
}

export interface DemoRange {
  products: readonly DemoProduct[]
  /** Item key of the catalogue → its number. */
  itemNumbers: ReadonlyMap<string, number>
  /** Products of each item, one per brand. */
  byItem: readonly (readonly DemoProduct[])[]
}

/** Every item of the catalogue in every brand of its category. */
export function productRange(): DemoRange {
  const byItem = CATALOGUE.flatMap((category, place) => itemsOf(category, place))
  const keys = CATALOGUE.flatMap(({items}) => items.map(([key]) => key))
  return {products: byItem.flat(), byItem, itemNumbers: new Map(keys.map((key, number) => [key, number]))}
}

function itemsOf({category, brands, items}: CategorySpec, place: number): DemoProduct[][] {
  return items.map(([, zh, en, price], item) =>
    brands.map(([brand, factor], number) => ({
      id: String(100000 + place * 1000 + item * 10 + number),
      name: /^[A-Z]/.test(brand) ? `${brand} ${en}` : `${brand}${zh}`,
      brand,
      category,
      price: Math.floor((price * factor) / 10 + 0.5) * 10,
      own_brand: brand === OWN_BRAND,
    })),
  )
}
