import {describe, expect, it} from 'vitest'
import {workCalendar} from '../../../src/core/calendar/work-calendar.ts'
import {type DayWeights, dayWeights} from '../../../src/core/target/day-weights.ts'
import {monthOutlook, usualShare} from '../../../src/core/target/month-outlook.ts'
import {partOfDay} from '../../../src/core/target/part-of-day.ts'
import {rateOutlook} from '../../../src/core/target/rate-outlook.ts'
import {standingOf} from '../../../src/core/target/target-standing.ts'
import {type Day, dayOf} from '../../../src/core/time/day.ts'
import {weekdayOf} from '../../../src/core/time/weekday.ts'

const OPEN = {
  'work.days': [1, 2, 3, 4, 5, 6, 7],
  'work.hours': '09:00-21:00',
  'work.holidays': 'open',
  'work.closed': [],
  'work.open': [],
}
const JULY = {first: dayOf('2025-07-01'), last: dayOf('2025-07-31')}
const EVEN: DayWeights = {basis: 'even', of: () => 1}

/** 8 weeks up to a day, with what each day of the week brings. */
function weeks(until: Day, ofWeekday: (weekday: number) => number): {from: Day; own: Float64Array; all: Float64Array} {
  const own = Float64Array.from({length: 56}, (_, index) => ofWeekday(weekdayOf(until - 55 + index)))
  return {from: until - 55, own, all: own}
}

describe('weights of days', () => {
  it('are the means of the weekdays against that of all days', () => {
    const weights = dayWeights(
      weeks(dayOf('2025-07-06'), (day) => (day >= 6 ? 30 : 8)),
      workCalendar(OPEN),
    )
    expect(weights.basis).toBe('weekdays')
    const mean = (5 * 8 + 2 * 30) / 7
    expect(weights.of(dayOf('2025-07-12'))).toBeCloseTo(30 / mean, 9)
    expect(weights.of(dayOf('2025-07-09'))).toBeCloseTo(8 / mean, 9)
  })

  it("draw one's own weekdays towards everybody's where there is little of one's own", () => {
    const past = weeks(dayOf('2025-07-06'), (day) => (day >= 6 ? 30 : 8))
    const own = past.own.map((_, index) => (index === 0 ? 100 : 0))
    const saturday = dayWeights({...past, own}, workCalendar(OPEN)).of(dayOf('2025-07-12'))
    expect(saturday).toBeLessThan(30 / ((5 * 8 + 2 * 30) / 7))
    expect(saturday).toBeGreaterThan(1.9)
  })

  it('are nothing on a closed holiday, whatever its weekday brings, and on a weekday that nobody works', () => {
    const closed = workCalendar({...OPEN, 'work.closed': ['2025-07-10']})
    const weights = dayWeights(
      weeks(dayOf('2025-07-06'), () => 10),
      closed,
    )
    expect([weights.of(dayOf('2025-07-10')), weights.of(dayOf('2025-07-11'))]).toEqual([0, 1])
    const sundays = workCalendar({...OPEN, 'work.days': [1, 2, 3, 4, 5, 6]})
    expect(
      dayWeights({from: 0, own: new Float64Array(3), all: new Float64Array(3)}, sundays).of(dayOf('2025-07-13')),
    ).toBe(0)
  })

  it('keep what an online shop sells on its day off', () => {
    const sundays = workCalendar({...OPEN, 'work.days': [1, 2, 3, 4, 5, 6]})
    const weights = dayWeights(
      weeks(dayOf('2025-07-06'), (day) => (day === 7 ? 4 : 11)),
      sundays,
    )
    expect(weights.of(dayOf('2025-07-13'))).toBeCloseTo(0.4, 9)
  })

  it('are even over working days without enough of a past', () => {
    const weights = dayWeights(
      {from: 0, own: new Float64Array(5), all: Float64Array.of(1, 2, 3, 4, 5)},
      workCalendar(OPEN),
    )
    expect([weights.basis, weights.of(10), weights.of(13)]).toEqual(['even', 1, 1])
  })
})

describe('the pace', () => {
  it('is by weights, not by days: five working days of twenty-three are not seven of thirty-one', () => {
    const weekdays: DayWeights = {basis: 'weekdays', of: (day) => (weekdayOf(day) > 5 ? 0 : 1)}
    expect(usualShare({...JULY, asOf: dayOf('2025-07-07'), gone: 1, weights: weekdays})).toBeCloseTo(5 / 23, 9)
    expect(usualShare({...JULY, asOf: dayOf('2025-07-07'), gone: 0.5, weights: weekdays})).toBeCloseTo(4.5 / 23, 9)
    expect(usualShare({...JULY, asOf: dayOf('2025-08-02'), gone: 1, weights: weekdays})).toBe(1)
    expect(usualShare({...JULY, asOf: dayOf('2025-06-20'), gone: 1, weights: weekdays})).toBe(0)
  })

  it('counts today by the working hours that are over', () => {
    const at = (time: string): number => partOfDay(`2025-07-07T${time}`, '09:00-21:00')
    expect([at('08:00:00'), at('12:00:00'), at('22:00:00')]).toEqual([0, 0.25, 1])
    expect(partOfDay('2025-07-07T22:00:00', '18:00-02:00')).toBe(0.5)
  })
})

