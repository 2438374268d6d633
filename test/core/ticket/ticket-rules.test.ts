import {expect, it} from 'vitest'
import {daysOpen, isLate, isOpen, stateOf} from '../../../src/core/ticket/ticket-rules.ts'
import {dayOf} from '../../../src/core/time/day.ts'

const ticket = {
  opened_at: '2025-06-10T09:00:00',
  promised_at: '2025-06-12T18:00:00',
  closed_at: '2025-06-15T10:00:00',
}
const on = (day: string): number => dayOf(`2025-06-${day}`)

it('is open from the day it was opened to the day before it was closed', () => {
  expect(['09', '10', '14', '15'].map((day) => isOpen(ticket, on(day)))).toEqual([false, true, true, false])
  expect(isOpen({opened_at: ticket.opened_at}, on('30'))).toBe(true)
})

it('is late once the promised day has passed, and no longer when it is closed', () => {
  expect(['12', '13', '14', '15'].map((day) => isLate(ticket, on(day)))).toEqual([false, true, true, false])
  expect(isLate({opened_at: ticket.opened_at}, on('30'))).toBe(false)
  expect(['10', '13', '20'].map((day) => stateOf(ticket, on(day)))).toEqual(['open', 'late', 'closed'])
})

it('ages until it is closed', () => {
  expect(['10', '13', '15', '30'].map((day) => daysOpen(ticket, on(day)))).toEqual([0, 3, 5, 5])
})
