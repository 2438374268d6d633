import stringWidth from 'string-width'
import type {ListColumn} from '../core/listing/list-column.ts'
import {wrap} from './wrap.ts'

/** Blanks between two columns. */
export const GAP = 2

/** Texts are cut to this, and not further; what says what the row is, and what the list is about, to more. */
const TEXT_LEAST = 10
const TELLING_LEAST = 24
/** A title's words are broken from this on. */
const WORD_LEAST = 12
const TITLE_LINES = 3

/** A column's title and texts; `isTelling` for the one that says what the row is, and those that the list is about. */
export interface Strip {
  title: string
  texts: readonly string[]
  type: ListColumn['type']
  isTelling: boolean
}

/** The width that a column would have, the least at which nothing is lost but blanks of its title, and the least it can be read in. */
export interface Measure {
  most: number
  whole: number
  least: number
}

/** What room a column takes. Numbers and dates are never cut, their titles go over several lines. */
export function measure({title, texts, type, isTelling}: Strip): Measure {
  let widest = 0
  for (const text of texts) widest = Math.max(widest, stringWidth(text))
  const heading = titleWidth(title)
  const whole = Math.max(widest, heading)
  const isText = type === 'text' || type === 'list'
  const least = isText ? Math.max(heading, Math.min(widest, isTelling ? TELLING_LEAST : TEXT_LEAST)) : whole
  return {most: Math.max(stringWidth(title), widest), whole, least}
}

/** Widths that fit: titles go over more lines first, then texts are cut, the widest first. */
export function fitWidths(measured: readonly Measure[], room: number): number[] {
  const widths = measured.map(({most}) => most)
  let over = widths.reduce((sum, wide) => sum + wide, 0) + GAP * (widths.length - 1) - room
  for (const floor of ['whole', 'least'] as const) {
    for (; over > 0; over--) {
      const floors = measured.map((column) => column[floor])
      const widest = widestAbove(widths, floors)
      if (widest === undefined) break
      widths[widest] = (widths[widest] as number) - 1
    }
  }
  return widths
}

/** The narrowest a title can be on the lines it may have. */
function titleWidth(title: string): number {
  const all = stringWidth(title)
  for (let width = 1; width < Math.min(all, WORD_LEAST); width++) {
    const lines = wrap(title, width)
    if (lines.length <= TITLE_LINES && lines.join(' ') === title) return width
  }
  return Math.min(all, WORD_LEAST)
}

function widestAbove(widths: readonly number[], floors: readonly number[]): number | undefined {
  let widest: number | undefined
  widths.forEach((wide, index) => {
    if (wide > (floors[index] as number) && (widest === undefined || wide > (widths[widest] as number))) widest = index
  })
  return widest
}
