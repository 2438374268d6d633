import {compareText} from '../text/compare-text.ts'
import {type Day, dayOf} from '../time/day.ts'
import type {TallyColumns} from './facts.ts'

/** What counting needs of a fact; the field to be summed is a number of it. */
interface FactRow {
  customer_id: string
  at: string
  [field: string]: unknown
}

/** Counts and sums per customer of these facts, those of nobody left out. */
export function tallyFacts(rows: Iterable<FactRow>, sum: string | undefined): TallyColumns {
  const tallies = new Map<string, Tally>()
  for (const row of rows) if (row.customer_id !== '') addToTally(tallies, row, sum)
  return tallyColumns(tallies)
}

interface Tally {
  count: number
  last_day: Day
  sum: number
}

function addToTally(tallies: Map<string, Tally>, row: FactRow, sum: string | undefined): void {
  const day = dayOf(row.at)
  let tally = tallies.get(row.customer_id)
  if (!tally) tallies.set(row.customer_id, (tally = {count: 0, last_day: day, sum: 0}))
  tally.count++
  tally.last_day = Math.max(tally.last_day, day)
  if (sum !== undefined) tally.sum += (row[sum] as number | undefined) ?? 0
}

function tallyColumns(tallies: Map<string, Tally>): TallyColumns {
  const ids = [...tallies.keys()].sort(compareText)
  const sorted = ids.map((id) => tallies.get(id) as Tally)
  return {
    ids,
    count: Int32Array.from(sorted, ({count}) => count),
    last_day: Int32Array.from(sorted, ({last_day}) => last_day),
    sum: Float64Array.from(sorted, ({sum}) => sum),
  }
}
