import stringWidth from 'string-width'
import type {ListColumn, ListRow} from '../core/listing/list-column.ts'
import type {Look} from './language.ts'
import {titleOf} from './titles.ts'
import {humanValue} from './values.ts'

/** A row as lines of title and value; what is missing is left out. */
export function factsText(row: ListRow, columns: readonly ListColumn[], look: Look): string {
  const facts = columns
    .map(({key, type}) => [titleOf(key, look.language), humanValue(row[key], type, look)] as const)
    .filter(([, value]) => value !== '')
  return factLines(facts)
}

/** Lines of title and value, the values one below the other. */
export function factLines(facts: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...facts.map(([title]) => stringWidth(title)))
  return facts.map(([title, value]) => `${padEnd(title, width)}  ${value}`).join('\n')
}

/** Padded with blanks to a width in terminal columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}
