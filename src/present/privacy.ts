import {Chalk} from 'chalk'
import type {ListColumn, ListColumnType, ListRow} from '../core/listing/list-column.ts'
import type {PersonExport} from '../core/privacy/export-customer.ts'
import {factsText} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {titleOf} from './titles.ts'

/** Everything held about a person, to read: the record, then a table for each kind of thing. */
export function presentExport({customer, currency, held, changes}: PersonExport, look: Look): string {
  const chalk = new Chalk({level: look.color ? 1 : 0})
  // Nothing is cut: whoever asks what is known of them wants all of it.
  const whole = {...look, currency, width: Number.POSITIVE_INFINITY}
  const record = readable({...customer})
  const parts = [
    chalk.bold(safeText([customer.id, customer.name].filter(Boolean).join('  '))),
    factsText(record, columnsOf([record], ['id', 'name']), whole),
  ]
  for (const [kind, rows] of [...Object.entries(held), ['changes', changes] as const]) {
    const shown = (rows as readonly ListRow[]).map(readable)
    const head = `${titleOf(kind, look.language)} (${shown.length})`
    parts.push(`${chalk.bold(head)}\n${tableText(shown, columnsOf(shown, ['customer_id']), whole)}`)
  }
  return parts.join('\n\n')
}

/** Where a file with the export was written. */
export function presentExportFile({customer, held}: PersonExport, file: string, look: Look): string {
  const rows = Object.values(held).reduce((sum, own) => sum + own.length, 1)
  const texts = {
    en: 'Everything held about {id} was written to {file}: {rows} rows. It names a person; keep it safe.',
    zh: '已将 {id} 的全部资料写入 {file}：{rows} 行。其中含个人信息，请妥善保管。',
  }
  return sentence(look, texts, {id: customer.id, file, rows})
}

const TYPES: Readonly<Record<string, ListColumnType>> = {
  ...{amount: 'money', refunded: 'money', discount: 'money', revenue: 'money'},
  at: 'instant',
}

/** The fields that any of the rows has, in their order. */
function columnsOf(rows: readonly ListRow[], without: readonly string[]): ListColumn[] {
  const keys = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)))
  return [...keys]
    .filter((key) => !without.includes(key))
    .map((key) => ({key, type: TYPES[key] ?? (key.endsWith('_at') ? 'instant' : 'text')}))
}

function readable(row: ListRow): ListRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, readableValue(value)]))
}

/** Lists and objects as words: `sms granted`, `tea 2 · cake 1`. */
function readableValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readableValue).map(String).join(' · ')
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${key} ${String(readableValue(inner))}`)
    .join(', ')
}
