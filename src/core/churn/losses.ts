import {median} from '../profile/quantile.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {sortedInts} from '../statistics/sort-range.ts'

/** A silence that came to count as lost. */
export interface Loss {
  /** How many of the customer's gaps came before it: its own number where it is over, all of them where it lasts. */
  gap: number
  /** After how many days of it. */
  days: number
}

/** The fewest whole days of silence that are a loss by own gaps, sorted: longer than ever, and so many usual gaps. */
export function ownLost(own: Int32Array, {settings}: Pick<ProfileInputs, 'settings'>): number {
  const usual = Math.max(median(own), 1)
  return Math.max((own[own.length - 1] as number) + 1, Math.ceil(settings['churn.lost_ratio'] * usual))
}

/** The same by the days of the shop that a silence has to exceed. */
export function shopLost({lost}: {lost: number}): number {
  return Math.floor(lost) + 1
}

/** The silences of a customer that were losses by the gaps before each, oldest first; `shop` measures those with few. */
export function lossesOf(
  {
    gaps,
    gap_start,
    last_day,
    asOf,
    settings,
  }: Pick<ProfileInputs, 'gaps' | 'gap_start' | 'last_day' | 'asOf' | 'settings'>,
  index: number,
  shop: {lost: number},
): Loss[] {
  const losses: Loss[] = []
  const ratio = settings['churn.lost_ratio']
  const [start, end] = [gap_start[index] as number, gap_start[index + 1] as number]
  const few = start + settings['churn.own_gaps']
  let longest = 0
  for (let at = start; at <= end; at++) {
    const silence = at < end ? (gaps[at] as number) : asOf - (last_day[index] as number)
    // Few silences are longer than all before, and fewer that many times longer than half: the others need no median.
    if (at < few || (silence > longest && isHalfWithin(silence / ratio, {gaps, start, end: at}))) {
      const days = at < few ? shopLost(shop) : ownLost(sortedInts(gaps.subarray(start, at)), {settings})
      if (silence >= days) losses.push({gap: at - start, days})
    }
    if (silence > longest) longest = silence
  }
  return losses
}

/** Whether half of the gaps are no longer: else the median is longer. */
function isHalfWithin(days: number, {gaps, start, end}: {gaps: Int32Array; start: number; end: number}): boolean {
  // A gap is a whole number of days: what rounding takes from the quotient must not cost one.
  const most = days + 1e-6
  let within = 0
  for (let at = start; at < end; at++) if ((gaps[at] as number) <= most) within++
  return 2 * within >= end - start
}
