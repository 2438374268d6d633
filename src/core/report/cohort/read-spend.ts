import {CrmError, type ErrorPlace} from '../../error/crm-error.ts'
import {parseMoney} from '../../import/parse-money.ts'
import type {Table} from '../../import/table.ts'
import {toMajor} from '../../money/money.ts'
import {dayOf, parseDay} from '../../time/day.ts'
import {periodsBetween, type PeriodUnit} from '../period.ts'
import type {Spend} from './payback.ts'

const HEADERS = {
  period: ['period', 'month', 'quarter', 'week', 'date', '期间', '月份', '季度', '日期'],
  spend: ['spend', 'cost', 'amount', '花费', '费用', '投放费用', '金额'],
}

/**
 * The spend on winning customers from a file with the columns `period` (`2025-01`, `2025-Q1`, `2025-W05` or a day) and
 * `spend`. Throws BAD_INPUT that names the row.
 */
export async function readSpend(table: Table, digits: number): Promise<Spend[]> {
  const [period, spend] = [columnOf(table, 'period'), columnOf(table, 'spend')]
  const spends: Spend[] = []
  for await (const {rows, numbers} of table.batches()) {
    for (const [index, row] of rows.entries()) {
      const place: ErrorPlace = {file: table.file, row: numbers[index] as number}
      const text = row[period] ?? ''
      spends.push({period: text, ...daysOf(text, place), spend: amountOf(row[spend] ?? '', {digits, place})})
    }
  }
  return spends
}

function columnOf({headers, file}: Table, field: keyof typeof HEADERS): number {
  const found = headers.findIndex((header) => HEADERS[field].includes(header.trim().toLowerCase()))
  if (found >= 0) return found
  throw new CrmError('BAD_INPUT', `${file} has no column "${field}".`, {
    hint: 'A file of spend has the columns period and spend, e.g. 2025-01,1200.',
  })
}

function amountOf(text: string, {digits, place}: {digits: number; place: ErrorPlace}): number {
  const amount = parseMoney(text.trim(), {decimal: 'point', digits})
  if (amount.ok && amount.value >= 0) return toMajor(amount.value, digits)
  throw new CrmError('BAD_INPUT', `"${text}" is no amount of spend.`, {place, hint: 'Write it as 1200 or 1200.50.'})
}

function daysOf(text: string, place: ErrorPlace): {first: number; last: number} {
  const day = parseDay(text)
  if (day !== undefined) return {first: day, last: day}
  for (const unit of ['month', 'quarter', 'week'] as const) {
    const first = startOf(text, unit)
    if (first === undefined) continue
    const {labels, starts} = periodsBetween(unit, first, first)
    if (labels[0] === text) return {first: starts[0] as number, last: (starts[1] as number) - 1}
  }
  throw new CrmError('BAD_INPUT', `"${text}" is no period.`, {
    place,
    hint: 'Write it as 2025-01, 2025-Q1, 2025-W05 or 2025-01-31.',
  })
}

/** A day in the period that a label names; undefined where it is no label of this unit. */
function startOf(text: string, unit: PeriodUnit): number | undefined {
  const [year = '', part = ''] = text.split('-')
  if (unit === 'month') return /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : undefined
  if (unit === 'quarter') {
    return /^\d{4}-Q[1-4]$/.test(text)
      ? dayOf(`${year}-${String(3 * Number(part.slice(1)) - 2).padStart(2, '0')}-01`)
      : undefined
  }
  // The 4th of January is in the first week.
  return /^\d{4}-W\d{2}$/.test(text) ? dayOf(`${year}-01-04`) + 7 * (Number(part.slice(1)) - 1) : undefined
}
