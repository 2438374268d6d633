import {padEnd} from '../../present/facts.ts'
import {cut} from '../../present/table.ts'
import {textWidth} from '../../present/text-width.ts'
import type {StyleName} from './theme.ts'

/** A piece of a line in one style. Its text is harmless already. */
export interface Span {
  text: string
  style?: StyleName
  /** What a click here is about; the screen that drew it knows what it means. */
  hit?: string
}

export type Line = readonly Span[]

export function line(text: string, style: StyleName = 'plain'): Line {
  return [{text, style}]
}

/** Text of exactly `width` terminal columns: cut with an ellipsis, or padded on the side that `align` leaves free. */
export function cell(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  if (width <= 0) return ''
  const short = cut(text, width)
  return align === 'left' ? padEnd(short, width) : ' '.repeat(Math.max(0, width - textWidth(short))) + short
}

/** A line of exactly `width` columns. */
export function fitLine(spans: Line, width: number): Line {
  const fitted: Span[] = []
  let left = width
  for (const {text, ...more} of spans) {
    if (left <= 0) break
    const short = cut(text, left)
    fitted.push({text: short, ...more})
    left -= textWidth(short)
  }
  return left > 0 ? [...fitted, {text: ' '.repeat(left)}] : fitted
}
