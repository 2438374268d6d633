import {textWidth} from '../../present/text-width.ts'
import {cell, type Line} from './line.ts'
import {clamp} from './list.ts'

/** A column of a list on the screen. The one with `flex` takes what the others leave. */
export interface ScreenColumn<T> {
  title: string
  /** What a click on the title is about. */
  hit?: string | undefined
  /** Terminal columns; of the flexible column the least it needs. */
  width: number
  align?: 'left' | 'right'
  flex?: boolean
  /** Columns of higher numbers go first when there is no room for all. */
  rank: number
  /** For a cell of so many columns: a shorter text may be given where the longer has no room. */
  text: (row: T, width: number) => string
}

const GAP = 2

/** The columns that fit, in their order, with the widths they get. */
export function fitColumns<T>(columns: readonly ScreenColumn<T>[], width: number): ScreenColumn<T>[] {
  let kept = [...columns]
  while (widthOf(kept) > width && kept.length > 1) {
    const last = Math.max(...kept.map(({rank}) => rank))
    kept = kept.filter(({rank}) => rank !== last)
  }
  const titled = withTitles(kept, width - widthOf(kept))
  const spare = width - widthOf(titled)
  return titled.map((column) => (column.flex ? {...column, width: column.width + spare} : column))
}

/** What is spare goes to titles that are longer than their columns first: a title that is cut says little. */
function withTitles<T>(columns: readonly ScreenColumn<T>[], spare: number): ScreenColumn<T>[] {
  let left = spare
  return columns.map((column) => {
    const more = column.flex ? 0 : clamp(textWidth(column.title) - column.width, 0, left)
    left -= more
    return more === 0 ? column : {...column, width: column.width + more}
  })
}

/** A row's cells side by side. */
export function rowText<T>(columns: readonly ScreenColumn<T>[], row: T): string {
  return columns.map(({text, width, align}) => cell(text(row, width), width, align)).join(' '.repeat(GAP))
}

/** The titles as a line, each of which can be clicked where it has a `hit`. */
export function headLine<T>(columns: readonly ScreenColumn<T>[]): Line {
  return columns.flatMap(({title, width, align, hit}, at) => [
    ...(at === 0 ? [] : [{text: ' '.repeat(GAP)}]),
    {text: cell(title, width, align), style: 'dim' as const, ...(hit === undefined ? {} : {hit})},
  ])
}

function widthOf<T>(columns: readonly ScreenColumn<T>[]): number {
  return columns.reduce((sum, {width}) => sum + width, 0) + GAP * (columns.length - 1)
}
