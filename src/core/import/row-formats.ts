import {CrmError} from '../error/crm-error.ts'
import type {DateFormat, DecimalMark} from './column-format.ts'
import {decideDateFormat, decideDecimalMark} from './decide-columns.ts'
import type {RowFieldType} from './row-fields.ts'
import {type RowLayout, rowHeader} from './row-layout.ts'
import type {Table} from './table.ts'

type Columns = Pick<RowLayout, 'file' | 'headers' | 'fields' | 'columns'>

const DATED: readonly RowFieldType[] = ['instant', 'day', 'birthday']

/** Cells that are looked at before a column is decided on; dates that could be either way are looked at all. */
const SAMPLE = 10_000

/**
 * The format in which all the dates of a file can be read, birthdays among them. Throws BAD_INPUT when day and month
 * could be either way round, or no one format fits.
 */
export async function rowDateFormat(table: Table, columns: Columns & Pick<RowLayout, 'country'>): Promise<DateFormat> {
  const places = placesOf(columns, DATED)
  if (places.length === 0) return 'ymd'
  const complete = MONTH_FIRST.has(columns.country) ? (cell: string): string => cell : withAnyYear
  const decide = async (most: number): Promise<ReturnType<typeof decideDateFormat>> =>
    decideDateFormat([...(await cellsAt(table, places, most))].map(complete))
  const sampled = await decide(SAMPLE)
  const settled = sampled === 'ambiguous' ? await decide(Number.POSITIVE_INFINITY) : sampled
  if (settled === 'none') return 'ymd'
  if (settled !== 'ambiguous' && settled !== 'contradictory') return settled
  const header = rowHeader(columns, fieldAt(columns, places[0] as number))
  const [what, hint] = DATE_TROUBLE[settled]
  throw new CrmError('BAD_INPUT', `The dates of ${table.file} (column "${header}") ${what}.`, {
    hint,
    place: {file: table.file, column: header},
  })
}

/** Where `4/12` without a year can only be the twelfth of April. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['CN', 'HK', 'MO', 'TW', 'JP', 'KR', 'US'])

/** Elsewhere a birthday without its year (`4/12`, `12.04.`) says as much about the order of day and month as one with it. */
function withAnyYear(cell: string): string {
  const [, first, mark, second] = /^(\d{1,2})([/.])(\d{1,2})\.?$/.exec(cell) ?? []
  return first === undefined ? cell : `${first}${mark}${second}${mark}2000`
}

const DATE_TROUBLE = {
  ambiguous: ['can be read day first or month first', 'Say which: --date-format dmy or --date-format mdy.'],
  contradictory: [
    'are not all written the same way',
    'Say how most are written (--date-format dmy, mdy, ymd, ...); the others are rejected row by row.',
  ],
} as const

/** The decimal mark that the amounts and numbers of a file prove. */
export async function rowDecimalMark(table: Table, columns: Columns): Promise<DecimalMark> {
  const places = placesOf(columns, ['money', 'number'])
  if (places.length === 0) return 'point'
  return decideDecimalMark(await cellsAt(table, places, SAMPLE))
}

function placesOf({fields, columns}: Columns, types: readonly RowFieldType[]): number[] {
  return [...columns].flatMap(([name, places]) => (types.includes(fields[name]?.type ?? 'text') ? places : []))
}

function fieldAt({columns}: Columns, place: number): string {
  return [...columns].find(([, places]) => places.includes(place))?.[0] ?? ''
}

async function cellsAt(table: Table, places: readonly number[], most: number): Promise<Iterable<string>> {
  const cells = new Set<string>()
  let seen = 0
  for await (const {rows} of table.batches()) {
    for (const row of rows) for (const place of places) if (row[place]) cells.add(row[place])
    seen += rows.length
    if (seen >= most) break
  }
  return cells
}
