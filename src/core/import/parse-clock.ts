/** A time of day: seconds since midnight (86,400 for 24:00), and the text of an offset when one follows. */
export interface Clock {
  seconds: number
  offset: string | undefined
}

const TIME = /^(?:(am|pm) ?)?(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?)? ?(am|pm|a\.m\.|p\.m\.)?/i
const OFFSET = /^(?:z|utc|gmt|(?:utc|gmt)?[+-](?:0?\d|1[0-4])(?::?[0-5]\d)?)$/i

/**
 * The time of day that follows a date (` 9:05 PM`, `T09:05:00.123Z`), midnight when nothing does; undefined when
 * what follows is no time. Fractions of a second are dropped. A zone's short name (`EST`) is no time: it means
 * different offsets to different people.
 */
export function readClock(text: string): Clock | undefined {
  const plain = text.replace(/^[T,]?\s*(at )?/i, '').trim()
  if (plain === '') return {seconds: 0, offset: undefined}
  const match = TIME.exec(plain)
  if (!match) return compactClock(plain)
  const half = (match[1] ?? match[5])?.charAt(0).toLowerCase()
  // A bare number is an hour only when it says which half of the day.
  if (match[3] === undefined && half === undefined) return compactClock(plain)
  const seconds = secondsOf({
    hours: Number(match[2]),
    minutes: Number(match[3] ?? 0),
    seconds: Number(match[4] ?? 0),
    half,
  })
  const rest = plain.slice(match[0].length).trim()
  if (seconds === undefined || (rest !== '' && !OFFSET.test(rest))) return undefined
  return {seconds, offset: rest === '' ? undefined : rest}
}

/** `0905` and `090500`, as they follow a date of eight digits. */
function compactClock(text: string): Clock | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})?$/.exec(text)
  if (!match) return undefined
  const seconds = secondsOf({
    hours: Number(match[1]),
    minutes: Number(match[2]),
    seconds: Number(match[3] ?? 0),
    half: undefined,
  })
  return seconds === undefined ? undefined : {seconds, offset: undefined}
}

function secondsOf(time: {
  hours: number
  minutes: number
  seconds: number
  half: string | undefined
}): number | undefined {
  const {minutes, seconds} = time
  const hours = hoursOf(time.hours, time.half)
  if (hours === undefined || minutes > 59 || seconds > 59) return undefined
  const total = hours * 3600 + minutes * 60 + seconds
  return total <= 86_400 ? total : undefined
}

/** 12 AM is midnight, 12 PM noon; `下午15:00` says the afternoon twice and means 15. */
function hoursOf(hours: number, half: string | undefined): number | undefined {
  if (half === undefined || hours > 12) return hours <= 24 ? hours : undefined
  return (hours % 12) + (half === 'p' ? 12 : 0)
}
