import type {RowImportResult} from '../core/import/import-rows.ts'
import type {RowNoun} from '../core/import/row-profile.ts'
import {leftOutLines, rejectLines} from './import.ts'
import type {Look} from './language.ts'
import {countLine} from './row-counts.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'

const NOUNS: Readonly<Record<RowNoun, {en: string; zh: string}>> = {
  customer: {en: 'customers', zh: '客户'},
  lead: {en: 'leads', zh: '线索'},
  product: {en: 'products', zh: '商品'},
  shop: {en: 'shops', zh: '门店'},
  rep: {en: 'reps', zh: '导购'},
  touch: {en: 'touches', zh: '触点'},
  ticket: {en: 'tickets', zh: '工单'},
  points: {en: 'points', zh: '积分'},
  consent: {en: 'consents', zh: '授权'},
  target: {en: 'targets', zh: '目标'},
}

/** What came of an import of rows: one line for each thing worth knowing. */
export function presentRowImport(result: RowImportResult, look: Look): string {
  const {file, profile, encoding, rows, rejected} = result
  const more = encoding === undefined ? '' : `, ${encoding}`
  return [
    sentence(look, HEAD, {file, profile, rows, encoding: more}),
    sentence(look, COUNTS, {noun: NOUNS[result.noun][look.language === 'zh-CN' ? 'zh' : 'en'], ...countsOf(result)}),
    ...furtherLines(result, look),
    ...(rejected > 0 ? rejectLines(result, look) : []),
    ...leftOutLines(result, look),
    ...conflictLines(result, look),
    ...unusedLine(result, look),
    ...conclusion(result, look),
  ].join('\n')
}

const HEAD = {en: '{file}: {profile}{encoding}, {rows} rows', zh: '{file}：{profile}{encoding}，{rows} 行'}
const COUNTS = {
  en: '  {noun}  {created} created, {updated} updated, {unchanged} unchanged, {rejected} rows rejected',
  zh: '  {noun}  新增 {created}，更新 {updated}，未变 {unchanged}，拒绝 {rejected} 行',
}

function countsOf({created, updated, unchanged, rejected}: RowImportResult): Record<string, number> {
  return {created, updated, unchanged, rejected}
}

function furtherLines({further, passed_over}: RowImportResult, look: Look): string[] {
  const lines = Object.entries(further).map(([what, count]) => countLine(what, count, look))
  if (passed_over === 0) return lines
  return [...lines, sentence(look, {en: '  left alone by --mode  {n}', zh: '  按 --mode 跳过  {n}'}, {n: passed_over})]
}

function conflictLines({noun, conflicts}: RowImportResult, look: Look): string[] {
  const fields = Object.entries(conflicts).map(([field, count]) => `${field} ${count}`)
  if (fields.length === 0) return []
  return [sentence(look, noun === 'customer' ? KEPT_UNLESS : KEPT, {fields: fields.join(', ')})]
}

const KEPT = {en: '  known otherwise, kept  {fields}', zh: '  与已有不同，未覆盖  {fields}'}
const KEPT_UNLESS = {
  en: `${KEPT.en} (patron customer import --overwrite FIELD,... takes the file’s word)`,
  zh: `${KEPT.zh}（patron customer import --overwrite 字段,... 以文件为准）`,
}

function unusedLine({noun, unused, attributes = []}: RowImportResult, look: Look): string[] {
  const kept = sentence(look, KEPT_AS_THEY_ARE, {columns: attributes.map(safeText).join(', ')})
  const line = sentence(look, UNUSED, {columns: unused.map(safeText).join(', ')})
  return [
    ...(attributes.length > 0 ? [kept] : []),
    ...(unused.length > 0 ? [line] : []),
    ...(noun === 'lead' && unused.length > 0 ? [sentence(look, KEEP_THEM, {count: unused.length})] : []),
  ]
}

const KEPT_AS_THEY_ARE = {en: '  kept as attributes  {columns}', zh: '  作为属性保留  {columns}'}
const UNUSED = {en: '  columns not used  {columns}', zh: '  未使用的列  {columns}'}
const KEEP_THEM = {
  en: '  {count} {count:column was|columns were} left; `patron lead import --attributes all` keeps them for `patron lead score` (--mode update for leads that are known)',
  zh: '  有 {count} 列未保留；`patron lead import --attributes all` 可保留它们供 `patron lead score` 使用（已有线索加 --mode update）',
}

function conclusion({dry_run, change_id, same_as, samples}: RowImportResult, look: Look): string[] {
  if (dry_run) {
    const shown = [...samples.created, ...samples.updated].map(({id, text}) => `    ${safeText(id)}  ${safeText(text)}`)
    const head = sentence(look, {en: '  for example:', zh: '  例如：'})
    const end = sentence(look, {en: 'Dry run: nothing was written.', zh: '试运行：未写入任何内容。'})
    return shown.length === 0 ? [end] : [head, ...shown, end]
  }
  if (change_id !== undefined)
    return [sentence(look, {en: 'Undo with: patron undo {id}', zh: '撤销：patron undo {id}'}, {id: String(change_id)})]
  if (same_as === undefined) return [sentence(look, {en: 'Nothing changed.', zh: '没有变化。'})]
  return [
    sentence(
      look,
      {en: 'The same file was taken in before ({id}); nothing changed.', zh: '同一文件已导入过（{id}），没有变化。'},
      {id: same_as},
    ),
  ]
}
