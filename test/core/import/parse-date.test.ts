import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDate} from '../../../src/core/import/parse-date.ts'
import type {DateFormat} from '../../../src/core/import/column-format.ts'
import {instantOfSeconds} from '../../../src/core/time/day.ts'

function read(text: string, format: DateFormat = 'ymd', zone?: string): string | undefined {
  const result = parseDate(text, {format, zone})
  return result.ok ? result.value : undefined
}

test.each([
  ['2024-01-03', '2024-01-03T00:00:00'],
  ['2024/01/03', '2024-01-03T00:00:00'],
  ['2024.1.3', '2024-01-03T00:00:00'],
  ['2024-01-03 09:05', '2024-01-03T09:05:00'],
  ['2024-01-03T09:05:07', '2024-01-03T09:05:07'],
  ['2024-01-03 09:05:07.123456', '2024-01-03T09:05:07'],
  ['2024/1/3 9:05', '2024-01-03T09:05:00'],
  ['2024-01-03 9:05:00 PM', '2024-01-03T21:05:00'],
  ['2024-01-03 12:05 am', '2024-01-03T00:05:00'],
  ['2024-01-03 24:00', '2024-01-04T00:00:00'],
  ['2019年1月3日', '2019-01-03T00:00:00'],
  ['2019年1月3日 上午9:05', '2019-01-03T09:05:00'],
  ['2019年01月03日下午3时05分30秒', '2019-01-03T15:05:30'],
  ['2019年1月3日 星期四 15:00', '2019-01-03T15:00:00'],
  ['２０２４－０１－０３', '2024-01-03T00:00:00'],
  ['Jan 3, 2024', '2024-01-03T00:00:00'],
  ['3 January 2024 10:00 PM', '2024-01-03T22:00:00'],
  ['03-Sep-24', '2024-09-03T00:00:00'],
  ['20240103', '2024-01-03T00:00:00'],
  ['20240103 0905', '2024-01-03T09:05:00'],
  ['20240103090507', '2024-01-03T09:05:07'],
  ['24-01-03', '2024-01-03T00:00:00'],
])('reads %s as %s', (text, instant) => {
  expect(read(text)).toBe(instant)
})

test.each([
  '2025-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '0001-01-01',
  '2024-01-03 25:00',
  '2024-01-03 10:60',
  '2024-01-03 10',
  '2024-01-03 10:00 EST',
  'yesterday',
  '',
  '45292',
  '1704067200',
  '2024-01',
  '03/01/2024',
  '2024-01-03 10:00 +9900',
  '31 Foo 2024',
])('refuses %j', (text) => {
  expect(read(text)).toBeUndefined()
})

describe('day and month', () => {
  test('stand as the format says', () => {
    expect(read('01/02/2025', 'dmy')).toBe('2025-02-01T00:00:00')
    expect(read('01/02/2025', 'mdy')).toBe('2025-01-02T00:00:00')
    expect(read('13/02/2025', 'mdy')).toBeUndefined()
    expect(read('10/07/2025, 9:50:26 PM', 'mdy')).toBe('2025-10-07T21:50:26')
  })

  test('do not matter where four digits come first', () => {
    expect(read('2025-02-01', 'dmy')).toBe('2025-02-01T00:00:00')
  })

  test('take years of two digits as 1970 to 2069', () => {
    expect(['1/2/69', '1/2/70', '1/2/00'].map((text) => read(text, 'mdy')?.slice(0, 4))).toEqual([
      '2069',
      '1970',
      '2000',
    ])
  })
})

describe('absolute times', () => {
  test.each([
    ['2025-10-07 09:50:26 +0200', '2025-10-07T15:50:26'],
    ['2025-10-07T09:50:26-04:00', '2025-10-07T21:50:26'],
    ['2025-10-07T20:50:26.000Z', '2025-10-08T04:50:26'],
    ['2025-10-07 20:50:26 UTC', '2025-10-08T04:50:26'],
    ['7 Oct 2025 20:50 GMT+1', '2025-10-08T03:50:00'],
  ])('%s is %s on the wall of Shanghai', (text, instant) => {
    expect(read(text, 'ymd', 'Asia/Shanghai')).toBe(instant)
  })

  test('keep the clock as written without a zone', () => {
    expect(read('2025-10-07 09:50:26 +0200')).toBe('2025-10-07T09:50:26')
  })

  test('come as Unix seconds or milliseconds', () => {
    expect(read('1704067200', 'epoch', 'Asia/Shanghai')).toBe('2024-01-01T08:00:00')
    expect(read('1704067200000', 'epoch')).toBe('2024-01-01T00:00:00')
  })

  test('come as days of Excel', () => {
    expect(read('45292', 'serial')).toBe('2024-01-01T00:00:00')
    expect(read('45292.94887731481', 'serial')).toBe('2024-01-01T22:46:23')
  })
})

const seconds = fc.integer({min: -2_208_988_800, max: 7_258_118_399})

test('reads back every instant from 1900 to 2199 in all its forms', () => {
  fc.assert(
    fc.property(seconds, (count) => {
      const instant = instantOfSeconds(count)
      const [year, month, day, clock] = [
        instant.slice(0, 4),
        instant.slice(5, 7),
        instant.slice(8, 10),
        instant.slice(11),
      ]
      expect(read(instant)).toBe(instant)
      expect(read(`${year}/${month}/${day} ${clock}`)).toBe(instant)
      expect(read(`${year}年${Number(month)}月${Number(day)}日 ${clock}`)).toBe(instant)
      expect(read(`${day}.${month}.${year} ${clock}`, 'dmy')).toBe(instant)
      expect(read(`${Number(month)}/${Number(day)}/${year} ${clock}`, 'mdy')).toBe(instant)
      expect(read(`${year}${month}${day}${clock.replaceAll(':', '')}`, 'compact')).toBe(instant)
    }),
  )
})

test('reads only dates that a calendar has', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1900, max: 2199}),
      fc.integer({min: 0, max: 13}),
      fc.integer({min: 0, max: 32}),
      (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day))
        const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        expect(read(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) !== undefined).toBe(
          real,
        )
      },
    ),
  )
})
