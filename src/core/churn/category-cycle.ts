import {type Counted, countedFrom, countedLength, countedQuantile} from '../statistics/counted.ts'
import {firstWhere} from '../statistics/first-where.ts'
import {occurring} from '../profile/population.ts'
import {compareText} from '../text/compare-text.ts'
import type {ChurnStanding, PurchaseDays} from './churn-standing.ts'
import type {CategoryCycle} from './churn-weights.ts'

/** Into how many parts the gaps of a category are cut by its quantiles. */
const PARTS = 40

/** Gaps from which on a category has a cycle of its own. */
const LEAST_GAPS = 30

/** The gaps before a day of the buyers whose favourite a category is, category by category. */
export function categoryCycles(
  {place, own_gaps}: ChurnStanding,
  {gap_start, gaps}: PurchaseDays,
  favourites: readonly (string | undefined)[],
): CategoryCycle[] {
  const lengths = new Map<string, number[]>()
  for (let row = 0; row < place.length; row++) {
    const category = favourites[place[row] as number]
    if (category === undefined || own_gaps[row] === 0) continue
    let counts = lengths.get(category)
    if (!counts) lengths.set(category, (counts = []))
    const start = gap_start[place[row] as number] as number
    for (let gap = start; gap < start + (own_gaps[row] as number); gap++) addGap(counts, gaps[gap] as number)
  }
  return [...lengths]
    .map(([category, counts]) => cycleOf(category, counts))
    .filter((cycle) => cycle !== undefined)
    .sort((left, right) => compareText(left.category, right.category))
}

/** One more gap of so many days; the counts reach as far as the longest gap. */
function addGap(counts: number[], days: number): void {
  while (counts.length <= days) counts.push(0)
  counts[days] = (counts[days] as number) + 1
}

/** Share of a category's gaps that are shorter than so many days, between its quantiles in proportion. */
export function shareShorter({quantiles}: Pick<CategoryCycle, 'quantiles'>, days: number): number {
  const place = firstWhere(0, quantiles.length, (at) => (quantiles[at] as number) >= days)
  if (place === 0) return 0
  if (place === quantiles.length) return 1
  const below = quantiles[place - 1] as number
  const part = (days - below) / ((quantiles[place] as number) - below)
  return (place - 1 + part) / (quantiles.length - 1)
}

function cycleOf(category: string, counts: readonly number[]): CategoryCycle | undefined {
  const {gap_days, gap_counts} = occurring(counts)
  const counted: Counted = countedFrom(gap_days, gap_counts)
  const gaps = countedLength(counted)
  if (gaps < LEAST_GAPS) return undefined
  const quantiles = Array.from({length: PARTS + 1}, (_, part) => countedQuantile(counted, part / PARTS))
  return {category, gaps, quantiles}
}
