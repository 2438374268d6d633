import {happenedBy, type Spans} from '../../statistics/kaplan-meier.ts'
import {compareText} from '../../text/compare-text.ts'
import {isPromiseKept} from '../../ticket/ticket-rules.ts'
import {type Day, dayOf} from '../../time/day.ts'
import {type PurchaseLog, purchasesBy} from './purchase-log.ts'
import {expectedShare, type UsualCourse} from './usual-course.ts'
import type {TicketView} from './ticket-view.ts'

/** Days after the closing of a complaint within which a purchase counts. */
export const AGAIN_DAYS = 90

export const HANDLINGS = ['well', 'between', 'badly'] as const
/**
 * How a closed complaint was handled: `well` within its promise with a satisfaction of 4 or 5 or none known; `badly` late, or
 * with 1 or 2; `between` the rest: 3, or nothing promised and nothing said.
 */
export type Handling = (typeof HANDLINGS)[number]

/** Customers whose complaint was handled so, each by the first that was closed in the period. */
export interface AfterComplaint {
  handled: Handling
  customers: number
  /**
   * The share who bought again within {@link AGAIN_DAYS} days after the day of the closing, those not followed so long
   * taken into account (Kaplan and Meier), with its 95 % interval; absent for a small sample.
   */
  again_share?: number | undefined
  low?: number | undefined
  high?: number | undefined
  /** Of so many it is known whether they did. */
  known: number
  /** The share to be expected had they not complained, made of `compared` of them; see {@link expectedShare}. */
  usual_share?: number | undefined
  compared: number
}

/** How a closed complaint was handled. */
export function handlingOf({kept, satisfaction}: Pick<TicketView, 'kept' | 'satisfaction'>): Handling {
  if (kept === false || (satisfaction !== undefined && satisfaction <= 2)) return 'badly'
  if (satisfaction !== undefined) return satisfaction >= 4 ? 'well' : 'between'
  return kept === true ? 'well' : 'between'
}

/** What customers did after their complaint, by how it was handled. Complaints of nobody known and of who never bought are left out. */
export function afterComplaints(
  tickets: readonly TicketView[],
  {log, course, asOf, least}: {log: PurchaseLog; course: UsualCourse; asOf: Day; least: number},
): AfterComplaint[] {
  const first = firstClosed(tickets)
  return HANDLINGS.map((handled) => {
    // Of one that is closed it is known whether its promise was kept, also before its time.
    const theirs = first.filter((ticket) => handlingOf({...ticket, kept: isPromiseKept(ticket)}) === handled)
    const pasts = theirs.flatMap(({customer_id = '', closed_at = ''}) => {
      const past = purchasesBy(log, customer_id, dayOf(closed_at))
      return past === undefined ? [] : [{...past, followed: asOf - dayOf(closed_at)}]
    })
    const found = pasts.length < least ? undefined : happenedBy(spansOf(pasts))
    const usual = pasts.flatMap(({purchases, silent}) => expectedShare(course, {purchases, silent}, AGAIN_DAYS) ?? [])
    return {
      handled,
      customers: pasts.length,
      again_share: found?.share,
      low: found?.interval.low,
      high: found?.interval.high,
      known: pasts.filter(({next, followed}) => next !== undefined || followed >= AGAIN_DAYS).length,
      usual_share: usual.length < least ? undefined : usual.reduce((sum, share) => sum + share, 0) / usual.length,
      compared: usual.length,
    }
  })
}

/** Of each customer the complaint that was closed first. */
function firstClosed(tickets: readonly TicketView[]): TicketView[] {
  const first = new Map<string, TicketView>()
  const closed = tickets.filter(({is_open, customer_id}) => !is_open && customer_id !== undefined)
  for (const ticket of [...closed].sort((left, right) => compareText(left.closed_at ?? '', right.closed_at ?? ''))) {
    const id = ticket.customer_id as string
    if (!first.has(id)) first.set(id, ticket)
  }
  return [...first.values()]
}

function spansOf(pasts: readonly {next: number | undefined; followed: number}[]): Spans {
  const events = new Int32Array(AGAIN_DAYS + 1)
  const censored = new Int32Array(AGAIN_DAYS + 1)
  for (const {next, followed} of pasts) {
    if (next !== undefined && next <= AGAIN_DAYS) events[next] = (events[next] as number) + 1
    else if (followed < AGAIN_DAYS) censored[followed] = (censored[followed] as number) + 1
  }
  return {people: pasts.length, events, censored}
}
