import type {DemoShop} from './demo-shop.ts'
import {DEMO_TRUTH} from './parameters.ts'
import type {Random} from './random.ts'
import {beta, exponential, gamma} from './sampling.ts'
import {orderStream, STREAMS} from './streams.ts'

/** A customer's own buying process. Times are in days since the shop's first day, with fractions. */
export interface DemoProcess {
  /** Time of the first purchase. */
  joined: number
  /** Purchases a day after the first. */
  rate: number
  /** Chance of being lost after each repeat purchase. */
  dropout: number
}

/** The process of one customer, always the same. First purchases grow rarer over the history (triangular). */
export function demoProcess(shop: DemoShop, random: Random, index: number): DemoProcess {
  random.seed(shop.seed, index, STREAMS.process)
  const joined = Math.min(random.unit(), random.unit()) * shop.days
  const rate = gamma(random, DEMO_TRUTH.r, DEMO_TRUTH.alpha)
  return {joined, rate, dropout: beta(random, DEMO_TRUTH.a, DEMO_TRUTH.b)}
}

/** The time from the `ordinal`th purchase (the first is 0) to the next; Infinity when the customer is lost. */
export function gapAfter(
  {seed, random}: {seed: number; random: Random},
  {index, ordinal}: {index: number; ordinal: number},
  {rate, dropout}: Pick<DemoProcess, 'rate' | 'dropout'>,
): number {
  random.seed(seed, index, orderStream(STREAMS.gap, ordinal))
  const lost = random.unit() < dropout
  return ordinal > 0 && lost ? Infinity : exponential(random, rate)
}
