import {mean, quantile} from '../profile/quantile.ts'
import type {CategoryTable} from './category-table.ts'

/** Days between consecutive purchase days of the category, over all its customers. */
export interface CategoryCycle {
  gaps: number
  mean: number
  quartiles: readonly [number, number, number]
}

/** The rhythm of a category; undefined below `least` gaps. Whoever bought once adds none. */
export function categoryCycle({ids, start, day}: CategoryTable, least: number): CategoryCycle | undefined {
  const gaps: number[] = []
  for (let who = 0; who < ids.length; who++) {
    for (let row = (start[who] as number) + 1; row < (start[who + 1] as number); row++) {
      const gap = (day[row] as number) - (day[row - 1] as number)
      if (gap > 0) gaps.push(gap)
    }
  }
  if (gaps.length === 0 || gaps.length < least) return undefined
  const sorted = Float64Array.from(gaps).sort()
  return {
    gaps: gaps.length,
    mean: mean(sorted),
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)],
  }
}
