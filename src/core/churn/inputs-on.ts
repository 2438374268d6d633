import {type ChurnStanding, gapsOf, type PurchaseDays} from './churn-standing.ts'
import type {RhythmInputs} from './judge-churn.ts'

/** What the rule judges by, as it was on the day of a standing: one entry a buyer of the standing. */
export function inputsOn(
  inputs: PurchaseDays & Pick<RhythmInputs, 'settings' | 'revenue'>,
  standing: ChurnStanding,
): RhythmInputs {
  const {day, place, own_gaps, first_day, last_day} = standing
  const gap_start = new Int32Array(place.length + 1)
  own_gaps.forEach((count, row) => (gap_start[row + 1] = (gap_start[row] as number) + count))
  const revenue = Float64Array.from(place, (at) => inputs.revenue[at] as number)
  const gaps = gapsOf(standing, inputs)
  return {asOf: day, settings: inputs.settings, first_day, last_day, gap_start, gaps, revenue}
}
