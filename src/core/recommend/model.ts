import type {Settings} from '../setting/settings.ts'
import {findLinks, type Links} from './links.ts'
import {findNeighbours, type Neighbours} from './neighbours.ts'
import {gatherOwned, type Owned, type OwnedLines} from './owned.ts'
import {productCycles} from './replenishment.ts'
import type {Shelf} from './shelf.ts'
import {newTies, type Ties} from './ties.ts'

/** What recommending draws on: learned from all customers up to a day. */
export interface Model {
  shelf: Shelf
  owned: Owned
  neighbours: Neighbours
  links: Links
  /** Mean days between two purchase days of each product by one customer; not a number where too few tell. */
  cycles: Float64Array
  /** Share of all customers' purchase days that had the product. */
  popularity: Float64Array
  /** Customers who bought each product, and all who bought. */
  buyers: Int32Array
  customers: number
  /** The most popular products, the first first. */
  popular: Int32Array
  /** Products whose first day on sale is known. */
  launches: Int32Array
  settings: Settings
  /** Room for one customer's ties. */
  ties: Ties
}

export interface ModelInput {
  lines: OwnedLines
  shelf: Shelf
  /** Place on the shelf of each product of the lines. */
  place: Int32Array
  /** Orders given back entirely. */
  returned: Uint8Array
  settings: Settings
  /** For each customer the day from which on nothing counts. */
  before?: Int32Array | undefined
}

const POPULAR = 200

/** Learns what recommending needs; with `before`, from what came before each customer's day only. */
export function learnModel({lines, shelf, place, returned, settings, before}: ModelInput): Model {
  const products = shelf.ids.length
  const owned = gatherOwned(lines, {place, products, returned, before})
  const {popularity, buyers} = popularityOf(owned, products)
  const byPopularity = Int32Array.from(popularity.keys()).sort(
    (one, other) => (popularity[other] as number) - (popularity[one] as number) || one - other,
  )
  return {
    ...{shelf, owned, settings, popularity, buyers},
    customers: owned.purchase_days.filter((days) => days > 0).length,
    neighbours: findNeighbours(owned, {
      products,
      least_together: settings['recommend.least_together'],
      max_customer: settings['basket.max_customer'],
    }),
    links: findLinks(before ? cutLines(lines, before) : lines, {
      ...{place, products},
      least_count: settings['basket.least_count'],
      max_basket: settings['basket.max_order'],
      significance: settings['basket.significance'],
    }),
    ties: newTies(products),
    cycles: productCycles(owned, {products, least_gaps: settings['category.cycle_gaps']}),
    popular: byPopularity.slice(0, POPULAR).filter((product) => (popularity[product] as number) > 0),
    launches: Int32Array.from(shelf.launched.keys()).filter((product) => (shelf.launched[product] as number) >= 0),
  }
}

function popularityOf(owned: Owned, products: number): {popularity: Float64Array; buyers: Int32Array} {
  const popularity = new Float64Array(products)
  const buyers = new Int32Array(products)
  owned.product.forEach((product, entry) => {
    const days = owned.days[entry] as number
    popularity[product] = (popularity[product] as number) + days
    if (days > 0) buyers[product] = (buyers[product] as number) + 1
  })
  const all = owned.purchase_days.reduce((sum, days) => sum + days, 0)
  return {popularity: popularity.map((days) => days / Math.max(1, all)), buyers}
}

/** Lines of each customer's last days taken for no purchase. */
function cutLines(lines: OwnedLines, before: Int32Array): OwnedLines {
  const purchase = lines.purchase.map((one, row) => {
    const customer = lines.customer[row] as number
    return customer >= 0 && (lines.day[row] as number) >= (before[customer] as number) ? 0 : one
  })
  return {...lines, purchase}
}
