import type {Scored} from './ranking.ts'
import {type Interval, wilson} from './wilson.ts'

/** Mean squared distance of probabilities from what happened (Brier 1950): 0 is perfect. */
export function brierScore({scores, outcome}: Scored): number {
  let sum = 0
  for (let row = 0; row < scores.length; row++) sum += ((scores[row] as number) - (outcome[row] as number)) ** 2
  return sum / scores.length
}

/** Rows of like probability: what was predicted of them, and what happened. */
export interface CalibrationGroup {
  rows: number
  /** Mean probability. */
  predicted: number
  /** Share in which it happened, with its 95 % interval. */
  actual: number
  interval: Interval
}

/**
 * Rows by rising probability in groups as even as can be, ten unless said. Rows of the same probability stay together,
 * so that the order of rows does not matter; there are fewer groups where many rows tie.
 */
export function calibrationTable({scores, outcome}: Scored, groups = 10): CalibrationGroup[] {
  const sorted = scores.slice().sort()
  const edges = Array.from({length: groups - 1}, (_, place) =>
    sorted.at(Math.floor((sorted.length * (place + 1)) / groups)),
  ) as number[]
  const sums = Array.from({length: groups}, () => ({rows: 0, predicted: 0, events: 0}))
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number
    const group = sums[countAtMost(edges, score)] as (typeof sums)[number]
    group.rows++
    group.predicted += score
    group.events += outcome[row] as number
  }
  return sums
    .filter(({rows}) => rows > 0)
    .map(({rows, predicted, events}) => ({
      rows,
      predicted: predicted / rows,
      actual: events / rows,
      interval: wilson(events, rows),
    }))
}

function countAtMost(edges: readonly number[], score: number): number {
  let count = 0
  while (count < edges.length && (edges[count] as number) <= score) count++
  return count
}
