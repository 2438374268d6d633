import {cell, type Line} from './line.ts'

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
  text: (row: T) => string
}

const GAP = 2

/** The columns that fit, in their order, with the widths they get. */
export function fitColumns<T>(columns: readonly ScreenColumn<T>[], width: number): ScreenColumn<T>[] {
  let kept = [...columns]
  while (widthOf(kept) > width && kept.length > 1) {
    const last = Math.max(...kept.map(({rank}) => rank))
    kept = kept.filter(({rank}) => rank !== last)
  }
  const spare = width - widthOf(kept)
  return kept.map((column) => (column.flex ? {...column, width: column.width + spare} : column))
}

/** A row's cells side by side. */
export function rowText<T>(columns: readonly ScreenColumn<T>[], row: T): string {
  return columns.map(({text, width, align}) => cell(text(row), width, align)).join(' '.repeat(GAP))
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
