import type {Passage} from '../../lead/lead-passage.ts'
import {happenedBy, type Happened, type Spans} from '../../statistics/kaplan-meier.ts'
import {dayOf, type Instant} from '../../time/day.ts'

/**
 * The share of leads that were won within so many days of coming in, with open ones counted by how long they are known, and
 * lost ones as not won. Leads that were won at a time nobody knows are left out.
 */
export function wonWithin(passages: readonly Passage[], days: number, now: Instant): Happened | undefined {
  const spans: Spans = {people: 0, events: new Int32Array(days + 1), censored: new Int32Array(days + 1)}
  let people = 0
  for (const {created_at, at, reached} of passages) {
    if (reached.won && at.won === undefined) continue
    people++
    const span = Math.max(0, dayOf(at.won ?? now) - dayOf(created_at))
    if (span > days) continue
    const counts = at.won === undefined ? spans.censored : spans.events
    counts[span] = (counts[span] as number) + 1
  }
  return happenedBy({...spans, people})
}
