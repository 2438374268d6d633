import {createColors} from 'picocolors'
import type {SalesReport} from '../../core/report/sales/report-sales.ts'
import {isByTime} from '../../core/report/sales/sales-by.ts'
import {barRows} from '../chart/bar-rows.ts'
import {lineChart} from '../chart/line-chart.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {moneyText} from '../values.ts'
import {incompleteText} from './coverage.ts'
import {changeText} from './sales-change.ts'
import {groupLabel, type GroupKind} from './sales-words.ts'
import {scopeText} from './scope.ts'

const MOST_BARS = 20

/** What was sold in all, and the picture: a line over time, or bars of groups. */
export function presentSales(report: SalesReport, look: Look): string {
  const {revenue, orders, customers, new_revenue, returning_revenue, anonymous_orders, anonymous_revenue} = report.total
  const head = sentence(look, HEAD, {
    revenue: moneyText(revenue, look),
    orders,
    anonymous: anonymous_orders,
    customers,
    scope: scopeText(report, look),
  })
  const made = sentence(look, MADE, {
    first: moneyText(new_revenue, look),
    later: moneyText(returning_revenue, look),
    anonymous: moneyText(anonymous_revenue, look),
    returned: moneyText(report.total.returned, look),
  })
  return [`${createColors(look.color).bold(head)}\n${made}`, picture(report, look)].filter(Boolean).join('\n\n')
}

const HEAD = {
  en: 'Revenue {revenue} in {orders} {orders:order|orders}, {anonymous} of them of nobody known; {customers} {customers:customer|customers}: {scope}.',
  zh: '销售额 {revenue}，{orders} 单（其中散客 {anonymous} 单），{customers} 位客户：{scope}。',
}
const MADE = {
  en: 'First purchases {first} + later ones {later} + nobody known {anonymous} + returns on their own {returned}.',
  zh: '首购 {first} + 复购 {later} + 散客 {anonymous} + 单独退货 {returned}。',
}

/** What the last change that can be told is made of, what is incomplete, and what the figures mean. */
export function presentSalesNotes(report: SalesReport, look: Look): string {
  const last = report.rows.findLast(({change, kind}) => change && kind === 'period')
  const change = report.change ?? last?.change
  const lines = change ? [changeText(change, last?.label ?? `${report.from} – ${report.to}`, look)] : []
  const isTime = isByTime(report.by)
  if (isTime && report.rows.some(({is_complete}) => !is_complete)) lines.push(incompleteText(report, look))
  if (!isTime && !report.change) lines.push(uncomparedText(report, look))
  lines.push(
    sentence(look, {
      en: 'Purchases are numbered by purchase day. Refunds are taken off in the period of the order. Sales to nobody known are part of revenue and orders, and of no customer.',
      zh: '购买次序按购买日计。退款在原订单所属期间扣除。散客销售计入销售额和订单，不计入客户。',
    }),
  )
  if (report.by === 'category') {
    lines.push(
      sentence(look, {
        en: 'Categories are sums of lines, before refunds and discounts on whole orders; the rest has a row of its own.',
        zh: '品类为明细行之和，未扣整单优惠和退款；差额单列一行。',
      }),
    )
  }
  return lines.join('\n')
}

/** Why groups are compared with nothing. */
function uncomparedText({from, first_order = '', last_order = ''}: SalesReport, look: Look): string {
  if (from === undefined) {
    return sentence(look, {
      en: 'Compared with nothing: --from and --to give a period to be compared with an earlier one.',
      zh: '未作比较：用 --from 和 --to 指定期间后，可与之前的期间对比。',
    })
  }
  const texts = {
    en: 'Compared with nothing: the period, or the one before, reaches beyond the orders, which are from {first} to {last}.',
    zh: '未作比较：所查期间或其对比期间超出订单范围（{first} 至 {last}）。',
  }
  return sentence(look, texts, {first: first_order, last: last_order})
}

function picture(report: SalesReport, look: Look): string {
  const format = (value: number): string => moneyText(value, look)
  const {rows} = report
  const {by} = report
  if (!isByTime(by)) {
    const bars = rows.slice(0, MOST_BARS).map((row) => ({
      label: groupLabel(row.label, {by, kind: row.kind as GroupKind}, look),
      value: row.revenue,
      text: moneyText(row.revenue, look),
    }))
    return barRows(bars, look)
  }
  const complete = rows.filter(({is_complete}) => is_complete)
  if (complete.length < 2) return ''
  const series = [
    {name: sentence(look, {en: 'revenue', zh: '销售额'}), values: complete.map(({revenue}) => revenue)},
    {
      name: sentence(look, {en: 'of it returning', zh: '其中复购'}),
      values: complete.map(({returning_revenue}) => returning_revenue),
    },
  ]
  return lineChart(series, {labels: complete.map(({label}) => label), format}, look)
}
