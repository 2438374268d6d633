import {CrmError} from '../error/crm-error.ts'
import {columnsByWords} from '../import/lay-out-rows.ts'
import type {RowBatch, Table} from '../import/table.ts'
import {metricOf, TARGET_FIELDS} from './target-fields.ts'
import type {TargetMetric} from './target.ts'
import {isMonthOfYear, parseMonth} from './target-month.ts'

/** What is said of a file of targets besides: the metric or month of one that has no column for it, the year of `7月`. */
export interface TargetFileSaid {
  metric?: TargetMetric | undefined
  month?: string | undefined
  year?: number | undefined
}

/** A column of targets: each of its cells is one, of the month or the metric that the header names. */
interface TargetColumn {
  place: number
  month: string | undefined
  metric: TargetMetric | undefined
}

/**
 * A file of targets as rows of one target each: columns that are headed by a month (`2025-07`, `7月`), a metric (`销售额`,
 * `Visits`) or both become rows; a file of such rows stays as it is. Throws BAD_INPUT for months without a year.
 */
export function targetTable(table: Table, said: TargetFileSaid): Table {
  const columns = targetColumns(table, said)
  const others = [...table.headers.keys()].filter((place) => columns.every((column) => column.place !== place))
  const kept = others.map((place) => table.headers[place] as string)
  const known = columnsByWords(kept, TARGET_FIELDS)
  const added = {
    month: columns.some(({month}) => month !== undefined) || (said.month !== undefined && !known['month']),
    metric: columns.some(({metric}) => metric !== undefined) || (said.metric !== undefined && !known['metric']),
    value: columns.length > 0,
  }
  const names = (['month', 'metric', 'value'] as const).filter((name) => added[name])
  if (names.length === 0) return table
  const shape = {columns: columns.length > 0 ? columns : [ROW_ITSELF], others, names, said}
  return {...table, headers: [...kept, ...names], batches: () => unrolled(table.batches(), shape)}
}

/** A row that is one target already. */
const ROW_ITSELF: TargetColumn = {place: -1, month: undefined, metric: undefined}

function targetColumns({file, headers}: Table, {year}: TargetFileSaid): TargetColumn[] {
  const columns = headers.flatMap((header, place) => {
    const column = {place, ...partsOf(header, year)}
    return column.month === undefined && column.metric === undefined ? [] : [column]
  })
  const stray = year === undefined ? headers.find(isMonthOfYear) : undefined
  if (stray === undefined) return columns
  throw new CrmError('BAD_INPUT', `It is not said of which year "${stray}" in ${file} is.`, {
    hint: 'Say it with --year 2025, or write the headers as 2025-07.',
    place: {file, column: stray},
  })
}

/** The month and the metric in a header: `2025-07`, `销售额`, `2025年7月 销售额`. */
function partsOf(header: string, year: number | undefined): Omit<TargetColumn, 'place'> {
  const whole = {month: parseMonth(header, year), metric: metricOf(header)}
  if (whole.month !== undefined || whole.metric !== undefined) return whole
  for (const [first, second] of splits(header)) {
    const both = {month: parseMonth(first, year), metric: metricOf(second)}
    if (both.month !== undefined && both.metric !== undefined) return both
  }
  return {month: undefined, metric: undefined}
}

/** The header cut in two at each place, either half first. */
function* splits(header: string): Iterable<[string, string]> {
  for (let at = 1; at < header.length; at++) {
    const [left, right] = [header.slice(0, at), header.slice(at)]
    yield [left, right]
    yield [right, left]
  }
}

interface Shape {
  columns: readonly TargetColumn[]
  others: readonly number[]
  names: readonly ('month' | 'metric' | 'value')[]
  said: TargetFileSaid
}

async function* unrolled(batches: AsyncIterable<RowBatch>, shape: Shape): AsyncIterable<RowBatch> {
  for await (const {rows, numbers, broken} of batches) {
    const out: {numbers: number[]; rows: string[][]; broken: Map<number, string>} = {
      numbers: [],
      rows: [],
      broken: new Map(),
    }
    for (const [index, row] of rows.entries()) {
      const why = broken?.get(index)
      if (why !== undefined) out.broken.set(out.rows.length, why)
      for (const cells of why === undefined ? targetsOf(row, shape) : [[...row]]) {
        out.rows.push(cells)
        out.numbers.push(numbers[index] as number)
      }
    }
    yield out
  }
}

/** What stands in a cell where there is no target. */
const NONE = new Set(['', '-', '–', '—', '/', '无'])

function targetsOf(row: readonly string[], {columns, others, names, said}: Shape): string[][] {
  const kept = others.map((place) => row[place] ?? '')
  return columns.flatMap(({place, month = said.month, metric = said.metric}) => {
    const value = place < 0 ? '' : (row[place] ?? '')
    if (place >= 0 && NONE.has(value.trim())) return []
    const cells = {month: month ?? '', metric: metric ?? '', value}
    return [[...kept, ...names.map((name) => cells[name])]]
  })
}
