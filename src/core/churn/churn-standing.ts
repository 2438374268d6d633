import {indexesWhere} from '../order/picked-columns.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import type {Day} from '../time/day.ts'

/** The buyers as they stood on a day, one entry a buyer. */
export interface ChurnStanding {
  day: Day
  /** Place in the profile. */
  place: Int32Array
  /** How many of the customer's gaps lay before the day. */
  own_gaps: Int32Array
  first_day: Int32Array
  last_day: Int32Array
  /** The first purchase day after the day; -1 where there is none. */
  next_day: Int32Array
}

/** What a standing is worked out from; gaps stand in the order of time. */
export type PurchaseDays = Pick<ProfileInputs, 'first_day' | 'orders' | 'gap_start' | 'gaps'>

/** What learning needs besides. */
export type ChurnInputs = PurchaseDays & Pick<ProfileInputs, 'settings'>

/** How all who had bought by a day stood on it: their gaps are enough to look back to any day. */
export function standingOn(days: PurchaseDays, day: Day): ChurnStanding {
  const {orders, first_day} = days
  const place = indexesWhere(orders, (count, at) => count > 0 && (first_day[at] as number) <= day)
  const standing: ChurnStanding = {
    day,
    place,
    own_gaps: new Int32Array(place.length),
    first_day: place.map((at) => first_day[at] as number),
    last_day: new Int32Array(place.length),
    next_day: new Int32Array(place.length),
  }
  for (let row = 0; row < place.length; row++) standRow(standing, row, days)
  return standing
}

/** The gaps that lay before the day, customer by customer. */
export function gapsOf({place, own_gaps}: ChurnStanding, {gap_start, gaps}: PurchaseDays): Int32Array {
  const known = new Int32Array(own_gaps.reduce((sum, count) => sum + count, 0))
  let at = 0
  for (let row = 0; row < place.length; row++) {
    const start = gap_start[place[row] as number] as number
    for (let gap = 0; gap < (own_gaps[row] as number); gap++) known[at++] = gaps[start + gap] as number
  }
  return known
}

/** 1 where somebody bought nothing within so many days after the day, 0 where they did. */
export function stayedAway({day, next_day}: ChurnStanding, horizon: number): Uint8Array {
  return Uint8Array.from(next_day, (next) => (next >= 0 && next <= day + horizon ? 0 : 1))
}

function standRow(standing: ChurnStanding, row: number, {first_day, gap_start, gaps}: PurchaseDays): void {
  const at = standing.place[row] as number
  const start = gap_start[at] as number
  const end = gap_start[at + 1] as number
  let last = first_day[at] as number
  let gap = start
  while (gap < end && last + (gaps[gap] as number) <= standing.day) last += gaps[gap++] as number
  standing.own_gaps[row] = gap - start
  standing.last_day[row] = last
  standing.next_day[row] = gap < end ? last + (gaps[gap] as number) : -1
}
