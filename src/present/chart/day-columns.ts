import type {Look} from '../language.ts'
import {padLeft, widest} from './pad.ts'

const BLOCKS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
const COLUMN = 3
const HEIGHT = 6

export interface DayColumn {
  /** Two characters below the column. */
  label: string
  value: number
  /** One character below the label. */
  mark: string
}

/**
 * A column to each day with its label and a mark below, the newest on the right; the oldest days are left out where the
 * terminal has no room. The greatest value stands beside the top.
 */
export function dayColumns(days: readonly DayColumn[], look: Pick<Look, 'width' | 'height'>): string {
  const top = Math.max(0, ...days.map(({value}) => value))
  const axis = widest([String(top), '0'])
  const room = look.width - axis - 2
  const shown = days.slice(-Math.max(1, Math.floor(room / COLUMN)))
  const height = look.height ?? HEIGHT
  const wide = (look.height === undefined ? COLUMN : Math.max(COLUMN, Math.floor(room / shown.length))) - 1
  const lines = Array.from({length: height}, (_, line) => {
    const row = height - 1 - line
    const label = line === 0 && top > 0 ? String(top) : row === 0 ? '0' : ''
    const cells = shown.map(({value}) => part(top > 0 ? (value / top) * height : 0, row).repeat(wide))
    return `${padLeft(label, axis)} ┤${cells.join(' ')}`.trimEnd()
  })
  const indent = ' '.repeat(axis + 2)
  const below = [shown.map(({label}) => padLeft(label, wide)), shown.map(({mark}) => padLeft(mark, wide))]
  return [...lines, ...below.map((cells) => `${indent}${cells.join(' ')}`.trimEnd())].filter(Boolean).join('\n')
}

/** The part of a column of a level, in lines, that lies in a line counted from below. */
function part(level: number, row: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, level - row)) * 8)
  const block = level > 0 && row === 0 && eighths === 0 ? '▁' : (BLOCKS[eighths] as string)
  return block || ' '
}
