import {isNumeric, type ListColumn, type ListRow} from '../core/listing/list-column.ts'
import {cellText} from './cell.ts'
import {delimitedText} from './delimited.ts'
import type {Look} from './language.ts'
import type {ListFormat} from './list-format.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {fittingColumns, tableText} from './table.ts'
import {titleOf} from './titles.ts'
import {machineValue} from './values.ts'

/** Rows in the form asked for; `raw` and `head`, whether they are headed by the columns' keys, are for csv and tsv. Machine forms have the columns' keys, people's forms their titles. */
export function listText(
  rows: readonly ListRow[],
  columns: readonly ListColumn[],
  {format, look, raw, head = true}: {format: ListFormat; look: Look; raw?: boolean | undefined; head?: boolean},
): string {
  if (format === 'table') return fittingTable(rows, columns, look)
  if (format === 'md') return markdownText(rows, columns, look)
  const text =
    format === 'ndjson'
      ? rows.map((row) => JSON.stringify(pick(row, columns))).join('\n')
      : delimitedText(
          [
            ...(head ? [columns.map(({key}) => key)] : []),
            ...rows.map((row) => columns.map(({key}) => machineValue(row[key]))),
          ],
          {format, raw},
        )
  return look.terminal ? text.split('\n').map(safeText).join('\n') : text
}

/** A table of as many columns as the terminal has room for; the others are named below it. */
function fittingTable(rows: readonly ListRow[], columns: readonly ListColumn[], look: Look): string {
  const fitting = fittingColumns(rows, columns, look)
  const table = tableText(rows, fitting, look)
  if (fitting.length === columns.length) return table
  const left = columns.filter((column) => !fitting.includes(column)).map(({key}) => key)
  const note = {en: 'No room for {left}; --columns chooses.', zh: '放不下的列：{left}；可用 --columns 选择。'}
  return `${table}\n${sentence(look, note, {left: left.join(', ')})}`
}

/** Only these columns of a row, in their order; what is missing is left out. */
export function pick(row: ListRow, columns: readonly ListColumn[]): Record<string, unknown> {
  return Object.fromEntries(columns.map(({key}) => [key, row[key]]))
}

function markdownText(rows: readonly ListRow[], columns: readonly ListColumn[], look: Look): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = line(columns.map(({type}) => (isNumeric(type) ? '--:' : '---')))
  const body = rows.map((row) => line(columns.map((column) => cellText(row, column, look))))
  return [line(columns.map(({key}) => titleOf(key, look.language))), rule, ...body].join('\n')
}
