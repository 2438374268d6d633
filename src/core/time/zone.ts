import type {Instant} from './day.ts'
import {instantOfSeconds} from './day.ts'

const QUARTER = 900
const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether the runtime knows this IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

/** What the clock on the wall in `zone` shows at an absolute time given in seconds since the Unix epoch. */
export function wallClock(epochSeconds: number, zone: string): Instant {
  return instantOfSeconds(epochSeconds + offsetSeconds(epochSeconds, zone))
}

/**
 * The absolute time, in Unix seconds, of a wall clock reading in `zone`. A reading that occurs twice when clocks
 * go back is taken as the earlier one; one that is skipped is taken as if clocks had not gone forward.
 */
export function epochOfWall(wallSeconds: number, zone: string): number {
  const guess = wallSeconds - offsetSeconds(wallSeconds, zone)
  const earlier = wallSeconds - offsetSeconds(guess - 3600 * 3, zone)
  return earlier + offsetSeconds(earlier, zone) === wallSeconds ? earlier : guess
}

const offsets = new Map<string, Map<number, number>>()

/** Seconds east of UTC; constant within a quarter of an hour, so remembered by it. */
function offsetSeconds(epochSeconds: number, zone: string): number {
  let known = offsets.get(zone)
  if (!known) offsets.set(zone, (known = new Map<number, number>()))
  const quarter = Math.floor(epochSeconds / QUARTER)
  let offset = known.get(quarter)
  if (offset === undefined) known.set(quarter, (offset = askOffset(quarter * QUARTER, zone)))
  return offset
}

function askOffset(epochSeconds: number, zone: string): number {
  const part = new Map(
    formatOf(zone)
      .formatToParts(epochSeconds * 1000)
      .map(({type, value}) => [type, Number(value)]),
  )
  const at = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour') % 24, at('minute'), at('second'))
  return wall / 1000 - epochSeconds
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}
