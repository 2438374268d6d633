import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type CalendarSettings, workCalendar} from '../../../src/core/calendar/work-calendar.ts'
import {dayOf, instantOfSeconds, secondsOf, textOfDay} from '../../../src/core/time/day.ts'

const WEEK: CalendarSettings = {
  'work.days': [1, 2, 3, 4, 5],
  'work.hours': '09:00-18:00',
  'work.holidays': 'open',
  'work.closed': [],
  'work.open': [],
}
const calendar = (changed: Partial<CalendarSettings> = {}) => workCalendar({...WEEK, ...changed})
const NIGHT = {'work.hours': '18:00-02:00'}

describe('working days', () => {
  // 2025-06-27 is a Friday.
  it('makes a day after Friday a Monday at the same time', () => {
    expect(calendar().dueAfter('2025-06-27T15:30:00', 24)).toBe('2025-06-30T15:30:00')
    expect(calendar().dueAfter('2025-06-27T15:30:00', 72)).toBe('2025-07-02T15:30:00')
  })

  it('begins to count on Monday morning what comes in at the weekend', () => {
    expect(calendar().dueAfter('2025-06-28T11:00:00', 0)).toBe('2025-06-30T09:00:00')
    expect(calendar().dueAfter('2025-06-28T11:00:00', 24)).toBe('2025-07-01T09:00:00')
    expect(calendar().dueAfter('2025-06-27T19:00:00', 2)).toBe('2025-06-30T11:00:00')
  })

  it('carries hours that the day has not over to the next working day', () => {
    expect(calendar().dueAfter('2025-06-27T17:00:00', 3)).toBe('2025-06-30T11:00:00')
    expect(calendar().dueAfter('2025-06-27T10:00:00', 8)).toBe('2025-06-27T18:00:00')
  })

  it('never asks more for 23 hours than for 24', () => {
    expect(calendar().dueAfter('2025-06-24T10:00:00', 23)).toBe('2025-06-25T10:00:00')
  })

  it('stands still while the shop is closed for long', () => {
    const closed = Array.from({length: 500}, (_, index) => textOfDay(dayOf('2025-07-01') + index))
    expect(calendar({'work.closed': closed}).dueAfter('2025-06-30T17:00:00', 2)).toBe('2026-11-13T10:00:00')
  })

  it('works on a day that is set open, whatever closes it', () => {
    const exchanged = calendar({'work.open': ['2025-06-28'], 'work.closed': ['2025-06-28', '2025-06-30']})
    expect(exchanged.dueAfter('2025-06-27T15:00:00', 24)).toBe('2025-06-28T15:00:00')
    expect(exchanged.dueAfter('2025-06-27T15:00:00', 48)).toBe('2025-07-01T15:00:00')
  })

  it('is off on public holidays, and works on the weekend days that are exchanged for them', () => {
    const days = {off: new Set([dayOf('2025-06-30')]), worked: new Set([dayOf('2025-06-28')])}
    const exchanged = workCalendar(WEEK, days)
    expect(exchanged.dueAfter('2025-06-27T15:00:00', 24)).toBe('2025-06-28T15:00:00')
    expect(exchanged.dueAfter('2025-06-27T15:00:00', 48)).toBe('2025-07-01T15:00:00')
  })
})

describe('hours over midnight', () => {
  it("counts the night as the day's that it began on", () => {
    const bar = calendar(NIGHT)
    expect(bar.dueAfter('2025-06-27T23:00:00', 2)).toBe('2025-06-28T01:00:00')
    expect(bar.dueAfter('2025-06-28T01:00:00', 2)).toBe('2025-06-30T19:00:00')
    expect(bar.dueAfter('2025-06-28T01:00:00', 24)).toBe('2025-07-01T01:00:00')
    expect(bar.dueAfter('2025-06-28T20:00:00', 0)).toBe('2025-06-30T18:00:00')
  })

  it('ends a day that goes on until midnight with it', () => {
    expect(calendar({'work.hours': '09:00-24:00'}).dueAfter('2025-06-26T23:00:00', 1)).toBe('2025-06-27T00:00:00')
    expect(calendar({'work.hours': '09:00-24:00'}).dueAfter('2025-06-26T23:00:00', 2)).toBe('2025-06-27T10:00:00')
  })
})

describe('laws', () => {
  const days = fc.integer({min: 0, max: 60}).map((add) => textOfDay(dayOf('2025-06-01') + add))
  const settings = fc.record({
    'work.days': fc.uniqueArray(fc.integer({min: 1, max: 7}), {minLength: 1}),
    'work.hours': fc.constantFrom('09:00-18:00', '09:00-21:00', '00:00-24:00', '10:30-11:00', '18:00-02:00'),
    'work.holidays': fc.constant('open'),
    'work.closed': fc.array(days),
    'work.open': fc.array(days),
  })
  const moment = fc
    .integer({min: 0, max: 60 * 86_400})
    .map((seconds) => instantOfSeconds(secondsOf('2025-06-01T00:00:00') + seconds))
  const hours = fc.oneof(fc.integer({min: 0, max: 400}), fc.double({min: 0, max: 400, noNaN: true}))

  it('is due within working time', () => {
    fc.assert(
      fc.property(settings, moment, hours, (set, from, asked) => {
        const {isWorkday, dueAfter} = workCalendar(set)
        const due = dueAfter(from, asked)
        const [opens, closes] = set['work.hours'].split('-') as [string, string]
        const [day, time] = [dayOf(due), due.slice(11, 16)]
        const today = isWorkday(day) && time >= opens && (time <= closes || closes < opens)
        const lastNight =
          isWorkday(day - 1) && (closes === '24:00' ? time === '00:00' : closes < opens && time <= closes)
        expect(today || lastNight).toBe(true)
        expect(dueAfter(due, 0)).toBe(due)
      }),
    )
  })

  it('is due no earlier for more hours, nor when it is asked later', () => {
    fc.assert(
      fc.property(settings, fc.tuple(moment, moment), fc.tuple(hours, hours), (set, moments, asked) => {
        const {dueAfter} = workCalendar(set)
        const [less, more] = asked.sort((left, right) => left - right) as [number, number]
        const [early, late] = moments.sort() as [string, string]
        expect(dueAfter(early, less) <= dueAfter(early, more)).toBe(true)
        expect(dueAfter(early, less) <= dueAfter(late, less)).toBe(true)
        expect(dueAfter(early, less) >= early).toBe(true)
      }),
    )
  })
})
