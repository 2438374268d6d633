import {cut} from '../../present/table.ts'
import {textWidth} from '../../present/text-width.ts'
import {fitLine, type Line} from './line.ts'
import type {Size} from './size.ts'

/** Columns and rows that a frame takes, the blanks beside its content included. */
export const FRAME = {columns: 4, rows: 2}

/** What is left inside a frame. */
export function inside({columns, rows}: Size): Size {
  return {columns: columns - FRAME.columns, rows: rows - FRAME.rows}
}

export interface Framed {
  title: string
  /** Said at the right end of the upper side, e.g. how many rows there are. */
  note?: string | undefined
  lines: readonly Line[]
  size: Size
  focused: boolean
}

const THIN = {left: '╭', right: '╮', side: '│', bottom: '╰', end: '╯', dash: '─'}
const DOUBLE = {left: '╔', right: '╗', side: '║', bottom: '╚', end: '╝', dash: '═'}

/** Lines in a frame of exactly this size. The focused frame is double, so that it is known without colour. */
export function framed({title, note = '', lines, size, focused}: Framed): Line[] {
  const {left, right, side, bottom, end, dash} = focused ? DOUBLE : THIN
  const style = focused ? 'accent' : 'dim'
  const inner = size.columns - FRAME.columns
  const name = cut(title, inner)
  const room = inner - textWidth(name) - 2
  const said = room >= textWidth(note) + 2 && note !== '' ? ` ${note} ` : ''
  const dashes = dash.repeat(Math.max(0, inner - textWidth(name) - textWidth(said)))
  const body = Array.from({length: Math.max(0, size.rows - FRAME.rows)}, (_, index): Line => [
    {text: `${side} `, style},
    ...fitLine(lines[index] ?? [], inner),
    {text: ` ${side}`, style},
  ])
  return [
    [
      {text: `${left} `, style},
      {text: name, style: focused ? 'title' : 'plain'},
      {text: ' ' + dashes.slice(1), style},
      {text: said, style: 'dim'},
      {text: `${dash}${right}`, style},
    ],
    ...body,
    [{text: `${bottom}${dash.repeat(Math.max(0, size.columns - 2))}${end}`, style}],
  ]
}

/** Blocks of lines of the same height side by side. */
export function beside(left: readonly Line[], right: readonly Line[]): Line[] {
  return left.map((line, index) => [...line, ...(right[index] ?? [])])
}
