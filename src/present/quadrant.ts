import type {Quadrant, Quadrants} from '../core/segment/quadrant.ts'
import type {LargeCorner, QuadrantReport, ReportedQuadrants} from '../core/segment/report-quadrants.ts'
import {scatterPlot} from './chart/scatter-plot.ts'
import {codeName} from './code-names.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {countText, moneyText, percentText} from './values.ts'
import {wordOf} from './words.ts'

/** A corner's short name, at most 13 columns wide. */
export function quadrantName(quadrant: Quadrant, look: Pick<Look, 'language'>): string {
  return codeName('quadrant', quadrant, look)
}

/** All buyers on the plane of orders and average order value, with the lines along which it was cut. */
export function presentQuadrantMap({report, points}: ReportedQuadrants, look: Look): string {
  if (report.buyers === 0) return ''
  return `${scatterPlot(
    {x: points.orders, y: points.value},
    {
      x_label: sentence(look, {en: 'orders', zh: '订单数'}),
      y_label: sentence(look, {en: 'average order value', zh: '客单价'}),
      format_x: (orders) => String(Number(orders.toFixed(1))),
      format_y: (value) => moneyText(value, look),
      x_cut: report.orders_cut,
      y_cut: report.value_cut,
    },
    look,
  )}\n`
}

/** Where it was cut, who is below the map, and which corner is larger than the cuts explain. */
export function presentQuadrantNotes(report: QuadrantReport, look: Look): string {
  const {registered, leads} = report.potential
  const potential = sentence(
    look,
    {
      en: '{buyers} buyers {cuts}. Below the map: {registered} customers without an order, {leads} open leads.',
      zh: '{buyers} 位有购买客户，{cuts}。图下方：{registered} 位未下单客户，{leads} 条跟进中的线索。',
    },
    {
      buyers: countText(report.buyers),
      cuts: quadrantCuts(report, look),
      registered: countText(registered),
      leads: countText(leads),
    },
  )
  const change = report.change && changeText(report.change, look)
  const large = quadrantNote(report, look)
  return (report.buyers === 0 ? [potential, change] : [potential, large, change]).filter(Boolean).join('\n')
}

/** Which corner is larger than the cuts explain. */
export function quadrantNote({large}: Pick<QuadrantReport, 'large'>, look: Look): string {
  return large ? largeText(large, look) : sentence(look, NONE_LARGE)
}

/** The same of one corner, in a line. */
export function largeNote({share, expected_share}: LargeCorner, look: Look): string {
  return sentence(
    look,
    {
      en: 'Naturally large here: {share} of the buyers, {expected} by the cuts alone.',
      zh: '本店此象限自然偏大：占 {share}，仅按切线应为 {expected}。',
    },
    {share: percentText(share), expected: percentText(expected_share)},
  )
}

/** What the corners were held against. */
function changeText(change: NonNullable<QuadrantReport['change']>, look: Look): string {
  const {registered_change, leads_change} = change.potential
  return sentence(
    look,
    {
      en: 'Change against {day}: then {buyers} buyers, cut by the same rule at {value} an order, {orders} orders. Below the map: customers without an order {registered}, open leads {leads}.',
      zh: '与 {day} 对比：当日 {buyers} 位有购买客户，按同一规则划分于客单价 {value}、{orders} 单。图下方：未下单客户 {registered}，跟进中的线索 {leads}。',
    },
    {
      day: change.compared_with,
      buyers: countText(change.buyers_before),
      value: moneyText(change.value_cut_before, look),
      orders: Number(change.orders_cut_before.toFixed(1)),
      registered: signedCount(registered_change),
      leads: signedCount(leads_change),
    },
  )
}

function signedCount(change: number): string {
  return change > 0 ? `+${countText(change)}` : countText(change)
}

const NONE_LARGE = {
  en: 'No corner is much larger than the two cuts by themselves would make it.',
  zh: '没有哪个象限明显大于仅按两条切线应有的规模。',
}

function largeText({quadrant, share, expected_share, ...corner}: LargeCorner, look: Look): string {
  const kinds = corner.kinds.map(({kind, share: own, of_all}) =>
    sentence(
      look,
      {en: '{own} of them {kind}, {all} of all', zh: '其中{kind}占 {own}，全体为 {all}'},
      {own: percentText(own), kind: wordOf(kind, look.language), all: percentText(of_all)},
    ),
  )
  const text = sentence(
    look,
    {
      en: 'The corner "{name}" is naturally large here: {share} of the buyers, where the two cuts by themselves would put {expected}; {orders} orders of {value} each.',
      zh: '本店“{name}”自然偏大：占有购买客户的 {share}，仅按两条切线应为 {expected}；人均 {orders} 单，每单 {value}。',
    },
    {
      name: quadrantName(quadrant, look),
      share: percentText(share),
      expected: percentText(expected_share),
      orders: corner.orders_per_customer.toFixed(1),
      value: moneyText(corner.average_order_value, look),
    },
  )
  return kinds.length === 0
    ? text
    : `${text} ${kinds.join(look.language === 'zh-CN' ? '；' : '; ')}${look.language === 'zh-CN' ? '。' : '.'}`
}

/** Where the quadrants were cut, in one phrase. */
export function quadrantCuts(
  {cut, value_cut, orders_cut}: Pick<Quadrants, 'cut' | 'value_cut' | 'orders_cut'>,
  look: Look,
): string {
  const texts = CUTS[cut] ?? {
    en: 'cut as given: {value} an order, {orders} orders',
    zh: '按给定值划分：客单价 {value}，{orders} 单',
  }
  return sentence(look, texts, {value: moneyText(value_cut, look), orders: Number(orders_cut.toFixed(1))})
}

const CUTS: Readonly<Record<string, {en: string; zh: string}>> = {
  mean: {en: 'cut at the mean: {value} an order, {orders} orders', zh: '按均值划分：客单价 {value}，{orders} 单'},
  median: {
    en: 'cut at the median: {value} an order, {orders} orders',
    zh: '按中位数划分：客单价 {value}，{orders} 单',
  },
}
