import type {PassedStage, Passage} from '../../lead/lead-passage.ts'
import {type HalfTimes, halfTimes, type Spans} from '../../statistics/kaplan-meier.ts'
import {hoursBetween, type Instant} from '../../time/day.ts'

/** Followed by the hour for a year. */
const HORIZON = 365 * 24

/**
 * When leads reached a stage, in days since they came in or since the stage before. Open and lost leads count as not there
 * until the day judged from: a lost one may come back, and leaving it out would make the road look shorter than it is. Of who
 * went past a stage without a time of it nothing is known.
 */
export function stageTimes(
  passages: readonly Passage[],
  {from, to, now, least}: {from: PassedStage | 'came-in'; to: PassedStage; now: Instant; least: number},
): HalfTimes {
  const spans: Spans = {people: 0, events: new Int32Array(HORIZON + 1), censored: new Int32Array(HORIZON + 1)}
  let people = 0
  for (const {at, reached, created_at} of passages) {
    const start = from === 'came-in' ? created_at : at[from]
    const end = at[to]
    if (start === undefined || (end === undefined && reached[to])) continue
    people++
    const hours = Math.floor(Math.max(0, hoursBetween(start, end ?? now)))
    if (hours > HORIZON) continue
    const counts = end === undefined ? spans.censored : spans.events
    counts[hours] = (counts[hours] as number) + 1
  }
  if (people < least) return {ofAll: undefined, ofThose: undefined}
  const {ofAll, ofThose} = halfTimes({...spans, people})
  return {ofAll: inDays(ofAll), ofThose: inDays(ofThose)}
}

function inDays(hours: number | undefined): number | undefined {
  return hours === undefined ? undefined : Math.round((hours / 24) * 10) / 10
}