describe('the forecast', () => {
  const month = {...JULY, asOf: dayOf('2025-07-10'), gone: 1, weights: EVEN}

  it('is what is done and the days to come at the level of the last weeks', () => {
    const past = {from: month.asOf - 55, own: new Float64Array(56).fill(10)}
    const smooth = monthOutlook({...month, past}, {done: 100, counts: false})
    expect(
      [smooth?.forecast, smooth?.low, smooth?.error].map((figure) => Math.round((figure ?? 0) * 1e6) / 1e6),
    ).toEqual([310, 310, 0])
    const counted = monthOutlook({...month, past}, {done: 100, counts: true})
    expect(counted?.forecast).toBeCloseTo(310, 6)
    // Poisson for the 21 days to come at least, and the level is not known exactly.
    expect(counted?.error).toBeGreaterThan(Math.sqrt(210))
    expect(counted?.low).toBeGreaterThanOrEqual(100)
  })

  it('follows a change of level, and is wider where the past jumped', () => {
    const flat = Float64Array.from({length: 364}, (_, day) => 10 + (day % 2))
    const jumps = flat.map((value, day) => (Math.floor(day / 40) % 2 === 0 ? value : value * 3))
    const width = (own: Float64Array): number => {
      const outlook = monthOutlook({...month, past: {from: month.asOf - 363, own}}, {done: 0, counts: false})
      return (outlook?.high ?? 0) - (outlook?.low ?? 0)
    }
    expect(width(jumps)).toBeGreaterThan(5 * width(flat))
    const risen = flat.map((value, day) => (day >= 364 - 21 ? value * 2 : value))
    const outlook = monthOutlook({...month, past: {from: month.asOf - 363, own: risen}}, {done: 0, counts: false})
    expect(outlook?.forecast).toBeGreaterThan(21 * 15)
  })

  it('is none without a past', () => {
    expect(
      monthOutlook({...month, past: {from: month.asOf + 1, own: new Float64Array(0)}}, {done: 0, counts: true}),
    ).toBeUndefined()
  })
})

describe('the forecast of a rate', () => {
  const earlier = [0, 1, 2, 3].map((index) => ({
    early: {buyers: 100, returning: 80},
    late: {buyers: 50, returning: 35 + (index % 2)},
  }))

  it('moves as it moved within earlier months', () => {
    const outlook = rateOutlook({buyers: 200, returning: 120}, earlier)
    // 200 buyers so far are two thirds; the 100 to come return by 9 points less often.
    expect(outlook?.usual_share).toBeCloseTo(2 / 3, 9)
    expect(outlook?.forecast).toBeCloseTo((120 + 100 * (0.6 - 0.09)) / 300, 9)
    expect(outlook?.low).toBeLessThan(0.57)
    expect(outlook?.high).toBeGreaterThan(0.57)
  })

  it('is none from too few months or before anybody bought', () => {
    expect(rateOutlook({buyers: 200, returning: 120}, earlier.slice(0, 2))).toBeUndefined()
    expect(rateOutlook({buyers: 0, returning: 0}, earlier)).toBeUndefined()
  })
})

describe('how a target stands', () => {
  const outlook = {forecast: 95, low: 75, high: 115, error: 10}
  const rules = {state: 'running', tolerance: 0.05, drifts: false} as const
  const stand = (actual: number): string => standingOf(100, {actual, usual_share: 0.5, outlook}, rules).state

  it('is behind, on pace or ahead of what is usual by now, and reached once it is', () => {
    expect([stand(40), stand(48), stand(52), stand(60), stand(100)]).toEqual([
      'behind',
      'on-pace',
      'on-pace',
      'ahead',
      'reached',
    ])
  })

  it('gives the chance from the forecast: half where it is the target', () => {
    const chance = (forecast: number): number | undefined =>
      standingOf(100, {actual: 50, usual_share: 0.5, outlook: {...outlook, forecast}}, rules).chance
    expect(chance(100)).toBeCloseTo(0.5, 9)
    expect(chance(80.4)).toBeCloseTo(0.025, 3)
    expect(chance(119.6)).toBeCloseTo(0.975, 3)
  })

  it('is final when the month is over, and nothing before it begins', () => {
    const over = standingOf(100, {actual: 99, usual_share: 1, outlook: undefined}, {...rules, state: 'over'})
    expect(over).toMatchObject({state: 'missed', attainment: 0.99})
    expect([over.forecast, over.pace, over.chance]).toEqual([undefined, undefined, undefined])
    expect(standingOf(100, {actual: 0, usual_share: 0, outlook}, {...rules, state: 'not-begun'}).state).toBe(
      'not-begun',
    )
  })

  it('of a rate is against the target less what the rate usually still moves', () => {
    const rate = {forecast: 0.35, low: 0.3, high: 0.4, error: 0.025}
    const own = standingOf(0.4, {actual: 0.38, usual_share: 0.6, outlook: rate}, {...rules, drifts: true})
    expect(own.needed).toBeCloseTo(0.43, 9)
    expect(own.state).toBe('behind')
  })
})
