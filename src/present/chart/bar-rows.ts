import type {Look} from '../language.ts'
import {cut} from '../table.ts'
import {padLeft, padRight, widest} from './pad.ts'

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const
const LONGEST = 40
const LABEL_SHARE = 0.4

export interface Bar {
  label: string
  value: number
  /** The value as it is to be read, behind the bar. */
  text: string
}

/** A horizontal bar to each value, the longest for the greatest; what is not above zero has none. */
export function barRows(rows: readonly Bar[], look: Pick<Look, 'width' | 'height'>): string {
  const labels = Math.min(widest(rows.map(({label}) => label)), Math.floor(look.width * LABEL_SHARE))
  const texts = widest(rows.map(({text}) => text))
  const longest = look.height === undefined ? LONGEST : Number.POSITIVE_INFINITY
  const room = Math.max(4, Math.min(longest, look.width - labels - texts - 4))
  const top = Math.max(0, ...rows.map(({value}) => value))
  return rows
    .map(({label, value, text}) => {
      const bar = top > 0 ? barOf((value / top) * room) : ''
      return `${padRight(cut(label, labels), labels)}  ${padRight(bar, room)}  ${padLeft(text, texts)}`
    })
    .join('\n')
}

/** A bar so many columns long, to the eighth of a column; something can be seen of whatever is above zero. */
export function barOf(length: number): string {
  if (!(length > 0)) return ''
  const eighths = Math.max(1, Math.round(length * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] as string)
}
