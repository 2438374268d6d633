import type {ProfileInputs} from '../../profile/profile-inputs.ts'
import type {Spans} from '../../statistics/kaplan-meier.ts'

/** What of a profile's inputs the ladder is counted from. */
export type LadderInputs = Pick<
  ProfileInputs,
  'asOf' | 'population' | 'settings' | 'first_day' | 'last_day' | 'gap_start' | 'gaps'
>

/** How customers went on from their first, second, ... purchase day; step n is at index n - 1. */
export interface LadderCounts {
  /** Days after a purchase day up to which the next one is looked for. */
  horizon: number
  /** Days from the first purchase of anybody to the day judged from. */
  history: number
  /** Customers with at least n purchase days, and one entry more than there are steps. */
  reached: Int32Array
  /** By step and day: `horizon + 1` entries a step. */
  events: Int32Array
  censored: Int32Array
}

/** Steps that are counted even where few customers reached them. */
const LEAST_STEPS = 10

/** Counts in one pass. `among` (1 for yes) narrows the customers. */
export function countLadder(inputs: LadderInputs, among?: Uint8Array): LadderCounts {
  const reached = countReached(inputs, among)
  const least = inputs.settings['ladder.customers']
  const steps = Math.min(reached.length - 1, Math.max(LEAST_STEPS, reached.filter((count) => count >= least).length))
  const history = historyDays(inputs, among)
  const horizon = Math.max(1, Math.min(Math.floor(inputs.settings['ladder.horizon_days']), Math.floor(history / 2)))
  const events = new Int32Array(steps * (horizon + 1))
  const censored = new Int32Array(steps * (horizon + 1))
  const {asOf, last_day, gap_start, gaps} = inputs
  for (let index = 0; index < last_day.length; index++) {
    if (!isIn(inputs, among, index)) continue
    const first = gap_start[index] as number
    const count = (gap_start[index + 1] as number) - first
    for (let step = 0; step < Math.min(count, steps); step++) {
      const days = gaps[first + step] as number
      if (days <= horizon) add(events, step * (horizon + 1) + days)
    }
    const silent = asOf - (last_day[index] as number)
    if (count < steps && silent <= horizon) add(censored, count * (horizon + 1) + silent)
  }
  return {horizon, history, reached: reached.slice(0, steps + 1), events, censored}
}

/** What was seen of those who reached a step, numbered from 1. */
export function spansAfter({horizon, reached, events, censored}: LadderCounts, step: number): Spans {
  const from = (step - 1) * (horizon + 1)
  return {
    people: reached[step - 1] as number,
    events: events.subarray(from, from + horizon + 1),
    censored: censored.subarray(from, from + horizon + 1),
  }
}

function countReached(inputs: LadderInputs, among: Uint8Array | undefined): Int32Array {
  const {last_day, gap_start} = inputs
  let most = 0
  for (let index = 0; index < last_day.length; index++)
    most = Math.max(most, (gap_start[index + 1] as number) - (gap_start[index] as number))
  const reached = new Int32Array(most + 2)
  for (let index = 0; index < last_day.length; index++)
    if (isIn(inputs, among, index)) add(reached, (gap_start[index + 1] as number) - (gap_start[index] as number))
  for (let step = most - 1; step >= 0; step--) reached[step] = (reached[step] as number) + (reached[step + 1] as number)
  return reached
}

function historyDays(inputs: LadderInputs, among: Uint8Array | undefined): number {
  let first = inputs.asOf
  for (let index = 0; index < inputs.first_day.length; index++)
    if (isIn(inputs, among, index)) first = Math.min(first, inputs.first_day[index] as number)
  return inputs.asOf - first
}

function isIn({last_day}: LadderInputs, among: Uint8Array | undefined, index: number): boolean {
  return (last_day[index] as number) >= 0 && (among === undefined || among[index] === 1)
}

function add(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] as number) + 1
}
