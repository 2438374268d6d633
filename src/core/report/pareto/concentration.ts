/** What the best customers bring. Money in the units of the input; shares 0 to 1. */
export interface TopShare {
  /** The share of the customers. */
  top: number
  /** How many that are, rounded up. */
  customers: number
  revenue: number
  revenue_share: number
  /** What the last of them brought. */
  least: number
}

export interface CurvePoint {
  customers_share: number
  revenue_share: number
}

/** Revenue of customers in falling order, all above zero, with their running sum. */
export interface Ranking {
  revenue: Float64Array
  sums: Float64Array
}

/** Ranks revenues above zero. */
export function rankRevenue(revenues: ArrayLike<number>): Ranking {
  const revenue = Float64Array.from(revenues).sort().reverse()
  let sum = 0
  return {revenue, sums: revenue.map((own) => (sum += own))}
}

/** What the top share (0 to 1) of the customers brings. */
export function topShare({revenue, sums}: Ranking, top: number): TopShare {
  const customers = countOfTop(revenue.length, top)
  const own = sums[customers - 1] ?? 0
  return {top, customers, revenue: own, revenue_share: own / totalOf(sums), least: revenue[customers - 1] ?? 0}
}

/** How many customers a top share is: rounded up, but for what a double adds to a round number. */
export function countOfTop(all: number, top: number): number {
  return Math.min(all, Math.ceil(all * top - 1e-9))
}

/** How many of the best customers bring this share (0 to 1) of the revenue. */
export function customersFor({sums}: Ranking, share: number): number {
  const wanted = share * totalOf(sums) * (1 - 1e-12)
  return sums.findIndex((sum) => sum >= wanted) + 1
}

/**
 * Gini's coefficient of the revenues (Gini 1912), 0 where all bring the same, towards 1 where one brings all:
 * twice the area between the curve and the diagonal.
 */
export function gini({revenue, sums}: Ranking): number {
  const count = revenue.length
  let area = 0
  for (const sum of sums) area += sum
  return (2 * area) / (count * totalOf(sums)) - (count + 1) / count
}

/** The curve at so many equal steps of the customers, from none to all. */
export function curveOf({sums}: Ranking, steps: number): CurvePoint[] {
  return Array.from({length: steps + 1}, (_, step) => {
    const customers = Math.round((sums.length * step) / steps)
    return {customers_share: step / steps, revenue_share: (sums[customers - 1] ?? 0) / totalOf(sums)}
  })
}

function totalOf(sums: Float64Array): number {
  return sums.at(-1) ?? 0
}
