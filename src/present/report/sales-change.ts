import type {SalesChange} from '../../core/report/sales/sales-change.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {moneyText, percentText} from '../values.ts'

/** A change as four sums, each of which adds up to it. */
export function changeText(change: SalesChange, label: string, look: Look): string {
  const share = change.change_share === undefined ? '' : ` (${signed(change.change_share, percentText)})`
  const head = sentence(
    look,
    {en: '{label} against {against}: {change}{share}', zh: '{label} 对比 {against}：{change}{share}'},
    {label, against: change.against, change: signed(change.change, (amount) => moneyText(amount, look)), share},
  )
  return [head, ...sumsOf(change).map((parts) => `  = ${partsText(parts, look)}`)].join('\n')
}

function sumsOf({orders, customers, items, purchases}: SalesChange): Readonly<Record<string, number>>[] {
  return [orders, customers, ...(items ? [items] : []), purchases]
}

/** The parts that changed anything. */
function partsText(parts: Readonly<Record<string, number>>, look: Look): string {
  const told = Object.entries(parts).filter(([, amount]) => amount !== 0)
  const shown = told.length > 0 ? told : Object.entries(parts).slice(0, 1)
  return shown
    .map(([part, amount]) => `${partName(part, look)} ${signed(amount, (value) => moneyText(value, look))}`)
    .join(sentence(look, {en: ', ', zh: '，'}))
}

const PARTS: Readonly<Record<string, {en: string; zh: string}>> = {
  orders: {en: 'orders', zh: '订单数'},
  order_value: {en: 'order value', zh: '客单价'},
  customers: {en: 'customers', zh: '客户数'},
  frequency: {en: 'orders per customer', zh: '人均订单'},
  value_per_order: {en: 'value per order', zh: '每单金额'},
  items_per_order: {en: 'items per order', zh: '连带率'},
  price_per_item: {en: 'price per item', zh: '件单价'},
  first: {en: 'first purchases', zh: '首购'},
  second: {en: 'second', zh: '二购'},
  third: {en: 'third', zh: '三购'},
  fourth: {en: 'fourth', zh: '四购'},
  later: {en: 'later', zh: '更多次'},
  anonymous: {en: 'nobody known', zh: '散客'},
  returned: {en: 'returns on their own', zh: '单独退货'},
}

function partName(part: string, look: Look): string {
  return sentence(look, PARTS[part] ?? {en: part, zh: part})
}

function signed(value: number, format: (value: number) => string): string {
  if (value === 0) return format(0)
  return value > 0 ? `+${format(value)}` : `−${format(-value)}`
}
