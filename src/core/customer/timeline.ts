import type {ConsentEntry} from '../consent/consent.ts'
import type {Lead} from '../lead/lead.ts'
import type {Merge} from '../merge/merge.ts'
import {toMajor} from '../money/money.ts'
import type {Order} from '../order/order.ts'
import type {PointsEntry} from '../points/points.ts'
import type {SubjectTask} from '../queue/tasks-of.ts'
import {compareText} from '../text/compare-text.ts'
import type {Ticket} from '../ticket/ticket.ts'
import type {Instant} from '../time/day.ts'
import {TOUCH_KINDS, type Touch, type TouchFacts} from '../touch/touch.ts'
import {factsInMajor} from '../touch/touch-facts.ts'

/** What can stand on a customer's timeline: touches by their own kinds, everything else by its noun. */
export const TIMELINE_KINDS = ['order', 'ticket', 'task', 'points', 'consent', 'lead', 'merge', ...TOUCH_KINDS] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

/**
 * One thing that happened. Money in major units. `event` says what of the thing: opened, closed, granted ...; `what` which
 * it is, by a number, code or ids, and `detail` what people wrote of it.
 */
export interface TimelineEntry {
  at: Instant
  kind: TimelineKind
  id: string
  event?: string | undefined
  what?: string | undefined
  detail?: string | undefined
  amount?: number | undefined
  points?: number | undefined
  score?: number | undefined
  channel?: string | undefined
  shop?: string | undefined
  rep?: string | undefined
  /** What a visit, call or note brought to light; prices in major units. */
  facts?: TouchFacts | undefined
}

/** Everything known of a customer that has a time. */
export interface TimelineSources {
  orders: readonly Order[]
  touches: readonly Touch[]
  points: readonly PointsEntry[]
  tickets: readonly Ticket[]
  consents: readonly ConsentEntry[]
  merges: readonly Merge[]
  leads: readonly Lead[]
}

export interface TimelineQuery {
  /** Only from this instant on. */
  since?: Instant | undefined
  /** Only up to, not including, this instant. */
  before: Instant
  kinds?: readonly TimelineKind[] | undefined
  /** Decimals of the store's currency. */
  digits: number
}

/** All of it in one order, newest first; of what happened at once, what followed from it comes first. */
export function timelineOf(
  sources: TimelineSources & {tasks: readonly SubjectTask[]},
  {since, before, kinds, digits}: TimelineQuery,
): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...sources.orders.map((order) => orderEntry(order, digits)),
    ...sources.touches.map((touch) => touchEntry(touch, digits)),
    ...sources.points.map(pointsEntry),
    ...sources.tickets.flatMap(ticketEntries),
    ...sources.tasks.map(taskEntry),
    ...sources.consents.map(consentEntry),
    ...sources.merges.map(mergeEntry),
    ...sources.leads.flatMap(leadEntries),
  ]
  return entries
    .filter(({at, kind}) => at < before && (since === undefined || at >= since) && (!kinds || kinds.includes(kind)))
    .sort(newestFirst)
}

function newestFirst(left: TimelineEntry, right: TimelineEntry): number {
  const [one, other] = [TIMELINE_KINDS.indexOf(left.kind), TIMELINE_KINDS.indexOf(right.kind)]
  return compareText(right.at, left.at) || other - one || compareText(right.id, left.id)
}

function orderEntry({id, at, status, revenue, number, channel, shop, rep}: Order, digits: number): TimelineEntry {
  return {at, kind: 'order', id, event: status, what: number, amount: toMajor(revenue, digits), channel, shop, rep}
}

function touchEntry(touch: Touch, digits: number): TimelineEntry {
  const {id, at, kind, outcome, detail, score, channel, shop, rep, facts} = touch
  const entry = {at, kind, id, event: outcome, detail, score, channel, shop, rep}
  return facts === undefined ? entry : {...entry, facts: factsInMajor(facts, digits)}
}

function pointsEntry({id, at, points, reason, shop}: PointsEntry): TimelineEntry {
  return {at, kind: 'points', id, points, detail: reason, shop}
}

function ticketEntries(ticket: Ticket): TimelineEntry[] {
  const {id, kind, subject, opened_at, closed_at, resolution, satisfaction, shop, rep} = ticket
  const opened: TimelineEntry = {
    at: opened_at,
    kind: 'ticket',
    id,
    event: 'opened',
    what: kind,
    detail: subject,
    shop,
    rep,
  }
  if (closed_at === undefined) return [opened]
  return [opened, {...opened, at: closed_at, event: 'closed', detail: resolution ?? subject, score: satisfaction}]
}

function taskEntry({id, due_at, rule, title, rep}: SubjectTask): TimelineEntry {
  return {at: due_at, kind: 'task', id, event: 'due', what: rule, detail: title, rep}
}

function consentEntry({id, at, channel, state, source}: ConsentEntry): TimelineEntry {
  return {at, kind: 'consent', id, event: state, channel, detail: source}
}

function mergeEntry({id, at, merged, who}: Merge): TimelineEntry {
  return {at, kind: 'merge', id, what: merged.join(', '), rep: who}
}

function leadEntries({id, source, created_at, converted_at, owner}: Lead): TimelineEntry[] {
  const created: TimelineEntry = {at: created_at, kind: 'lead', id, event: 'created', what: source, rep: owner}
  return converted_at === undefined ? [created] : [created, {...created, at: converted_at, event: 'won'}]
}
