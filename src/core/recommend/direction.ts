import type {Direction} from './candidate.ts'
import type {Owned} from './owned.ts'
import type {Shelf} from './shelf.ts'

/** What a customer buys of one leaf category: the need that it serves. */
interface Need {
  /** Minor units paid, and for how many. */
  amount: number
  units: number
  days: number
  brands: Set<number>
}

/** A customer's needs by the code of the leaf category. */
export type Needs = ReadonlyMap<number, Need>

export function needsOf({start, product, amount, units, days}: Owned, customer: number, shelf: Shelf): Needs {
  const needs = new Map<number, Need>()
  for (let entry = start[customer] as number; entry < (start[customer + 1] as number); entry++) {
    const category = shelf.category_code[product[entry] as number] as number
    if (category < 0 || days[entry] === 0) continue
    const need = needs.get(category) ?? {amount: 0, units: 0, days: 0, brands: new Set()}
    need.amount += amount[entry] as number
    need.units += units[entry] as number
    need.days += days[entry] as number
    need.brands.add(shelf.brand_code[product[entry] as number] as number)
    needs.set(category, need)
  }
  return needs
}

/** The leaf category on which the customer spends most (buys on most days where no line has an amount); -1 for none. */
export function favouriteNeed(needs: Needs): number {
  let favourite = -1
  let most: Need | undefined
  for (const [category, need] of needs) {
    if (most && (need.amount < most.amount || (need.amount === most.amount && need.days <= most.days))) continue
    favourite = category
    most = need
  }
  return favourite
}

/**
 * Where a product that the customer never bought leads. `up`: of a category they buy, at a price more than `band` above
 * what they usually pay there. `level`: of such a category, of a brand they do not buy there, at about that price.
 * `new-category`: of one they never bought, unless a rule ties it to what they own. `cross`: anything else that is tied
 * to what they own. Undefined for the rest, and for a second durable thing for the same need that is no better one.
 */
export function directionOf(
  product: number,
  {shelf, needs, band, tie}: {shelf: Shelf; needs: Needs; band: number; tie: 'rule' | 'taste' | undefined},
): Exclude<Direction, 'again'> | undefined {
  const category = shelf.category_code[product] as number
  const need = needs.get(category)
  if (!need) return category >= 0 && tie !== 'rule' ? 'new-category' : tie && 'cross'
  const relative = (shelf.price[product] as number) / usualPrice(need)
  if (relative > 1 + band) return 'up'
  if (shelf.durable[product] === 1) return undefined
  const brand = shelf.brand_code[product] as number
  if (relative >= 1 - band && brand >= 0 && !need.brands.has(brand)) return 'level'
  return tie && 'cross'
}

/** What the customer usually pays for one that serves a need, in minor units; not a number where no line says. */
export function usualPrice({amount, units}: Need): number {
  return amount / units
}
