import {closest} from '../text/closest.ts'
import {CrmError} from '../error/crm-error.ts'
import {compareNumbered} from '../text/compare-text.ts'
import type {Where, WhereType} from '../where/where.ts'
import {whereValue} from '../where/where.ts'
import {type ListColumn, type ListRow, whereTypeOf} from './list-column.ts'

/** What every list can be asked for. `sort` is a column, descending with a minus before it; several by commas. */
export interface Selection {
  where?: Where | undefined
  sort?: string | undefined
  limit?: number | undefined
}

/** The types that a condition over these columns may use. */
export function whereTypes(columns: readonly ListColumn[]): Record<string, WhereType> {
  return Object.fromEntries(columns.map(({key, type}) => [key, whereTypeOf(type)]))
}

/** Rows that meet the condition, in the order asked for (as they came where keys are equal), up to the limit. */
export function selectRows<T extends ListRow>(
  rows: readonly T[],
  columns: readonly ListColumn[],
  selection: Selection,
): T[] {
  const {where, sort, limit} = selection
  const kept = where ? rows.filter((row) => where(conditionRow(row, columns))) : [...rows]
  if (sort !== undefined) kept.sort(comparisonFor(sort, columns))
  return limit === undefined ? kept : kept.slice(0, limit)
}

/** The columns named in a comma-separated list, or those shown unless asked. Throws BAD_INPUT naming the choices. */
export function chooseColumns(columns: readonly ListColumn[], names: string | undefined): ListColumn[] {
  if (names === undefined) return columns.filter(({extra}) => !extra)
  return names.split(',').map((name) => columnNamed(name.trim(), columns))
}

/** The keys of the columns that a list reads: those shown, those sorted by and those its condition names. */
export function columnsInUse(
  columns: readonly ListColumn[],
  {shown, sort, where}: {shown: readonly ListColumn[]} & Pick<Selection, 'where' | 'sort'>,
): string[] {
  const used = new Set([...shown.map(({key}) => key), ...sortNames(sort ?? ''), ...(where?.fields ?? [])])
  return columns.map(({key}) => key).filter((key) => used.has(key))
}

function conditionRow(row: ListRow, columns: readonly ListColumn[]): Record<string, unknown> {
  return Object.fromEntries(columns.map(({key, type}) => [key, whereValue(row[key], whereTypeOf(type))]))
}

function comparisonFor(sort: string, columns: readonly ListColumn[]): (left: ListRow, right: ListRow) => number {
  const names = sortNames(sort)
  const keys = sort.split(',').map((name, place) => {
    const {key} = columnNamed(names[place] as string, columns)
    return {key, direction: name.trim().startsWith('-') ? -1 : 1}
  })
  return (left, right) => {
    for (const {key, direction} of keys) {
      const order = compareValues(left[key], right[key], direction)
      if (order !== 0) return order
    }
    return 0
  }
}

/** The columns of a `--sort`, without their signs. */
function sortNames(sort: string): string[] {
  return sort.split(',').map((name) => name.trim().replace(/^[-+]/, ''))
}

/** Missing values come last, whichever way the column is sorted. */
function compareValues(left: unknown, right: unknown, direction: number): number {
  const missing = Number(isMissing(left)) - Number(isMissing(right))
  if (missing !== 0 || isMissing(left)) return missing
  if (typeof left === 'string' && typeof right === 'string') return direction * compareNumbered(left, right)
  return direction * ((left as number) < (right as number) ? -1 : (left as number) > (right as number) ? 1 : 0)
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || Number.isNaN(value)
}

function columnNamed(name: string, columns: readonly ListColumn[]): ListColumn {
  const found = columns.find(({key}) => key === name)
  if (found) return found
  const keys = columns.map(({key}) => key)
  const guess = closest(name, keys)
  throw new CrmError('BAD_INPUT', `There is no column "${name}".`, {
    hint: guess === undefined ? `Columns: ${keys.join(', ')}.` : `Did you mean ${guess}? Columns: ${keys.join(', ')}.`,
  })
}
