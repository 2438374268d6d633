import {describe, expect, it} from 'vitest'
import {countLadder, type LadderInputs} from '../../../../src/core/report/ladder/ladder-counts.ts'
import {stableOrder} from '../../../../src/core/report/ladder/stable-order.ts'
import {SETTINGS, type Settings} from '../../../../src/core/setting/settings.ts'

const DEFAULTS = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, spec]) => [key, spec.default]),
) as unknown as Settings
const AS_OF = 20_000

/**
 * So many customers for each number of purchase days who bought every ten days. They stopped long ago, but for those
 * with the most, who bought yesterday, so that nothing can be said of them.
 */
function shopOf(counts: readonly number[], settings: Partial<Settings> = {}, start = AS_OF - 2000): LadderInputs {
  const days = counts.flatMap((count, index) => Array.from({length: count}, () => index + 1))
  const gap_start = [0]
  for (const own of days) gap_start.push((gap_start.at(-1) as number) + own - 1)
  return {
    asOf: AS_OF,
    population: undefined,
    settings: {...DEFAULTS, ...settings},
    first_day: Int32Array.from(days, () => start),
    last_day: Int32Array.from(days, (own) => (own === counts.length ? AS_OF - 1 : start + 10 * (own - 1))),
    gap_start: Int32Array.from(gap_start),
    gaps: new Int32Array(gap_start.at(-1) as number).fill(10),
  }
}

/** Customers by purchase days when of those who placed order n this share places the next. */
function thinned(all: number, shares: readonly number[]): number[] {
  const reached = [all]
  for (const share of shares) reached.push(Math.round((reached.at(-1) as number) * share))
  return reached.map((count, index) => count - (reached[index + 1] ?? 0))
}

describe('stable order', () => {
  it('is where the curve of those who order again stops rising', () => {
    const shares = [0.3, 0.5, 0.65, 0.75, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8]
    const found = stableOrder(shopOf(thinned(100_000, shares)))
    expect(found).toMatchObject({order: 5, why: 'flat', low: 5, high: 5, horizon_days: 365, history_days: 2000})
    expect(found.share).toBeCloseTo(0.8, 3)
    expect(found.known).toBe(7313)
  })

  it('is the first order where every order is followed by the next as often', () => {
    expect(stableOrder(shopOf(thinned(50_000, [0.6, 0.6, 0.6, 0.6, 0.6])))).toMatchObject({order: 1, high: 1})
  })

  it('says between which orders it may lie when the customers are few', () => {
    const found = stableOrder(shopOf(thinned(1000, [0.5, 0.65, 0.7, 0.71])))
    expect(found).toMatchObject({order: 3, low: 2, why: 'flat', known: 325})
    expect(found.high).toBeUndefined()
  })

  it('is absent while the share still rises at the last order that can be judged', () => {
    const found = stableOrder(shopOf(thinned(10_000, [0.3, 0.4, 0.5, 0.6, 0.7])))
    expect(found.order).toBeUndefined()
    expect(found.why).toBe('still-rising')
    expect(found.last_step).toBe(5)
  })

  it('is absent below the gates', () => {
    expect(stableOrder(shopOf(thinned(99, [0.5])))).toMatchObject({why: 'few-customers', least_customers: 100})
    expect(stableOrder(shopOf(thinned(5000, [0.5, 0.5]), {}, AS_OF - 150))).toMatchObject({why: 'short-history'})
    expect(stableOrder(shopOf([]))).toMatchObject({why: 'short-history', history_days: 0})
  })

  it('is what was set by hand', () => {
    expect(stableOrder(shopOf([], {'lifecycle.stable_orders': 9}))).toMatchObject({order: 9, why: 'set'})
  })

  it('is not told from some of the customers', () => {
    const population = {last_day: AS_OF} as LadderInputs['population']
    expect(stableOrder({...shopOf(thinned(5000, [0.5, 0.5])), population})).toMatchObject({why: 'some-customers'})
  })

  it('counts nobody against a step who has not had the time for it', () => {
    const fresh = shopOf([500])
    const old = shopOf([100, 100])
    const both: LadderInputs = {
      ...old,
      first_day: Int32Array.from([...old.first_day, ...fresh.first_day]),
      last_day: Int32Array.from([...old.last_day, ...fresh.last_day]),
      gap_start: Int32Array.from([...old.gap_start, ...Array.from(fresh.last_day, () => 100)]),
    }
    const {reached, events, censored} = countLadder(both)
    expect([...reached.slice(0, 3)]).toEqual([700, 100, 0])
    expect(events[10]).toBe(100)
    expect(censored[1]).toBe(500)
  })

  it('counts only the customers asked for', () => {
    const {reached} = countLadder(shopOf([1, 1, 1]), Uint8Array.of(0, 1, 1))
    expect([...reached]).toEqual([2, 2, 1, 0])
  })
})
