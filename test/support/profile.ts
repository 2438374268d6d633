import type {ProfileInputs} from '../../src/core/profile/profile-inputs.ts'
import {RECORD_NEEDS} from '../../src/core/profile/profile-need.ts'
import {SETTINGS, type Settings} from '../../src/core/setting/settings.ts'

export const DEFAULTS = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, spec]) => [key, spec.default]),
) as unknown as Settings
export const AS_OF = 20_000

interface Sketch {
  orders: number
  revenue: number
  /** Days since the last purchase. */
  last: number
  gaps?: readonly number[]
}

/** Profile inputs of customers sketched by a few figures; everybody's first purchase lies their gaps before the last. */
export function inputsOf(sketches: readonly Sketch[]): ProfileInputs {
  const gaps = sketches.map((sketch) => sketch.gaps ?? [])
  const start = [0]
  for (const own of gaps) start.push((start.at(-1) as number) + own.length)
  const blank = sketches.map(() => undefined)
  const bought = (index: number): boolean => (sketches[index]?.orders ?? 0) > 0
  const lastDay = sketches.map(({last}, index) => (bought(index) ? AS_OF - last : -1))
  return {
    asOf: AS_OF,
    settings: {...DEFAULTS, 'churn.shop_gaps_least': 1},
    digits: 2,
    ids: sketches.map((_, index) => `C${index + 1}`),
    records: Object.fromEntries(RECORD_NEEDS.map((field) => [field, blank])) as unknown as ProfileInputs['records'],
    consents: blank,
    first_day: Int32Array.from(lastDay, (day, index) =>
      day < 0 ? -1 : day - (gaps[index] as number[]).reduce((sum, gap) => sum + gap, 0),
    ),
    last_day: Int32Array.from(lastDay),
    purchase_days: Int32Array.from(gaps, (own, index) => (bought(index) ? own.length + 1 : 0)),
    orders: Int32Array.from(sketches, ({orders}) => orders),
    revenue: Float64Array.from(sketches, ({orders, revenue}) => (orders > 0 ? revenue : 0)),
    year_revenue: new Float64Array(sketches.length),
    refunds: new Float64Array(sketches.length),
    discount: new Float64Array(sketches.length),
    items: new Float64Array(sketches.length),
    gap_start: Int32Array.from(start),
    gaps: Int32Array.from(gaps.flat()),
  }
}
