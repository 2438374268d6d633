import type {Day} from '../time/day.ts'
import type {DemoCustomer} from './customers.ts'
import type {DemoShop} from './demo-shop.ts'
import {DEMO_SHARES} from './parameters.ts'
import {OCCASIONS, type Occasion} from './occasion.ts'
import {OWN_BRAND} from './catalogue.ts'
import type {DemoProduct} from './products.ts'
import {hashOf, type Random} from './random.ts'
import {pickWeighted} from './sampling.ts'
import {seasonsOf} from './season.ts'

/** One line of a demo order; `amount` in fen after the discount. */
export interface DemoLine {
  product: DemoProduct
  quantity: number
  amount: number
}

export type BasketHabits = Pick<DemoCustomer, 'index' | 'basket' | 'units' | 'loyalty' | 'deal_seeker'>

/** Fills baskets on one day after another; `fill` draws from the random stream as it stands. */
export interface BasketFiller {
  startDay(day: Day): void
  fill(habits: BasketHabits): DemoLine[]
}

const DISCOUNT_PERCENTS = [5, 10, 10, 15, 20, 30]
const MOST_OCCASIONS = 5
const FAVOURITE_FACTOR = 4

export function basketFiller(shop: DemoShop, random: Random): BasketFiller {
  const occasions = OCCASIONS.map(({items}) =>
    Object.entries(items).map(([key, chance]) => ({item: shop.range.itemNumbers.get(key) ?? -1, chance})),
  )
  const sums = new Float64Array(OCCASIONS.length)
  const inBasket = new Uint8Array(shop.range.byItem.length)
  let weights: number[] = []
  let festive = 1

  function fill(habits: BasketHabits): DemoLine[] {
    sumTastes(sums, weights, habits.index)
    const items: number[] = []
    for (let left = occasionCount(habits.basket * festive); left > 0; left--) {
      for (const {item, chance} of occasions[pickWeighted(random, sums)] ?? [])
        if (random.unit() < chance) put(item, items)
    }
    // Something by the way, and never an empty basket.
    for (let left = random.below(2); left > 0 || items.length === 0; left--) put(random.below(inBasket.length), items)
    for (const item of items) inBasket[item] = 0
    const percent = discountPercent(habits.deal_seeker)
    return items.map((item) => lineOf(item, habits, percent))
  }

  function put(item: number, items: number[]): void {
    if (inBasket[item]) return
    inBasket[item] = 1
    items.push(item)
  }

  function occasionCount(size: number): number {
    let count = 1
    while (count < MOST_OCCASIONS && random.unit() < (0.36 * size) / (0.4 + 0.6 * size)) count++
    return count
  }

  function discountPercent(dealSeeker: boolean): number {
    const chance = dealSeeker ? DEMO_SHARES.deal_orders : DEMO_SHARES.other_discount_orders
    const place = random.below(DISCOUNT_PERCENTS.length)
    return random.unit() < chance ? (DISCOUNT_PERCENTS[place] as number) : 0
  }

  function lineOf(item: number, habits: BasketHabits, percent: number): DemoLine {
    const brands = shop.range.byItem[item] as readonly DemoProduct[]
    const loyal = random.unit() < habits.loyalty
    const product = (loyal ? favouriteOf(brands, item, habits) : brands[random.below(brands.length)]) as DemoProduct
    const quantity = (random.unit() < 0.8 ? 1 : 2 + random.below(2)) * habits.units
    // Whole fen, halves up: integers below 2^53, so nothing is lost.
    return {product, quantity, amount: Math.floor((product.price * quantity * (100 - percent) + 50) / 100)}
  }

  return {
    startDay(day) {
      const seasons = seasonsOf(day)
      weights = OCCASIONS.map(({weight, seasons: factors}) =>
        seasons.reduce((product, season) => product * (factors?.[season] ?? 1), weight),
      )
      festive = seasons.includes('spring_festival') ? 2 : 1
    },
    fill,
  }
}

/** Running sums of the occasions' weights as one customer feels them: two favourites, and no cat food without a cat. */
function sumTastes(sums: Float64Array, weights: readonly number[], index: number): void {
  const taste = hashOf(index, 1)
  const first = taste % OCCASIONS.length
  const second = (taste >>> 8) % OCCASIONS.length
  let sum = 0
  for (let place = 0; place < sums.length; place++) {
    const {share} = OCCASIONS[place] as Occasion
    const concerned = share === undefined || hashOf(index, 100 + place) / 4294967296 < share
    const favourite = share === undefined && (place === first || place === second)
    if (concerned) sum += (weights[place] as number) * (favourite ? FAVOURITE_FACTOR : 1)
    sums[place] = sum
  }
}

/** The brand of an item that a customer keeps to; many who look for discounts keep to the own brand. */
function favouriteOf(brands: readonly DemoProduct[], item: number, {index, deal_seeker}: BasketHabits): DemoProduct {
  const hash = hashOf(index, 1000 + item)
  const own = brands[0] as DemoProduct
  if (deal_seeker && own.brand === OWN_BRAND && hash % 10 < 6) return own
  return brands[(hash >>> 4) % brands.length] as DemoProduct
}
