import type {ImportResult} from '../core/import/import-orders.ts'
import type {RowImportResult} from '../core/import/import-rows.ts'
import {currencyDigits, toMajor} from '../core/money/money.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {moneyText} from './values.ts'

const REJECTS_SHOWN = 5

/** What came of an import: one line for each thing worth knowing. */
export function presentImport(result: ImportResult, look: Look): string {
  const {file, profile, encoding, rows, rejected} = result
  const happened = HAPPENED.filter(({count}) => result[count] > 0)
  return [
    sentence(
      look,
      {en: '{file}: {profile}{encoding}, {rows} rows', zh: '{file}：{profile}{encoding}，{rows} 行'},
      {file, profile, rows, encoding: encoding === undefined ? '' : `, ${encoding}`},
    ),
    sentence(look, ORDERS, countsOf(result)),
    ...happened.map(({count, en, zh}) => sentence(look, {en, zh}, {n: result[count]})),
    ...(rejected > 0 ? rejectLines(result, look) : []),
    ...leftOutLines(result, look),
    conclusion(result, look),
  ].join('\n')
}

const ORDERS = {
  en: '  orders     {created} created, {updated} updated, {unchanged} unchanged, {rejected} rows rejected',
  zh: '  订单  新增 {created}，更新 {updated}，未变 {unchanged}，拒绝 {rejected} 行',
}

/** What is said only where it happened. */
const HAPPENED = [
  {count: 'customers', en: '  customers  {n} new', zh: '  客户  新增 {n}'},
  {count: 'converted', en: '  leads      {n} became customers', zh: '  线索  {n} 条转化为客户'},
  {count: 'anonymous', en: '  anonymous  {n} sales belong to nobody known', zh: '  散客  {n} 笔销售不属于已知客户'},
  {
    count: 'split',
    en: '  split      {n} order numbers held lines of several customers',
    zh: '  拆分  {n} 个订单号含多个客户的商品',
  },
  {
    count: 'skipped',
    en: '  left out   {n} rows that are no orders or stand there twice',
    zh: '  忽略  {n} 行不是订单或重复',
  },
] as const satisfies readonly {count: keyof ImportResult; en: string; zh: string}[]

function countsOf({created, updated, unchanged, rejected}: ImportResult): Record<string, number> {
  return {created, updated, unchanged, rejected}
}

/** The first rejected rows in words. */
export function rejectLines({rejects, rejected}: Pick<ImportResult, 'rejects' | 'rejected'>, look: Look): string[] {
  const lines = rejects.slice(0, REJECTS_SHOWN).map(({row, column, value, reason}) => {
    const where = value === '' ? column : `${column} "${value}"`
    return sentence(
      look,
      {en: '    row {row}, {where}: {reason}', zh: '    第 {row} 行，{where}：{reason}'},
      {row: String(row), where, reason},
    )
  })
  if (rejected > lines.length)
    lines.push(
      sentence(
        look,
        {
          en: '    … and {n} more (--rejects FILE writes them all)',
          zh: '    …… 另有 {n} 行（用 --rejects FILE 全部写出）',
        },
        {n: rejected - lines.length},
      ),
    )
  return lines
}

function conclusion({dry_run, change_id, same_as, samples}: ImportResult, look: Look): string {
  if (dry_run) {
    const all = [...samples.created, ...samples.updated].map(
      ({id, at, amount}) =>
        `    ${safeText(id)}  ${at.replace('T', ' ')}  ${moneyText(toMajor(amount, currencyDigits(look.currency)), look)}`,
    )
    const head = sentence(look, {en: 'Dry run: nothing was written.', zh: '试运行：未写入任何内容。'})
    return all.length === 0
      ? head
      : [
          sentence(look, {en: '  for example (number, date, amount):', zh: '  例如（订单、日期、金额）：'}),
          ...all,
          head,
        ].join('\n')
  }
  if (change_id !== undefined)
    return sentence(look, {en: 'Undo with: patron undo {id}', zh: '撤销：patron undo {id}'}, {id: String(change_id)})
  if (same_as !== undefined)
    return sentence(
      look,
      {en: 'The same file was taken in before ({id}); nothing changed.', zh: '同一文件已导入过（{id}），没有变化。'},
      {id: same_as},
    )
  return sentence(look, {en: 'Nothing changed.', zh: '没有变化。'})
}

/** What was left out of rows that were taken in. */
export function leftOutLines({left_out}: Pick<RowImportResult, 'left_out'>, look: Look): string[] {
  return left_out.map(({column, value, reason, rows, values}) =>
    sentence(
      look,
      values === 1
        ? {
            en: '  not taken  {column} "{value}" ({n} rows): {reason}',
            zh: '  未采用  {column} "{value}"（{n} 行）：{reason}',
          }
        : {
            en: '  not taken  {column} ({n} rows, {values} values): {reason} (such as "{value}")',
            zh: '  未采用  {column}（{n} 行，{values} 个值）：{reason}（如 "{value}"）',
          },
      {column, value, n: rows, values, reason},
    ),
  )
}
