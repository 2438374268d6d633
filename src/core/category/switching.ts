import type {CategoryTable} from './category-table.ts'

/** Stands for all brands that have no row of their own. */
export const OTHER_BRANDS = 'other'

/** From the main brand of one purchase to that of the next: `counts[from][to]`, brands as listed. */
export interface SwitchingMatrix {
  brands: string[]
  counts: number[][]
  /** Pairs of consecutive purchases. */
  pairs: number
  /** Of them, those in which the brand stayed the same: also between brands that have no row of their own. */
  stayed: number
}

interface Shown {
  /** All brands, by the table's codes. */
  brands: readonly string[]
  /** Those with a row of their own. */
  shown: readonly string[]
}

/**
 * How people go from brand to brand: consecutive purchase days of each customer, each by the brand of which most was
 * bought on it (of equal ones the first by name).
 */
export function switchingMatrix(table: CategoryTable, {brands, shown}: Shown, measure: Float64Array): SwitchingMatrix {
  const place = brands.map((brand) => (shown.includes(brand) ? shown.indexOf(brand) : shown.length))
  const names = place.includes(shown.length) ? [...shown, OTHER_BRANDS] : [...shown]
  const counts = names.map(() => names.map(() => 0))
  let [pairs, stayed] = [0, 0]
  for (let who = 0; who < table.ids.length; who++) {
    let before = -1
    for (const brand of mainBrands(table, who, measure)) {
      if (before >= 0) {
        const row = counts[place[before] as number] as number[]
        const column = place[brand] as number
        row[column] = (row[column] as number) + 1
        pairs++
        if (before === brand) stayed++
      }
      before = brand
    }
  }
  return {brands: names, counts, pairs, stayed}
}

/** The main brand of each of a customer's purchase days, in the order of time. */
function mainBrands(table: CategoryTable, who: number, measure: Float64Array): number[] {
  const {start, day, brand} = table
  const found: number[] = []
  const to = start[who + 1] as number
  for (let row = start[who] as number, best = row; row < to; row++) {
    const more = (measure[row] as number) - (measure[best] as number)
    if (more > 0 || (more === 0 && (brand[row] as number) < (brand[best] as number))) best = row
    if (row + 1 < to && day[row + 1] === day[row]) continue
    found.push(brand[best] as number)
    best = row + 1
  }
  return found
}
