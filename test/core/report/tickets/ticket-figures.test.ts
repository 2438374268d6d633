import {expect, it} from 'vitest'
import {figuresOf} from '../../../../src/core/report/tickets/ticket-figures.ts'
import {ticketViews, type TicketView} from '../../../../src/core/report/tickets/ticket-view.ts'
import type {Ticket} from '../../../../src/core/ticket/ticket.ts'
import {dayOf} from '../../../../src/core/time/day.ts'

const AS_OF = dayOf('2025-06-30')

function ticket(id: string, fields: Partial<Ticket>): Ticket {
  return {id, kind: 'quality', severity: 'medium', opened_at: '2025-06-01T10:00:00', ...fields}
}

function views(tickets: readonly Ticket[], asOf = AS_OF, now = '2025-12-31T12:00:00'): TicketView[] {
  return ticketViews(tickets, {asOf, now, from: undefined, until: asOf})
}

it('knows nothing of what came after the day', () => {
  const late = ticket('T1', {promised_at: '2025-06-03T10:00:00', closed_at: '2025-06-10T10:00:00', satisfaction: 5})
  expect(views([late], dayOf('2025-06-05'))[0]).toMatchObject({
    ...{is_open: true, is_late: true, kept: false},
    ...{closed_at: undefined, satisfaction: undefined},
  })
  expect(views([late])[0]).toMatchObject({is_open: false, is_late: false, kept: false, satisfaction: 5, hours: 216})
  expect(views([late], dayOf('2025-05-31'))).toEqual([])
})

it('looks at the tickets opened in the period', () => {
  const tickets = ['2025-05-31', '2025-06-01', '2025-06-15', '2025-06-16'].map((day) =>
    ticket(day, {opened_at: `${day}T23:00:00`}),
  )
  const seen = ticketViews(tickets, {
    ...{asOf: AS_OF, now: '2025-06-30T12:00:00'},
    ...{from: dayOf('2025-06-01'), until: dayOf('2025-06-15')},
  })
  expect(seen.map(({id}) => id)).toEqual(['2025-06-01', '2025-06-15'])
})

it('judges a promise when its time has come, however early it was kept', () => {
  const promised_at = '2025-07-02T10:00:00'
  const tickets = [ticket('T1', {promised_at, closed_at: '2025-06-02T10:00:00'}), ticket('T2', {promised_at})]
  expect(views(tickets).map(({kept}) => kept)).toEqual([undefined, undefined])
  expect(views(tickets, dayOf('2025-07-02')).map(({kept}) => kept)).toEqual([true, false])
})

it('does not take a promise of this afternoon for broken in the morning', () => {
  const afternoon = ticket('T1', {promised_at: '2025-06-30T15:00:00'})
  const at = (now: string): unknown[] => views([afternoon], AS_OF, now).map(({kept, is_late}) => [kept, is_late])
  expect(at('2025-06-30T10:00:00')).toEqual([[undefined, false]])
  expect(at('2025-06-30T16:00:00')).toEqual([[false, true]])
})

it('holds what was promised for a day until its end', () => {
  const closed = (closed_at: string): boolean | undefined =>
    views([ticket('T1', {promised_at: '2025-06-03T00:00:00', closed_at})])[0]?.kept
  expect([closed('2025-06-03T20:00:00'), closed('2025-06-04T00:10:00')]).toEqual([true, false])
})

it('has a median time to close in which open tickets count for as long as they are seen', () => {
  const closedAfter = (days: number): Ticket => ticket(`C${days}`, {closed_at: `2025-06-0${1 + days}T10:00:00`})
  const stillOpen = (id: string): Ticket => ticket(id, {})
  // Of the closed ones alone half would be closed after two days.
  const closed = [closedAfter(1), closedAfter(2), closedAfter(3)]
  expect(figuresOf(views(closed), 1).days_to_close).toBe(2)
  expect(figuresOf(views([...closed, stillOpen('a'), stillOpen('b')]), 1).days_to_close).toBe(3)
  const mostlyOpen = [...closed, ...['a', 'b', 'c', 'd'].map(stillOpen)]
  expect(figuresOf(views(mostlyOpen), 1).days_to_close).toBeUndefined()
})

it('tells no share, mean or median of too few', () => {
  const three = [4, 5, 3].map((satisfaction, index) =>
    ticket(`T${index}`, {satisfaction, promised_at: '2025-06-02T00:00:00', closed_at: '2025-06-02T10:00:00'}),
  )
  expect(figuresOf(views(three), 3)).toMatchObject({kept_share: 1, days_to_close: 1, mean_rating: 4, ratings: 3})
  const few = figuresOf(views(three), 4)
  expect([few.kept_share, few.days_to_close, few.mean_rating]).toEqual([undefined, undefined, undefined])
  expect(few).toMatchObject({tickets: 3, promises: 3, ratings: 3, closed_tickets: 3})
})
