import {createColors} from 'picocolors'
import type {ChurnMonthsReport} from '../core/churn/churn-months.ts'
import {lineChart} from './chart/line-chart.ts'
import type {Look} from './language.ts'
import {periodLabel} from './report/sales-words.ts'
import {nobodyBoughtBy} from './report/empty.ts'
import {sentence} from './sentence.ts'
import {countText} from './values.ts'

/** What it is about, and the two lines: who was lost, and who came back. */
export function presentChurnMonths(report: ChurnMonthsReport, look: Look): string {
  if (report.buyers === 0) return nobodyBoughtBy(report.as_of, look)
  const head = sentence(
    look,
    {
      en: 'Customers lost and won back by month, as of {as_of}: {buyers} {buyers:buyer|buyers}.',
      zh: '截至 {as_of} 各月流失与赢回的客户：{buyers} 位购买客户。',
    },
    {as_of: report.as_of, buyers: report.buyers},
  )
  return [createColors(look.color).bold(head), chart(report, look)].filter(Boolean).join('\n\n')
}

/** What counts as lost, and what of the past is judged by figures of today. */
export function presentChurnMonthNotes({as_of, thresholds, buyers, months}: ChurnMonthsReport, look: Look): string {
  if (buyers === 0) return ''
  const {own_gaps, lost_ratio, shop} = thresholds
  const texts = {
    en: "Lost: silent for longer than ever before and for {lost_ratio} usual gaps, by the own gaps up to then where they were {own_gaps} or more; else for more than {days} days, {basis}. That line and the settings are today's for all months.",
    zh: '流失：此前已有 {own_gaps} 个及以上间隔者，静默超过本人以往最长间隔且达通常间隔的 {lost_ratio} 倍；其余静默超过 {days} 天（{basis}）。各月均按当前的天数与设置判断。',
  }
  const basis = shop.basis === 'gaps' ? SHOP_GAPS : SETTING
  const values = {lost_ratio, own_gaps, days: Math.floor(shop.lost), basis: sentence(look, basis)}
  const lines = [sentence(look, texts, values)]
  if (months.at(-1)?.is_complete === false) lines.push(sentence(look, INCOMPLETE, {as_of}))
  return lines.join('\n')
}

const SHOP_GAPS = {en: "beyond 99 of 100 of the shop's gaps", zh: '超过全店 99% 的间隔'}
const SETTING = {en: 'setting grid.recency_days', zh: '设置 grid.recency_days'}
const INCOMPLETE = {
  en: '* not complete: the month goes on after {as_of}.',
  zh: '* 期间不完整：该月在 {as_of} 之后尚未结束。',
}

/** Months from which on a line has room for the first and the last of them below it. */
const LEAST_MONTHS = 4

function chart({months}: ChurnMonthsReport, look: Look): string {
  if (months.length < LEAST_MONTHS) return ''
  const series = [
    {
      name: sentence(look, {en: 'lost', zh: '流失'}),
      values: months.map(({lost_customers}) => lost_customers),
    },
    {name: sentence(look, {en: 'won back', zh: '赢回'}), values: months.map(({won_back}) => won_back)},
  ]
  const labels = months.map(({month, is_complete}) => periodLabel(month, is_complete))
  return lineChart(series, {labels, format: (count) => countText(Math.round(count))}, look)
}
