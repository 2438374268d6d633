import {DATE_FORMATS} from '../import/column-format.ts'
import {parseDate} from '../import/parse-date.ts'
import type {Table} from '../import/table.ts'
import {parseYesNo} from '../import/yes-no.ts'
import type {FieldType} from './custom-field.ts'

/** Cells remembered, since a column often repeats itself. */
const MOST_REMEMBERED = 10_000

/**
 * What a column holds: numbers where all of its cells are, else days, else yes and no, else text. Codes that only
 * look like numbers (`0012`, or more digits than a number keeps) are text.
 */
export async function inferFieldType(table: Table, place: number): Promise<FieldType> {
  let possible = Object.keys(FITS) as (keyof typeof FITS)[]
  const seen = new Set<string>()
  for await (const {rows} of table.batches()) {
    for (const row of rows) {
      const cell = row[place] ?? ''
      if (cell === '' || seen.has(cell)) continue
      if (seen.size < MOST_REMEMBERED) seen.add(cell)
      possible = possible.filter((type) => FITS[type](cell))
    }
    if (possible.length === 0) return 'text'
  }
  return seen.size === 0 ? 'text' : (possible[0] ?? 'text')
}

const FITS = {
  number: (cell: string) => /^[-+]?(0|[1-9]\d{0,14}|[1-9]\d{0,2}(,\d{3})+)([.,]\d+)?$/.test(cell),
  day: (cell: string) => DATE_FORMATS.some((format) => isDay(cell, format)),
  boolean: (cell: string) => parseYesNo(cell) !== undefined,
} as const satisfies Partial<Record<FieldType, (cell: string) => boolean>>

function isDay(cell: string, format: (typeof DATE_FORMATS)[number]): boolean {
  // Counted days and seconds are numbers, which were asked for before.
  return format !== 'serial' && format !== 'epoch' && parseDate(cell, {format}).ok
}
