import {barOf} from './bar-rows.ts'
import {padRight} from './pad.ts'

const MARK = '│'

/** A bar so many columns long for what is attained, 1 being all of them, with a mark where it is wanted to be by now. */
export function attainmentBar(attained: number, wanted: number | undefined, length: number): string {
  const bar = [...padRight(barOf(Math.min(1, attained) * length), length)].map((part) => (part === ' ' ? '·' : part))
  if (wanted === undefined || wanted >= 1) return bar.join('')
  const at = Math.max(0, Math.min(length - 1, Math.floor(wanted * length)))
  bar[at] = MARK
  return bar.join('')
}
