import type {Day} from '../time/day.ts'
import {monthsBefore, periodsBetween} from './period.ts'

/** The days before a period that it is compared with: as many whole months before whole months, else as many days. */
export function periodBefore({from, until}: {from: Day; until: Day}): {from: Day; until: Day} {
  const months = periodsBetween('month', from, until)
  const count = months.labels.length
  const isWhole = months.starts[0] === from && months.starts[count] === until + 1
  return {from: isWhole ? monthsBefore(from, count) : from - (until - from + 1), until: from - 1}
}
