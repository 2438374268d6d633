import type {ListColumn} from '../listing/list-column.ts'
import type {CategoryTable} from './category-table.ts'

/**
 * How a brand of a category is bought, after Ehrenberg, Repeat-Buying (1988). Money in minor units; a purchase is a day
 * on which a customer bought the brand.
 */
export interface BrandFigures {
  brand: string
  own_brand: boolean
  units: number
  spend: number
  /** Of the category's units, or money. */
  share: number
  buyers: number
  /** Buyers of the brand among all known customers with a purchase of anything. */
  penetration: number
  purchases: number
  /** This and what follows are absent where too few bought the brand. */
  purchases_per_buyer: number | undefined
  /** What the brand has of everything that its buyers bought of the category. */
  share_of_requirements: number | undefined
  /** Buyers who bought it again on another day. */
  repeat_rate: number | undefined
}

export const BRAND_COLUMNS: readonly ListColumn[] = [
  {key: 'brand', type: 'text'},
  {key: 'own_brand', type: 'boolean', extra: true},
  {key: 'share', type: 'share'},
  {key: 'units', type: 'number', extra: true},
  {key: 'spend', type: 'money', extra: true},
  {key: 'buyers', type: 'integer'},
  {key: 'penetration', type: 'share'},
  {key: 'purchases', type: 'integer', extra: true},
  {key: 'purchases_per_buyer', type: 'number'},
  {key: 'share_of_requirements', type: 'share'},
  {key: 'repeat_rate', type: 'share'},
]

interface Brands {
  brands: readonly string[]
  own: readonly boolean[]
  /** Buyers below whom a brand has no figures per buyer. */
  least: number
}

/** Each brand that somebody bought, the largest share first; `measure` is of the table's rows. */
export function brandFigures(
  table: CategoryTable,
  {brands, own, least}: Brands,
  measure: Float64Array,
): BrandFigures[] {
  const sums = sumBrands(table, brands.length, measure)
  const whole = measure.reduce((sum, value) => sum + value, 0)
  return brands
    .map((brand, index) => {
      const of = (name: keyof Sums): number => sums[name][index] as number
      const perBuyer = of('buyers') >= least && of('required') > 0
      return {
        brand,
        own_brand: own[index] === true,
        ...{units: of('units'), spend: of('spend'), share: whole > 0 ? of('measure') / whole : 0},
        ...{buyers: of('buyers'), penetration: of('buyers') / table.all_buyers, purchases: of('purchases')},
        purchases_per_buyer: perBuyer ? of('purchases') / of('buyers') : undefined,
        share_of_requirements: perBuyer ? of('measure') / of('required') : undefined,
        repeat_rate: perBuyer ? of('again') / of('buyers') : undefined,
      }
    })
    .filter(({buyers}) => buyers > 0)
    .sort((left, right) => right.share - left.share || right.spend - left.spend)
}

type Sums = Record<'units' | 'spend' | 'measure' | 'buyers' | 'purchases' | 'required' | 'again', Float64Array>

function sumBrands(table: CategoryTable, brands: number, measure: Float64Array): Sums {
  const blank = (): Float64Array => new Float64Array(brands)
  const sums: Sums = {
    ...{units: blank(), spend: blank(), measure: blank(), buyers: blank()},
    ...{purchases: blank(), required: blank(), again: blank()},
  }
  const days = new Int32Array(brands)
  for (let who = 0; who < table.ids.length; who++) {
    const [from, to] = [table.start[who] as number, table.start[who + 1] as number]
    let all = 0
    for (let row = from; row < to; row++) {
      const brand = table.brand[row] as number
      all += measure[row] as number
      addTo(sums.measure, brand, measure[row] as number)
      addTo(sums.units, brand, table.units[row] as number)
      addTo(sums.spend, brand, table.spend[row] as number)
      days[brand] = (days[brand] as number) + 1
    }
    for (let row = from; row < to; row++) closeBrand(sums, {brand: table.brand[row] as number, days, all})
  }
  return sums
}

/** Counts a customer among the buyers of a brand, at the first of its rows. */
function closeBrand(sums: Sums, {brand, days, all}: {brand: number; days: Int32Array; all: number}): void {
  const bought = days[brand] as number
  if (bought === 0) return
  addTo(sums.buyers, brand, 1)
  addTo(sums.purchases, brand, bought)
  addTo(sums.required, brand, all)
  if (bought > 1) addTo(sums.again, brand, 1)
  days[brand] = 0
}

function addTo(column: Float64Array, index: number, value: number): void {
  column[index] = (column[index] as number) + value
}
