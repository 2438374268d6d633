import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import {cellText} from './cell.ts'
import type {Look} from './language.ts'
import {textWidth} from './text-width.ts'
import {titleOf} from './titles.ts'
import {wrap} from './wrap.ts'

/** A row as lines of title and value; what is missing is left out. */
export function factsText(row: ListRow, columns: readonly ListColumn[], look: Look): string {
  const facts = columns
    .map((column) => [titleOf(column.key, look.language), cellText(row, column, look)] as const)
    .filter(([, value]) => value !== '')
  return factLines(facts)
}

/** Below this there is no room beside the titles to break a value in. */
const LEAST_ROOM = 20

/** How far lines stand in, and where they end; a value that is longer goes on below itself. */
export interface FactLayout {
  indent?: number | undefined
  width?: number | undefined
}

/** Lines of title and value, the values one below the other. */
export function factLines(facts: readonly (readonly [string, string])[], {indent = 0, width}: FactLayout = {}): string {
  const titles = Math.max(0, ...facts.map(([title]) => textWidth(title)))
  const room = (width ?? 0) - indent - titles - 2
  const broken = (value: string): string[] => (room < LEAST_ROOM ? [value] : wrap(value, room))
  return facts
    .flatMap(([title, value]) =>
      broken(value).map((part, at) => `${' '.repeat(indent)}${padEnd(at === 0 ? title : '', titles)}  ${part}`),
    )
    .join('\n')
}

/** Padded with blanks to a width in terminal columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}
