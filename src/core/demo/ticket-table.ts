import type {TicketSeverity} from '../ticket/ticket.ts'
import {timeText} from './clock-time.ts'
import type {DemoOrder} from './demo-orders.ts'
import type {DemoShop} from './demo-shop.ts'
import {type DemoTable, ONE_ROW, type RowGroup} from './demo-table.ts'
import {secondOf, isKept, orderDays} from './order-days.ts'
import {createRandom, type Random} from './random.ts'
import {pickWeighted, runningSums} from './sampling.ts'
import {STREAMS} from './streams.ts'
import {CAUSES, COMPLAINTS, type DemoTicketKind, RESOLUTIONS} from './touch-words.ts'
import {isTrouble} from './trouble.ts'

const HEADERS = [
  ...['number', 'kind', 'severity', 'opened_at', 'promised_at', 'closed_at', 'satisfaction', 'subject', 'cause'],
  ...['resolution', 'order_number', 'shop', 'rep', 'source', 'phone', 'email', 'card'],
]

const SECONDS_A_DAY = 86_400
const KINDS = Object.keys(COMPLAINTS) as DemoTicketKind[]
const kindSums = runningSums([34, 20, 18, 9, 12, 4, 3])
/** Days until an answer is promised, by how bad it is. */
const PROMISED_DAYS: Readonly<Record<TicketSeverity, number>> = {high: 1, medium: 2, low: 4}
const SHARES = {late: 0.15, never: 0.03, answered: 0.65}

/**
 * tickets.csv: the cases that followed orders which went wrong, as the service desk has them, in the order of the
 * orders. Some that are late, and some that nobody ever closed.
 */
export function ticketTable(shop: DemoShop): DemoTable {
  return {headers: HEADERS, groups: ticketRows(shop)}
}

function* ticketRows(shop: DemoShop): Iterable<RowGroup> {
  const random = createRandom()
  let number = 0
  for (const {day, orders} of orderDays(shop)) {
    for (const order of orders) {
      if (!order.customer || !isKept(order) || !isTrouble(order, shop.seed)) continue
      random.seed(shop.seed, order.customer.index, (++number << 4) | STREAMS.ticket)
      const ordered = (shop.firstDay + day) * SECONDS_A_DAY + secondOf(order)
      const cells = cellsOf(shop, random, {order, ordered, number: `AS${String(number).padStart(6, '0')}`})
      if (cells) yield {head: cells, tails: ONE_ROW}
    }
  }
}

interface Case {
  order: DemoOrder
  /** Second since 1970 at which the order was placed. */
  ordered: number
  number: string
}

/** The row of a case; undefined when it would be opened after the last day. */
function cellsOf(shop: DemoShop, random: Random, {order, ordered, number}: Case): string[] | undefined {
  const end = (shop.firstDay + shop.days) * SECONDS_A_DAY
  const opened = ordered + 3600 + random.below(4 * SECONDS_A_DAY)
  const kind = KINDS[pickWeighted(random, kindSums)] as DemoTicketKind
  const severity = severityOf(random.unit())
  const promised = opened + PROMISED_DAYS[severity] * SECONDS_A_DAY
  const closed = closingOf(random, {opened, promised})
  const answer = random.unit() < SHARES.answered ? String(1 + Math.min(random.below(5), 4)) : ''
  const subjects = COMPLAINTS[kind]
  const subject = subjects[random.below(subjects.length)] as string
  if (opened >= end) return undefined
  const isClosed = closed < end
  const times = [opened, promised, isClosed ? closed : undefined].map(textOfSecond)
  const {customer, order_number, shop: place, channel} = order
  const who = [order.phone, order.phone === '' ? (customer?.email ?? '') : '', customer?.card ?? '']
  const handler = customer?.guide ?? ''
  return [
    number,
    kind,
    severity,
    ...times,
    isClosed ? answer : '',
    subject,
    CAUSES[subject] ?? '',
    isClosed ? RESOLUTIONS[kind] : '',
    order_number,
    place,
    handler,
    channel,
    ...who,
  ]
}

function severityOf(draw: number): TicketSeverity {
  if (draw < 0.2) return 'high'
  return draw < 0.7 ? 'medium' : 'low'
}

/** Most are closed in time; a few late, and some never. */
function closingOf(random: Random, {opened, promised}: {opened: number; promised: number}): number {
  const draw = random.unit()
  const part = random.unit()
  if (draw < SHARES.never) return Infinity
  const length = promised - opened
  return Math.floor(opened + length * (draw < SHARES.never + SHARES.late ? 1 + 2 * part : 0.1 + 0.85 * part))
}

function textOfSecond(second: number | undefined): string {
  return second === undefined ? '' : timeText(Math.floor(second / SECONDS_A_DAY), second % SECONDS_A_DAY)
}
