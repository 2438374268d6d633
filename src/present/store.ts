import type {StoreCheck} from '../core/store/check-store.ts'
import {PROBLEM_COLUMNS} from '../core/store/check-store.ts'
import type {StoreDescription} from '../core/store/describe-store.ts'
import {factLines} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {countText, moneyText} from './values.ts'

/** The store as lines of figures. */
export function presentStore(store: StoreDescription, look: Look): string {
  const chinese = look.language === 'zh-CN'
  const word = (en: string, zh: string): string => (chinese ? zh : en)
  const {records, facts, last_change} = store
  const lines: [string, string][] = [
    [word('engine', '引擎'), store.engine],
    [word('file', '文件'), safeText(store.path ?? '-')],
    [word('size', '大小'), sizeText(store.bytes)],
    [word('schema', '结构版本'), String(store.schema)],
    [word('currency', '货币'), store.currency ?? word('not set', '未设置')],
    [word('time zone', '时区'), store.timezone ?? word("this computer's", '本机')],
    [word('customers', '客户'), countText(records.customer)],
    [word('leads', '线索'), countText(records.lead)],
    [
      word('orders', '订单'),
      `${countText(store.orders)} (${countText(store.purchases)} ${word('purchases', '有效')}, ${countText(store.lines)} ${word('lines', '明细')})`,
    ],
    [
      word('touches, points, tickets', '触点、积分变动、工单'),
      `${countText(facts.touch)}, ${countText(facts.points)}, ${countText(records.ticket)}`,
    ],
    [word('revenue', '销售额'), moneyText(store.revenue, look)],
    [word('from to', '起止'), `${store.first_order ?? '-'} … ${store.last_order ?? '-'}`],
    [
      word('products, shops, reps', '商品、门店、导购'),
      `${countText(records.product)}, ${countText(records.shop)}, ${countText(records.rep)}`,
    ],
    [word('changes', '变更'), countText(store.changes)],
  ]
  if (last_change)
    lines.push([
      word('last change', '最近变更'),
      safeText(`${last_change.id}  ${last_change.at.replace('T', ' ')}  ${last_change.command} ${last_change.summary}`),
    ])
  return store.outgrown ? `${factLines(lines)}\n${outgrownText(look)}` : factLines(lines)
}

/** What to do about a JSON file that has grown too large to be quick. */
export function outgrownText(look: Look): string {
  return sentence(look, {
    en: 'This store has outgrown a JSON file: every change rewrites it. Move on with `patron store migrate duckdb:shop.duckdb`.',
    zh: '数据已超出 JSON 文件的适用规模，每次变更都要重写整个文件。请用 `patron store migrate duckdb:shop.duckdb` 迁移。',
  })
}

export function presentCheck({ok, orders, records, facts, problems}: StoreCheck, look: Look): string {
  const head = ok
    ? sentence(
        look,
        {
          en: 'All is well: {records} records, {orders} orders and {touches} touches hold every invariant.',
          zh: '一切正常：{records} 条记录、{orders} 个订单、{touches} 个触点均通过检查。',
        },
        {records, orders, touches: facts.touch},
      )
    : sentence(look, {en: '{n} invariants do not hold.', zh: '{n} 项检查未通过。'}, {n: problems.length})
  return ok ? head : `${head}\n${tableText(problems, PROBLEM_COLUMNS, look)}`
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const units = ['KB', 'MB', 'GB']
  const power = Math.min(units.length, Math.floor(Math.log(bytes) / Math.log(1024)))
  return `${(bytes / 1024 ** power).toFixed(1)} ${units[power - 1]}`
}
