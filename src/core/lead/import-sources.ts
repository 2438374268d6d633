import {CrmError, type ErrorPlace} from '../error/crm-error.ts'
import {parseMoney} from '../import/parse-money.ts'
import type {Table} from '../import/table.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {parseMonth} from '../target/target-month.ts'
import {type SaidCost, saveCosts} from './set-source.ts'

const HEADERS = {
  source: ['source', 'lead source', 'channel', '来源', '线索来源', '渠道'],
  month: ['month', 'period', 'date', '月份', '期间', '日期'],
  spent: ['spent', 'spend', 'cost', 'amount', '花费', '费用', '投放费用', '金额'],
  per_lead: ['per lead', 'cost per lead', 'cpl', '单条成本', '每条线索成本'],
} as const
type Field = keyof typeof HEADERS
type Columns = Partial<Record<Field, number>>

export interface ImportSourcesResult {
  file: string
  rows: number
  sources: string[]
  dry_run: boolean
  change_id: number | undefined
}

/**
 * Takes in what sources cost: a row a source and month with `spent`, or a source with `per_lead`. What it says replaces what
 * was known of that month. Throws BAD_INPUT that names the row, and then nothing is taken in.
 */
export async function importSources(
  {store, now, who}: Context,
  table: Table,
  {dryRun}: {dryRun: boolean},
): Promise<ImportSourcesResult> {
  const work = async (draft: Draft): Promise<ImportSourcesResult> => {
    const said = await readCosts(table, currencyDigits((await loadSettings(draft)).currency))
    const saved = await saveCosts(draft, said)
    draft.describe(table.file, {sources: saved.length})
    const change_id = dryRun || saved.length === 0 ? undefined : draft.changeId
    return {file: table.file, rows: said.length, sources: saved.map(({id}) => id), dry_run: dryRun, change_id}
  }
  const header = {command: 'lead source import', who, at: now()}
  return dryRun ? store.rehearse(header, work) : store.write(header, work)
}

async function readCosts(table: Table, digits: number): Promise<SaidCost[]> {
  const columns = columnsOf(table)
  const costs: SaidCost[] = []
  for await (const {rows, numbers} of table.batches()) {
    for (const [index, row] of rows.entries()) {
      if (row.every((cell) => cell.trim() === '')) continue
      costs.push(readCost(row, columns, {digits, place: {file: table.file, row: numbers[index] as number}}))
    }
  }
  return costs
}

function columnsOf({headers, file}: Table): Columns {
  const columns: Columns = {}
  for (const field of Object.keys(HEADERS) as Field[]) {
    const words: readonly string[] = [field, ...HEADERS[field]]
    const found = headers.findIndex((header) => words.includes(header.trim().toLowerCase().replaceAll('_', ' ')))
    if (found >= 0) columns[field] = found
  }
  if (columns.source !== undefined && (columns.per_lead ?? columns.spent) !== undefined) return columns
  throw new CrmError('BAD_INPUT', `${file} has no columns for a source and what it cost.`, {
    hint: 'Its columns are source, month and spent, or source and per_lead.',
    place: {file},
  })
}

function readCost(
  row: readonly string[],
  columns: Columns,
  {digits, place}: {digits: number; place: ErrorPlace},
): SaidCost {
  const cell = (field: Field): string => (columns[field] === undefined ? '' : (row[columns[field]] ?? '')).trim()
  const amount = (field: Field): number | undefined => {
    const text = cell(field)
    if (text === '') return undefined
    const parsed = parseMoney(text, {decimal: 'point', digits})
    if (parsed.ok && parsed.value >= 0) return toMajor(parsed.value, digits)
    throw new CrmError('BAD_INPUT', `"${text}" is no amount of money.`, {place, hint: 'Write it as 1200 or 1200.50.'})
  }
  const [spent, per_lead] = [amount('spent'), amount('per_lead')]
  const month = parseMonth(cell('month'))
  if (spent !== undefined && month === undefined) {
    throw new CrmError('BAD_INPUT', `"${cell('month')}" is no month.`, {place, hint: 'Write it as 2025-06.'})
  }
  if (cell('source') === '' || (spent ?? per_lead) === undefined) {
    throw new CrmError('BAD_INPUT', 'The row names no source, or no cost of it.', {place})
  }
  return {source: cell('source'), month, spent, per_lead}
}
