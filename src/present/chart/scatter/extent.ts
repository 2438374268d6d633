/** Where the greatest value is this many times the middle one, a linear axis would press nearly all into a corner. */
const SKEWED = 8
/** A logarithmic axis begins at the middle value's this-th part, or higher. */
const POWERS = 1000

/** Where values lie, and how an axis over them is laid. */
export interface Extent {
  least: number
  most: number
  /** Whether the axis is logarithmic. */
  log: boolean
  /** The least that a logarithmic axis tells apart; what is smaller lies on its edge. */
  begin: number
}

/** The extent of values; the axis is logarithmic where the greatest are far from the middle, unless it is said. */
export function extentOf(values: ArrayLike<number>, log?: boolean): Extent {
  if (values.length === 0) return {least: 0, most: 0, log: false, begin: 0}
  const sorted = Float64Array.from(values).sort()
  const [least, most] = [sorted[0] as number, sorted.at(-1) as number]
  const middle = sorted[sorted.length >> 1] as number
  const begin = Math.max(sorted.find((value) => value > 0) ?? 0, middle / POWERS)
  return {least, most, begin, log: begin > 0 && (log ?? most > SKEWED * Math.max(middle, begin))}
}

/** Where a value stands along an axis, in no unit. */
export function placerOf({log, begin}: Pick<Extent, 'log' | 'begin'>): (value: number) => number {
  return log ? (value) => Math.log(Math.max(value, begin)) : (value) => value
}
