import {beforeAll, describe, expect, it} from 'vitest'
import {demoOrders, type DemoOrder} from '../../../src/core/demo/demo-orders.ts'
import {createDemoShop} from '../../../src/core/demo/demo-shop.ts'
import {OCCASIONS} from '../../../src/core/demo/occasion.ts'
import {DEMO_TRUTH} from '../../../src/core/demo/parameters.ts'
import {demoProcess} from '../../../src/core/demo/process.ts'
import {createRandom} from '../../../src/core/demo/random.ts'
import {isPurchase} from '../../../src/core/order/order.ts'
import {dayOf} from '../../../src/core/time/day.ts'

const shop = createDemoShop({customers: 6000, seed: 11, months: 18, lastDay: dayOf('2025-06-30')})
let orders: DemoOrder[] = []
beforeAll(() => {
  orders = [...demoOrders(shop)]
})

describe('money', () => {
  it('adds up: an order is the sum of its lines, and no more is given back than was paid', () => {
    const wrong = orders.filter(({amount, refunded, discount, lines}) => {
      const sum = lines.reduce((total, line) => total + line.amount, 0)
      const listed = lines.reduce((total, {product, quantity}) => total + product.price * quantity, 0)
      return (
        lines.length === 0 ||
        !Number.isInteger(amount) ||
        sum !== amount ||
        listed - discount !== amount ||
        refunded > amount
      )
    })
    expect(orders.length).toBeGreaterThan(40_000)
    expect(wrong).toEqual([])
  })

  it('is given back for about two percent of orders, in part or as a whole', () => {
    const share = (matches: (order: DemoOrder) => boolean): number => orders.filter(matches).length / orders.length
    expect(share(({refunded, amount}) => refunded > 0 && refunded < amount)).toBeCloseTo(0.014, 2)
    expect(share(({status, refunded, amount}) => status === 'refunded' && refunded === amount)).toBeCloseTo(0.004, 2)
    expect(share(({status}) => status === 'cancelled' || status === 'unpaid')).toBeCloseTo(0.017, 2)
  })
})

describe('orders', () => {
  it('come in the order of time within the months asked for', () => {
    const dates = orders.map(({date}) => date)
    expect(dates.toSorted()).toEqual(dates)
    expect(dates[0]?.slice(0, 10)).toBe('2024-01-01')
    expect(dates.at(-1)?.slice(0, 10)).toBe('2025-06-30')
  })

  it('have numbers of their own', () => {
    expect(new Set(orders.map(({order_number}) => order_number)).size).toBe(orders.length)
  })
})

describe('the truth behind the customers', () => {
  it('is a mean rate of r / alpha purchases a day', () => {
    const random = createRandom()
    const rates = Array.from({length: shop.customers}, (_, index) => demoProcess(shop, random, index).rate)
    const error = Math.sqrt(DEMO_TRUTH.r) / DEMO_TRUTH.alpha / Math.sqrt(shop.customers)
    expect(Math.abs(meanOf(rates) - DEMO_TRUTH.r / DEMO_TRUTH.alpha)).toBeLessThan(4 * error)
  })

  it('leaves the share of customers without a second purchase where the model puts it', () => {
    const random = createRandom()
    const expected = meanOf(
      Array.from({length: shop.customers}, (_, index) => {
        const left = shop.days - demoProcess(shop, random, index).joined
        return (DEMO_TRUTH.alpha / (DEMO_TRUTH.alpha + left)) ** DEMO_TRUTH.r
      }),
    )
    const counts = purchasesPerCustomer()
    expect(counts.size).toBe(shop.customers)
    const found = [...counts.values()].filter((count) => count === 1).length / shop.customers
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / shop.customers))
  })

  it('leaves the number of purchases where rates and drop-out put it', () => {
    // BG/NBD given a rate and a drop-out chance p: (1 - exp(-rate p t)) / p repeat purchases within t days are expected.
    const random = createRandom()
    const expected = Array.from({length: shop.customers}, (_, index) => {
      const {joined, rate, dropout} = demoProcess(shop, random, index)
      return 1 - Math.expm1(-rate * dropout * (shop.days - joined)) / dropout
    })
    const found = meanOf([...purchasesPerCustomer().values()])
    expect(found / meanOf(expected)).toBeGreaterThan(0.97)
    expect(found / meanOf(expected)).toBeLessThan(1.03)
  })
})

describe('baskets', () => {
  it.each([
    ['detergent', 'tissue'],
    ['hotpot_base', 'lamb_rolls'],
    ['milk', 'toast'],
    ['greens', 'bun'],
    ['diapers', 'wipes'],
    ['cat_food', 'cat_litter'],
  ])('hold %s and %s together far more often than chance would', (left, right) => {
    expect(
      liftOf(
        (order) => hasItem(order, left),
        (order) => hasItem(order, right),
      ),
    ).toBeGreaterThan(1.5)
  })

  it('hold cleaning goods and paper together by category as well', () => {
    const has = (category: string) => (order: DemoOrder) =>
      order.lines.some(({product}) => product.category === category)
    expect(liftOf(has('洗涤清洁'), has('纸品'))).toBeGreaterThan(1.5)
  })

  it('know only items that the shop sells', () => {
    const keys = OCCASIONS.flatMap(({items}) => Object.keys(items))
    expect(keys.filter((key) => !shop.range.itemNumbers.has(key))).toEqual([])
  })

  it('hold mooncakes before Mid-Autumn and hardly ever otherwise', () => {
    const mooncakes = orders.filter((order) => hasItem(order, 'mooncake')).map(({date}) => date.slice(0, 10))
    const season = mooncakes.filter((date) => date > '2024-08-20' && date <= '2024-09-17')
    expect(season.length).toBeGreaterThan(200)
    expect(season.length / mooncakes.length).toBeGreaterThan(0.6)
  })

  it('are discounted mostly for those who look for it', () => {
    const share = (seeker: boolean): number => {
      const theirs = orders.filter(({customer}) => customer?.deal_seeker === seeker)
      return theirs.filter(({discount}) => discount > 0).length / theirs.length
    }
    expect(share(true)).toBeCloseTo(0.8, 1)
    expect(share(false)).toBeCloseTo(0.12, 1)
  })
})

function purchasesPerCustomer(): Map<number, number> {
  const counts = new Map<number, number>()
  for (const order of orders) {
    if (!order.customer || !isPurchase(order)) continue
    counts.set(order.customer.index, (counts.get(order.customer.index) ?? 0) + 1)
  }
  return counts
}

function hasItem({lines}: DemoOrder, key: string): boolean {
  const products = shop.range.byItem[shop.range.itemNumbers.get(key) as number] ?? []
  return lines.some(({product}) => products.includes(product))
}

function liftOf(left: (order: DemoOrder) => boolean, right: (order: DemoOrder) => boolean): number {
  const withLeft = orders.filter(left)
  const both = withLeft.filter(right).length
  return (both * orders.length) / (withLeft.length * orders.filter(right).length)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
