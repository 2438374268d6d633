import type {ListColumn} from '../core/listing/list-column.ts'
import {chooseColumns, columnsInUse} from '../core/listing/select-rows.ts'
import type {Where} from '../core/where/where.ts'
import type {ListFormat} from '../present/list-format.ts'

interface ShownFlags {
  format: ListFormat
  columns?: string | undefined
}

/** The columns that a list with these flags reads, so that what it does not need is not worked out. */
export function listFields(
  columns: readonly ListColumn[],
  flags: ShownFlags & {sort?: string | undefined},
  {json, where}: {json: boolean; where: Where | undefined},
): string[] {
  const shown = json ? columns : shownColumns(columns, flags)
  return columnsInUse(columns, {shown, sort: flags.sort, where})
}

/** People are shown the most telling columns unless they name others; machines get all. */
export function shownColumns(columns: readonly ListColumn[], flags: ShownFlags): readonly ListColumn[] {
  const forPeople = flags.format === 'table' || flags.format === 'md'
  return flags.columns === undefined && !forPeople ? columns : chooseColumns(columns, flags.columns)
}
