import {expect, it} from 'vitest'
import {type AfterComplaint, afterComplaints, handlingOf} from '../../../../src/core/report/tickets/bought-again.ts'
import {purchaseLog, purchasesBy} from '../../../../src/core/report/tickets/purchase-log.ts'
import {ticketViews} from '../../../../src/core/report/tickets/ticket-view.ts'
import {expectedShare, usualCourse} from '../../../../src/core/report/tickets/usual-course.ts'
import type {HistoryColumns} from '../../../../src/core/store/order-aggregates.ts'
import type {Ticket} from '../../../../src/core/ticket/ticket.ts'
import {dayOf, textOfDay} from '../../../../src/core/time/day.ts'

const AS_OF = dayOf('2025-06-30')

/** Customers by id with the days before the day judged from on which they bought. */
function shop(people: Readonly<Record<string, readonly number[]>>) {
  const ids = Object.keys(people).sort()
  const days = ids.map((id) => [...(people[id] as readonly number[])].sort((a, b) => b - a).map((ago) => AS_OF - ago))
  const gaps = days.map((own) => own.slice(1).map((day, index) => day - (own[index] as number)))
  const start = Int32Array.from([0, ...gaps.map((_, k) => gaps.slice(0, k + 1).flat().length)])
  const history = {
    ids,
    first_day: Int32Array.from(days, (own) => own[0] ?? -1),
    last_day: Int32Array.from(days, (own) => own.at(-1) ?? -1),
  } as unknown as HistoryColumns
  return {history, log: purchaseLog(history, {ids, start, gaps: Int32Array.from(gaps.flat())})}
}

function closed(customer_id: string, ago: number, fields: Partial<Ticket> = {}): Ticket {
  const closed_at = `${textOfDay(AS_OF - ago)}T12:00:00`
  const opened_at = `${textOfDay(AS_OF - ago - 2)}T12:00:00`
  return {
    id: `T-${customer_id}-${ago}`,
    kind: 'quality',
    severity: 'medium',
    customer_id,
    opened_at,
    closed_at,
    ...fields,
  }
}

const late = {promised_at: '2024-01-01T00:00:00'}
const kept = (ago: number): Partial<Ticket> => ({promised_at: `${textOfDay(AS_OF - ago)}T00:00:00`})

function after(people: Readonly<Record<string, readonly number[]>>, tickets: readonly Ticket[]): AfterComplaint[] {
  const {history, log} = shop(people)
  const complained = new Set(tickets.map(({customer_id}) => customer_id as string))
  const course = usualCourse(history, log, {asOf: AS_OF, complained, within: 90})
  const views = ticketViews(tickets, {asOf: AS_OF, now: '2025-12-31T12:00:00', from: undefined, until: AS_OF})
  return afterComplaints(views, {log, course, asOf: AS_OF, least: 1})
}

it('knows by promise and satisfaction how a complaint was handled', () => {
  expect(handlingOf({kept: true, satisfaction: undefined})).toBe('well')
  expect(handlingOf({kept: undefined, satisfaction: 4})).toBe('well')
  expect(handlingOf({kept: false, satisfaction: 5})).toBe('badly')
  expect(handlingOf({kept: true, satisfaction: 2})).toBe('badly')
  expect(handlingOf({kept: true, satisfaction: 3})).toBe('between')
  expect(handlingOf({kept: undefined, satisfaction: undefined})).toBe('between')
})

it('finds where a customer stood on a day', () => {
  const {log} = shop({C1: [100, 60, 20]})
  expect(purchasesBy(log, 'C1', AS_OF - 60)).toEqual({purchases: 2, silent: 0, next: 40})
  expect(purchasesBy(log, 'C1', AS_OF - 10)).toEqual({purchases: 3, silent: 10, next: undefined})
  expect(purchasesBy(log, 'C1', AS_OF - 101)).toBeUndefined()
  expect(purchasesBy(log, 'C2', AS_OF)).toBeUndefined()
})

it('counts who bought within ninety days after the closing, later and no purchase apart', () => {
  const people = {C1: [205, 150], C2: [205, 100], C3: [205]}
  const [well, , badly] = after(people, [
    closed('C1', 200, kept(200)),
    closed('C2', 200, kept(200)),
    closed('C3', 200, late),
  ])
  expect(well).toMatchObject({handled: 'well', customers: 2, again_share: 0.5, known: 2})
  expect(badly).toMatchObject({handled: 'badly', customers: 1, again_share: 0, known: 1})
})

it('takes into account those who had less than ninety days', () => {
  // One bought after ten days, one had twenty days only, two had all of them and did not buy.
  const people = {C1: [205, 190], C2: [25], C3: [205], C4: [205]}
  const tickets = ['C1', 'C3', 'C4'].map((id) => closed(id, 200, kept(200)))
  const [well] = after(people, [...tickets, closed('C2', 20, kept(20))])
  expect(well).toMatchObject({customers: 4, known: 3, again_share: 0.25})
})

it('counts a customer once, by the complaint closed first, and nobody who never bought', () => {
  const [well, between, badly] = after({C1: [205, 150]}, [
    closed('C1', 200, kept(200)),
    closed('C1', 120, late),
    closed('C9', 200, late),
  ])
  expect([well?.customers, between?.customers, badly?.customers]).toEqual([1, 0, 0])
})

it('sets beside them what others do after as many orders and as long since the last', () => {
  // Twenty who never complained: half buy again after 30 days, half after 300; those of two orders do as they please.
  const others = Object.fromEntries(
    Array.from({length: 20}, (_, k) => [`D${k}`, k < 10 ? [500, 470, 0] : [500, 200, 0]] as const),
  )
  const {history, log} = shop({...others, C1: [505]})
  const course = usualCourse(history, log, {asOf: AS_OF, complained: new Set(['C1']), within: 90})
  expect(expectedShare(course, {purchases: 1, silent: 5}, 90)).toBeCloseTo(0.5, 12)
  // After forty days only the slow half is left, who come after 300.
  expect(expectedShare(course, {purchases: 1, silent: 40}, 90)).toBe(0)
  expect(expectedShare(course, {purchases: 1, silent: 250}, 90)).toBe(1)
  expect(expectedShare(course, {purchases: 4, silent: 5}, 90)).toBeUndefined()
  const [well] = after({...others, C1: [205]}, [closed('C1', 200, kept(200))])
  expect(well).toMatchObject({compared: 1, usual_share: 0.5})
})
