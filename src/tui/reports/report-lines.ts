import stringWidth from 'string-width'
import {SHADES} from '../../present/chart/heat-table.ts'
import {wrap} from '../../present/wrap.ts'
import type {Line, Span} from '../shared/line.ts'
import {heatStyle, type StyleName} from '../shared/theme.ts'

/** Rows of a picture before it is known how many there are to spare. */
const LEAST_PICTURE = 6
const USUAL_PICTURE = 0.4

/** A text with pictures as high as there is room for: what the rest of it leaves of so many rows, but not too little. */
export function filledText(textOf: (height: number) => string, rows: number): string {
  const height = Math.max(LEAST_PICTURE, Math.floor(rows * USUAL_PICTURE))
  const text = textOf(height)
  const spare = rows - text.split('\n').length
  return spare > 0 ? textOf(height + spare) : text
}

/** A presenter's text as lines of the screen: what it has in bold is a title, cells of heat have their shade, bars a colour. */
export function reportLines(text: string, width: number, hasHeat: boolean): Line[] {
  return boldLines(text).flatMap((spans) =>
    wrapped(spans, width).map((one) =>
      one.flatMap((span) => (span.style === undefined ? styled(span.text, hasHeat) : [span])),
    ),
  )
}

/** The presenters' only style is bold; it may go on over lines. */
function boldLines(text: string): Span[][] {
  let isBold = false
  return text.split('\n').map((row) =>
    row.split(SGR).flatMap((part): Span[] => {
      const code = CODE.exec(part)
      if (code) isBold = code[1] === '1'
      return code || part === '' ? [] : [isBold ? {text: part, style: 'title'} : {text: part}]
    }),
  )
}

const ESC = '\u001B'
const SGR = new RegExp(`(${ESC}\\[\\d+m)`)
const CODE = new RegExp(`^${ESC}\\[(\\d+)m$`)

/** Sentences are longer than the pane; tables and pictures never are. */
function wrapped(spans: readonly Span[], width: number): Span[][] {
  const text = spans.map((span) => span.text).join('')
  if (stringWidth(text) <= width) return [[...spans]]
  const style = spans[0]?.style
  return wrap(text, width).map((row) => [{text: row, ...(style === undefined ? {} : {style})}])
}

/** A figure and its shade, with the blank before. */
const HEAT_CELL = new RegExp(`( \\S+ [${SHADES.join('')}])(?= {2}|$)`)
const BARS = /([█▏▎▍▌▋▊▉▁▂▃▄▅▆▇][█▏▎▍▌▋▊▉▁▂▃▄▅▆▇]*)/
const AXIS = /^(\s*\S*\s*[┤┼])(.*)$/
const LINES = /([╶╴─╰╭╮╯│┼]+|·+)/

function styled(text: string, hasHeat: boolean): Span[] {
  if (hasHeat && HEAT_CELL.test(text)) return split(text, HEAT_CELL, shadeOf)
  const [, axis, chart] = AXIS.exec(text) ?? []
  if (axis !== undefined && chart !== undefined) {
    const spans = BARS.test(chart) ? split(chart, BARS, () => 'series1') : split(chart, LINES, seriesOf)
    return [{text: axis, style: 'dim'}, ...spans]
  }
  return split(text, BARS, () => 'series1')
}

/** The pieces of a text, those that a pattern finds in the style that it has for them. */
function split(text: string, pattern: RegExp, styleOf: (piece: string) => StyleName): Span[] {
  return text
    .split(pattern)
    .map((piece, at): Span => (at % 2 === 1 ? {text: piece, style: styleOf(piece)} : {text: piece}))
    .filter((span) => span.text !== '')
}

function shadeOf(cell: string): StyleName {
  return heatStyle(1 + SHADES.findIndex((shade) => cell.endsWith(shade)))
}

function seriesOf(piece: string): StyleName {
  return piece.startsWith('·') ? 'series2' : 'series1'
}
