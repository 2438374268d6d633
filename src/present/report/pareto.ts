import {createColors} from 'picocolors'
import type {ParetoReport} from '../../core/report/pareto/pareto-report.ts'
import {lineChart} from '../chart/line-chart.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {countText, moneyText, percentText} from '../values.ts'
import {scopeText} from './scope.ts'

/** What it is about, who brings the most, and the curve of revenue by customers. */
export function presentPareto(report: ParetoReport, look: Look): string {
  const head = sentence(
    look,
    {en: '{buyers} buyers, revenue {revenue}: {scope}.', zh: '{buyers} 位购买客户，销售额 {revenue}：{scope}。'},
    {buyers: countText(report.buyers), revenue: moneyText(report.revenue, look), scope: scopeText(report, look)},
  )
  const parts = [`${createColors(look.color).bold(head)}\n${mostText(report, look)}`]
  if (report.curve.length > 0) parts.push(curve(report, look))
  return parts.join('\n\n')
}

/** What is in none of the figures. */
export function presentParetoNotes({left_out}: ParetoReport, look: Look): string {
  const texts = {
    en: 'Left out: {anonymous_orders} sales to nobody known (revenue {revenue}); {not_above_zero} buyers who paid nothing or got it all back; {without_purchase} customers without a purchase. Refunds are taken off.',
    zh: '未计入：{anonymous_orders} 单散客销售（销售额 {revenue}），{not_above_zero} 位未付款或已全部退款的客户，{without_purchase} 位未购买客户。销售额已扣除退款。',
  }
  return sentence(look, texts, {...left_out, revenue: moneyText(left_out.anonymous_revenue, look)})
}

function mostText({most, gini, least_buyers}: ParetoReport, look: Look): string {
  if (most === undefined || gini === undefined) {
    const few = {
      en: 'For fewer than {least} buyers no shares are given (setting report.least).',
      zh: '购买客户少于 {least} 位时不给出占比（设置 report.least）。',
    }
    return sentence(look, few, {least: least_buyers})
  }
  const texts = {
    en: '{share} of the revenue comes from {customers} customers, {part} of them. Gini {gini} (0: all bring the same; 1: one brings all).',
    zh: '销售额的 {share} 来自 {customers} 位客户，占 {part}。基尼系数 {gini}（0 为完全平均，1 为集中于一人）。',
  }
  const {revenue_share, customers, customers_share} = most
  return sentence(look, texts, {
    share: `${Math.round(100 * revenue_share)}%`,
    customers: countText(customers),
    part: percentText(customers_share),
    gini: gini.toFixed(3),
  })
}

function curve({curve: points}: ParetoReport, look: Look): string {
  const percent = (share: number): string => `${Math.round(100 * share)}%`
  const series = [
    {
      name: sentence(look, {en: 'revenue of the best customers', zh: '最佳客户累计销售额'}),
      values: points.map(({revenue_share}) => revenue_share),
    },
    {
      name: sentence(look, {en: 'if all brought the same', zh: '若人人相同'}),
      values: points.map(({customers_share}) => customers_share),
    },
  ]
  const labels = points.map(({customers_share}) => percent(customers_share))
  return lineChart(series, {labels, format: percent}, look)
}
