import {createColors} from 'picocolors'
import type {ListColumn, ListColumnType, ListRow} from '../core/listing/list-column.ts'
import {type EraseResult, isErased} from '../core/privacy/erase-customer.ts'
import {type PersonExport, pluralOf} from '../core/privacy/export-customer.ts'
import {factsText} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'

/** Everything held about a person, to read: the record, then a table for each kind of thing. */
export function presentExport({customer, currency, held, changes}: PersonExport, look: Look): string {
  const paint = createColors(look.color)
  // Nothing is cut: whoever asks what is known of them wants all of it.
  const whole = {...look, currency, width: Number.POSITIVE_INFINITY}
  const record = readable({...customer})
  const parts = [
    paint.bold(safeText([customer.id, customer.name].filter(Boolean).join('  '))),
    factsText(record, columnsOf([record], ['id', 'name']), whole),
  ]
  for (const [kind, rows] of [...Object.entries(held), ['changes', changes] as const]) {
    const shown = (rows as readonly ListRow[]).map(readable)
    const head = `${kindTitle(kind, look)} (${shown.length})`
    parts.push(`${paint.bold(head)}\n${tableText(shown, columnsOf(shown, ['customer_id']), whole)}`)
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
  const written = sentence(look, texts, {id: customer.id, file, rows})
  if (!look.mask) return written
  const masked = {en: 'What says who it is was masked (--mask).', zh: '其中的个人信息已遮盖（--mask）。'}
  return `${written}\n${sentence(look, masked)}`
}

/** A copy of the store that an erasure does not reach. */
interface KnownCopy {
  file: string
  how: string
  at: string | undefined
}

/** What was erased or would be, and which copies still hold it. */
export function presentErase(result: EraseResult & {copies: readonly KnownCopy[]}, look: Look): string {
  const {customer_id: id, erased_at, dry_run, copies} = result
  const day = erased_at.slice(0, 10)
  if (isErased(result)) {
    const before = {en: '{id} was erased on {day} already; nothing is left to erase.', zh: '{id} 已于 {day} 抹除。'}
    return [sentence(look, before, {id, day}), ...copyLines(copies, look)].join('\n')
  }
  const head = dry_run
    ? sentence(look, {en: 'Would be erased, for good: {id}', zh: '将永久抹除：{id}'}, {id})
    : sentence(look, {en: 'Erased for good: {id}', zh: '已永久抹除：{id}'}, {id})
  const lines = [head, ...countLines(result, look)]
  return [...lines, ...(dry_run ? [] : copyLines(copies, look))].join('\n')
}

function countLines({removed, anonymised, kept}: EraseResult, look: Look): string[] {
  const parts: [Record<string, number>, {en: string; zh: string}][] = [
    [removed, {en: '  removed: {what}', zh: '  删除：{what}'}],
    [anonymised, {en: '  left without who it was: {what}', zh: '  匿名保留：{what}'}],
    [kept, {en: '  left as they are: {what}', zh: '  原样保留：{what}'}],
  ]
  return parts.flatMap(([counts, texts]) => {
    const what = Object.entries(counts).map(([kind, n]) => `${kindTitle(pluralOf(kind), look)} ${n}`)
    return what.length === 0 ? [] : [sentence(look, texts, {what: what.join(', ')})]
  })
}

function copyLines(copies: readonly KnownCopy[], look: Look): string[] {
  const rest = sentence(look, {
    en: 'Copies of the store made by hand, and files imported from, are not reached.',
    zh: '手工复制的数据文件和导入时的原始文件不受影响。',
  })
  if (copies.length === 0) return [rest]
  const head = sentence(look, {
    en: 'These copies may still hold what was erased; remove them or erase in them too (--store ENGINE:FILE):',
    zh: '以下副本可能仍含已抹除的内容，请删除或在其中同样抹除（--store 引擎:文件）：',
  })
  return [head, ...copies.map(({file, how, at}) => `  ${safeText(file)}  ${at?.slice(0, 10) ?? how}`), rest]
}

/** Kinds of things by the plurals of their names; a new one is shown under its own name. */
const KINDS: Readonly<Record<string, string>> = {
  customers: '客户',
  identities: '身份标识',
  leads: '线索',
  tickets: '工单',
  consents: '授权记录',
  orders: '订单',
  touches: '触点',
  points: '积分',
  merges: '合并',
  pairs: '重复判断',
  campaigns: '营销活动',
  audits: '标签抽查',
  changes: '变更',
}

function kindTitle(kind: string, {language}: Look): string {
  return (language === 'zh-CN' ? KINDS[kind] : undefined) ?? kind.replaceAll('_', ' ')
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
