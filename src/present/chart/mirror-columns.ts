import {countText} from '../values.ts'
import {padLeft, widest} from './pad.ts'

/** What stands above and below the axis in each period, the newest last. */
export interface Mirrored {
  above: readonly number[]
  below: readonly number[]
}

/** A line of the picture: what stands beside the axis, and a text for each period, all of them as wide as `step`. */
export interface MirrorLine {
  part: 'above' | 'axis' | 'below'
  label: string
  cells: readonly string[]
}

export interface MirrorColumns {
  lines: readonly MirrorLine[]
  /** The first of the periods that have room; the older ones are left out. */
  first: number
  /** Terminal columns of a period, the blank behind it included. */
  step: number
}

const NARROWEST = 3
const WIDEST = 9
const BLOCKS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/**
 * A column up and one down for each period, on one scale, `width` wide and `height` lines high, the axis included: which side
 * a figure is on tells what it is of without colour.
 */
export function mirrorColumns(
  {above, below}: Mirrored,
  {width, height}: {width: number; height: number},
): MirrorColumns {
  const axis = widest([...above, ...below].map(countText))
  const room = Math.max(NARROWEST, width - axis - 2)
  const count = Math.max(1, Math.min(above.length, Math.floor(room / NARROWEST)))
  const step = Math.min(WIDEST, Math.floor(room / count))
  const first = Math.max(0, above.length - count)
  const [up, down] = [above.slice(first), below.slice(first)]
  const [most, least] = [Math.max(0, ...up), Math.max(0, ...down)]
  const rows = sharedRows({most, least}, height - 1)
  // One scale for both: the side that fills its lines less has blanks at its end.
  const unit = Math.max(most / rows.above, least / rows.below) || 1
  const side = (part: 'above' | 'below', values: readonly number[], level: number): MirrorLine => ({
    part,
    label: padLeft(level === rows[part] - 1 ? countText(part === 'above' ? most : least) : '', axis),
    cells: values.map((value) => cellOf(part, value / unit - level, step)),
  })
  const levels = (part: 'above' | 'below'): number[] => Array.from({length: rows[part]}, (_, level) => level)
  return {
    lines: [
      ...levels('above')
        .toReversed()
        .map((level) => side('above', up, level)),
      {part: 'axis', label: padLeft('0', axis), cells: up.map(() => '─'.repeat(step))},
      ...levels('below').map((level) => side('below', down, level)),
    ],
    ...{first, step},
  }
}

/** How many lines each side gets: as much as it is the longer, one at least. */
function sharedRows({most, least}: {most: number; least: number}, height: number): {above: number; below: number} {
  const share = most + least > 0 ? most / (most + least) : 0.5
  const above = Math.max(1, Math.min(height - 1, Math.round(share * height)))
  return {above, below: Math.max(1, height - above)}
}

/** The part of a column that lies in a line, of which `level` lines are filled from the axis on. */
function cellOf(part: 'above' | 'below', level: number, step: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, level)) * 8)
  const block = part === 'above' ? (BLOCKS[eighths] as string) : hanging(eighths)
  return `${(block || ' ').repeat(step - 1)} `
}

/** There are no more blocks than these that hang from above. */
function hanging(eighths: number): string {
  if (eighths === 0) return ''
  return eighths <= 2 ? '▔' : eighths <= 6 ? '▀' : '█'
}
