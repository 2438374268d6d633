import {expect, it} from 'vitest'
import {loadCalendar} from '../../../src/core/calendar/load-calendar.ts'
import {holidaysBetween} from '../../../src/core/calendar/public-holidays.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'

const WEEK = {
  'work.days': [1, 2, 3, 4, 5],
  'work.hours': '09:00-18:00',
  'work.holidays': 'closed',
  'work.closed': [],
  'work.open': [],
  country: 'CN',
}

async function holidays(country: string, from: string, until: string): Promise<string[]> {
  const given = await holidaysBetween(country, dayOf(from), dayOf(until))
  return given.map(({day, name}) => `${textOfDay(day)} ${name.en} ${name.zh}`)
}

it('knows the festivals of the Chinese year, each on its main day', async () => {
  expect(await holidays('CN', '2025-01-01', '2025-12-31')).toEqual([
    "2025-01-01 New Year's Day 元旦",
    '2025-01-29 Spring Festival 春节',
    '2025-04-04 Qingming Festival 清明节',
    '2025-05-01 Labour Day 劳动节',
    '2025-05-31 Dragon Boat Festival 端午节',
    "2025-06-01 Children's Day 六一儿童节",
    '2025-10-01 National Day 国庆节',
    '2025-10-06 Mid-Autumn Festival 中秋节',
  ])
})

it('gives a holiday on its own day only, wherever the days asked for begin', async () => {
  expect(await holidays('CN', '2025-01-30', '2025-02-10')).toEqual([])
  expect(await holidays('CN', '2025-01-28', '2025-01-28')).toEqual([])
  expect(await holidays('CN', '2025-01-29', '2025-01-29')).toHaveLength(1)
})

it('knows Thanksgiving, and a holiday on a Saturday on its own day', async () => {
  expect(await holidays('US', '2025-11-01', '2025-11-30')).toContain('2025-11-27 Thanksgiving Day 感恩节')
  expect(await holidays('US', '2026-07-01', '2026-07-31')).toEqual(['2026-07-04 Independence Day 独立日'])
})

it('tells the days of the dead from those of joy', async () => {
  const spring = await holidaysBetween('CN', dayOf('2025-04-01'), dayOf('2025-05-01'))
  expect(spring.map(({name, solemn}) => [name.en, solemn])).toEqual([
    ['Qingming Festival', true],
    ['Labour Day', false],
  ])
})

it('knows no holidays of a country that there is not', async () => {
  expect(await holidays('XX', '2025-01-01', '2025-12-31')).toEqual([])
})

it('closes on the days off that China published and works on those exchanged for them', async () => {
  const span = {from: dayOf('2025-09-01'), until: dayOf('2025-10-31')}
  const {isWorkday} = await loadCalendar(WEEK, span)
  const worked = (days: readonly string[]): boolean[] => days.map((day) => isWorkday(dayOf(day)))
  expect(worked(['2025-10-01', '2025-10-08', '2025-10-09'])).toEqual([false, false, true])
  expect(worked(['2025-09-28', '2025-10-11', '2025-10-12'])).toEqual([true, true, false])
})

it('closes on the holidays themselves in years for which nothing is published', async () => {
  const {isWorkday} = await loadCalendar(WEEK, {from: dayOf('2040-09-01'), until: dayOf('2040-10-31')})
  expect(['2040-10-01', '2040-10-02', '2040-10-08'].map((day) => isWorkday(dayOf(day)))).toEqual([false, false, true])
  const june = await loadCalendar(WEEK, {from: dayOf('2040-05-01'), until: dayOf('2040-06-30')})
  // The day off of children only, a Friday.
  expect(june.isWorkday(dayOf('2040-06-01'))).toBe(true)
})

it('closes on the day that stands in for a holiday at the weekend', async () => {
  const {dueAfter} = await loadCalendar(
    {...WEEK, country: 'US'},
    {from: dayOf('2026-07-01'), until: dayOf('2026-07-02')},
  )
  expect(dueAfter('2026-07-02T10:00:00', 24)).toBe('2026-07-06T10:00:00')
})

it('works on holidays unless told otherwise', async () => {
  const open = {...WEEK, 'work.holidays': 'open'}
  const {isWorkday} = await loadCalendar(open, {from: dayOf('2025-10-01'), until: dayOf('2025-10-01')})
  expect(isWorkday(dayOf('2025-10-01'))).toBe(true)
})
