import type {Target, TargetScope} from '../target.ts'
import type {Day} from '../../time/day.ts'

/** Who did something, and where: the rep, the shop and its region, as far as they are known. */
export interface Doer {
  rep?: string | undefined
  shop?: string | undefined
  region?: string | undefined
}

/** Sums a day between two days, both included, of everybody and of each rep, shop and region. */
export interface DailySums {
  from: Day
  until: Day
  /** Adds to all of some keys that {@link keysOf} gives. */
  add(day: Day, value: number, keys: readonly string[]): void
  /** One entry a day; zeros of somebody of whom nothing is known. */
  of(subject: Pick<Target, 'scope' | 'of'>): Float64Array
  /** The same of each rep, shop or region of whom something is known. */
  named(scope: Exclude<TargetScope, 'all'>): Float64Array[]
}

export function dailySums(from: Day, until: Day): DailySums {
  const length = Math.max(0, until - from + 1)
  const sums = new Map<string, Float64Array>()
  const own = (key: string): Float64Array => {
    const known = sums.get(key)
    if (known) return known
    const fresh = new Float64Array(length)
    sums.set(key, fresh)
    return fresh
  }
  const put = (day: Day, value: number, key: string): void => {
    const days = own(key)
    days[day - from] = (days[day - from] as number) + value
  }
  return {
    from,
    until,
    add(day, value, keys) {
      if (day < from || day > until) return
      for (const key of keys) put(day, value, key)
    },
    of: (subject) => sums.get(keyOf(subject)) ?? new Float64Array(length),
    named: (scope) => [...sums].flatMap(([key, days]) => (key.startsWith(`${scope}:`) ? [days] : [])),
  }
}

/** What somebody's sums are kept under. */
function keyOf({scope, of}: Pick<Target, 'scope' | 'of'>): string {
  return scope === 'all' ? ALL : `${scope}:${of ?? ''}`
}

/** All whose sums something belongs to. */
export function keysOf({rep, shop, region}: Doer): string[] {
  const keys = [ALL]
  if (rep !== undefined) keys.push(`rep:${rep}`)
  if (shop !== undefined) keys.push(`shop:${shop}`)
  if (region !== undefined) keys.push(`region:${region}`)
  return keys
}

const ALL = 'all'
