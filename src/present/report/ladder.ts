import {createColors} from 'picocolors'
import type {LadderReport} from '../../core/report/ladder/report-ladder.ts'
import {lineChart} from '../chart/line-chart.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {countText} from '../values.ts'
import {scopeText} from './scope.ts'
import {stableText} from './stable.ts'

/** What it is about, and the curve of those who order again; nothing of a curve for less than two points. */
export function presentLadder(report: LadderReport, look: Look): string {
  const head = sentence(
    look,
    {
      en: 'After order n, who places the next: {buyers} buyers, {scope}; one order a day counts.',
      zh: '第 n 单之后再次下单：{buyers} 位购买客户，{scope}；同日多单计一次。',
    },
    {buyers: countText(report.buyers), scope: scopeText(report, look)},
  )
  const chart = curve(report, look)
  return [createColors(look.color).bold(head), chart].filter(Boolean).join('\n\n')
}

/** The order number from which a relation is stable with its reasons, the thresholds, and what was left out; `shown`: of so many steps only. */
export function presentLadderNotes(
  report: LadderReport,
  {shown, look}: {shown: number | undefined; look: Look},
): string {
  const {stable, set_by_hand, left_out, steps} = report
  const lines = [stableText(stable, look)]
  if (shown !== undefined && shown < steps.length) {
    const texts = {
      en: '{shown} of {n} orders shown; --limit shows more.',
      zh: '显示前 {shown} 单，共 {n} 单；可用 --limit 调整。',
    }
    lines.unshift(sentence(look, texts, {shown, n: steps.length}))
  }
  if (set_by_hand !== undefined) {
    const texts = {
      en: 'The setting lifecycle.stable_orders overrules it: stable from order {n}.',
      zh: '设置 lifecycle.stable_orders 优先：第 {n} 单起为稳定。',
    }
    lines.push(sentence(look, texts, {n: set_by_hand}))
  }
  const left = {
    en: 'Left out{since}: {anonymous} orders of nobody known; {other} orders that are no purchase (unpaid, cancelled, given back). A share is absent where it is known of fewer than {least} customers whether they ordered again, or where nobody who did not was followed for {days} days.',
    zh: '未计入{since}：{anonymous} 单散客订单，{other} 单非成交订单（未付款、取消、退回）。结果已知的客户少于 {least} 位，或未再下单者都不足 {days} 天时，不给出比例。',
  }
  const {anonymous_orders: anonymous, other_orders: other} = left_out
  const from = {en: ', of the orders since {from}', zh: '（{from} 起的订单）'}
  const since = report.from === undefined ? '' : sentence(look, from, {from: report.from})
  lines.push(sentence(look, left, {since, anonymous, other, least: stable.least_customers, days: stable.horizon_days}))
  return lines.join('\n')
}

function curve({steps, stable}: LadderReport, look: Look): string {
  const judged = steps.filter(({again_share}) => again_share !== undefined)
  if (judged.length < 2) return ''
  const corrected = sentence(
    look,
    {en: 'in {days} days, corrected', zh: '{days} 天内（校正）'},
    {days: stable.horizon_days},
  )
  const series = [
    {name: corrected, values: judged.map(({again_share}) => again_share)},
    {
      name: sentence(look, {en: 'so far', zh: '迄今（原始）'}),
      values: judged.map(({raw_share}) => raw_share),
    },
  ]
  const labels = judged.map(({step}) => String(step))
  return lineChart(series, {labels, format: (share) => `${Math.round(100 * share)}%`}, look)
}
