import {afterEach, expect, it} from 'vitest'
import {wallClockNow} from '../../src/app/clock.ts'
import {wallClock} from '../../src/core/time/zone.ts'

const before = process.env['TZ']

afterEach(() => {
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
  delete process.env['PATRON_NOW']
})

it.each(['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'UTC'])(
  'reads the clock on the wall of %s as Intl does, and leaves the zone of the process as it was',
  (zone) => {
    process.env['TZ'] = 'Europe/London'
    const [earliest, now, latest] = [intlNow(zone), wallClockNow(zone), intlNow(zone)]
    expect(now >= earliest && now <= latest).toBe(true)
    expect([process.env['TZ'], new Date(0).getHours()]).toEqual(['Europe/London', 1])
  },
)

it('reads the clock of this computer where no zone is set', () => {
  process.env['TZ'] = 'Asia/Tokyo'
  const [earliest, now, latest] = [intlNow('Asia/Tokyo'), wallClockNow(undefined), intlNow('Asia/Tokyo')]
  expect(now >= earliest && now <= latest).toBe(true)
})

it('stands still when PATRON_NOW says so, and refuses what is no time', () => {
  process.env['PATRON_NOW'] = '2025-06-30T09:00:00'
  expect(wallClockNow('Asia/Shanghai')).toBe('2025-06-30T09:00:00')
  process.env['PATRON_NOW'] = 'yesterday'
  expect(() => wallClockNow(undefined)).toThrow('PATRON_NOW is "yesterday", which is no time.')
})

function intlNow(zone: string): string {
  return wallClock(Math.floor(Date.now() / 1000), zone)
}
