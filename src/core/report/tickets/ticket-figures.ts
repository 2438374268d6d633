import {mean} from '../../profile/quantile.ts'
import {daysUntil} from '../../statistics/kaplan-meier.ts'
import {wilson} from '../../statistics/wilson.ts'
import type {TicketView} from './ticket-view.ts'

/** What some tickets come to. What is made of fewer than the least number of tickets is absent. */
export interface TicketFigures {
  tickets: number
  open_tickets: number
  late_tickets: number
  /** Promises whose time has come, and the share of them that was kept, with its 95 % interval (Wilson). */
  promises: number
  kept_share?: number | undefined
  kept_low?: number | undefined
  kept_high?: number | undefined
  closed_tickets: number
  /** Days after which half of the tickets are closed, those that are open taken into account. */
  days_to_close?: number | undefined
  /** Answers of customers, 1 to 5, and their mean. */
  ratings: number
  mean_rating?: number | undefined
}

/** Longer than this nobody waits; a median beyond it is not told. */
const MOST_HOURS = 24 * 1000

export function figuresOf(tickets: readonly TicketView[], least: number): TicketFigures {
  const open = tickets.filter(({is_open}) => is_open).length
  const ratings = tickets.flatMap(({satisfaction}) => satisfaction ?? [])
  return {
    tickets: tickets.length,
    open_tickets: open,
    late_tickets: tickets.filter(({is_late}) => is_late).length,
    ...promisesOf(tickets, least),
    closed_tickets: tickets.length - open,
    days_to_close: tickets.length < least ? undefined : medianDays(tickets),
    ratings: ratings.length,
    mean_rating: ratings.length < least ? undefined : mean(ratings),
  }
}

function promisesOf(
  tickets: readonly TicketView[],
  least: number,
): Pick<TicketFigures, 'promises' | 'kept_share' | 'kept_low' | 'kept_high'> {
  const promises = tickets.filter(({kept}) => kept !== undefined)
  if (promises.length < Math.max(1, least)) return {promises: promises.length}
  const kept = promises.filter((ticket) => ticket.kept === true).length
  const {low, high} = wilson(kept, promises.length)
  return {promises: promises.length, kept_share: kept / promises.length, kept_low: low, kept_high: high}
}

/** Kaplan and Meier's median of the time to closing, by the hour; undefined while less than half are closed by it. */
function medianDays(tickets: readonly TicketView[]): number | undefined {
  const horizon = 1 + Math.min(MOST_HOURS, Math.max(...tickets.map(({hours}) => hours)))
  const events = new Int32Array(horizon + 1)
  const censored = new Int32Array(horizon + 1)
  for (const {hours, is_open} of tickets) {
    const at = Math.min(hours, horizon)
    const counts = is_open ? censored : events
    counts[at] = (counts[at] as number) + 1
  }
  const [hours] = daysUntil({people: tickets.length, events, censored}, 1, [0.5])
  return hours === undefined || hours === horizon ? undefined : Math.round((10 * hours) / 24) / 10
}
