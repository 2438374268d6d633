import type {ForecastCheck} from '../../core/forecast/check-forecast.ts'
import type {ListColumn} from '../../core/listing/list-column.ts'
import {lineChart} from '../chart/line-chart.ts'
import {decimal} from '../decimal.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {tableText} from '../table.ts'
import {countText, moneyText, percentText} from '../values.ts'

const RULE_COLUMNS: readonly ListColumn[] = [
  {key: 'rule', type: 'text'},
  {key: 'predicted', type: 'number'},
  {key: 'mean_absolute_error', type: 'text'},
  {key: 'root_mean_square_error', type: 'text'},
  {key: 'correlation', type: 'text'},
]

/** How forecasts met the weeks held back: totals, errors beside simple rules, a chart, and what is listed below; nothing without customers. */
export function presentCheck(check: ForecastCheck, look: Look): string {
  if (check.customers === 0) return ''
  const rules = check.rules.map(({rule, predicted, ...figures}) => ({
    rule: ruleName(rule, check, look),
    predicted,
    mean_absolute_error: small(figures.mean_absolute_error),
    root_mean_square_error: small(figures.root_mean_square_error),
    correlation: figures.correlation === undefined ? '' : small(figures.correlation),
  }))
  return [
    summaryText(check, look),
    '',
    tableText(rules, RULE_COLUMNS, look),
    '',
    sentence(look, CUMULATIVE),
    chartText(check, look),
    '',
    sentence(look, DECILES),
  ].join('\n')
}

const DECILES = {
  en: 'Calibration: customers by tenths of the forecast, purchase days each.',
  zh: '校准：客户按预测值分为十组，人均购买天数。',
}
const CUMULATIVE = {
  en: 'Purchase days added up week by week.',
  zh: '按周累计的购买天数。',
}

function summaryText(check: ForecastCheck, look: Look): string {
  const {customers, fitted_until, checked_until, weeks, actual, rules, covered, coverage} = check
  const predicted = rules[0]?.predicted ?? 0
  const values = {customers, fitted_until, checked_until, weeks, actual, predicted: countText(predicted)}
  const lines = [sentence(look, SUMMARY, {...values, off: offText({predicted, actual}, look)})]
  const {predicted_revenue, actual_revenue} = check
  if (predicted_revenue !== undefined) {
    const [foreseen, real] = [moneyText(predicted_revenue, look), moneyText(actual_revenue, look)]
    lines.push(
      sentence(look, REVENUE, {
        foreseen,
        real,
        off: offText({predicted: predicted_revenue, actual: actual_revenue}, look),
      }),
    )
  }
  if (covered !== undefined) {
    lines.push(sentence(look, COVERED, {covered: percentText(covered), coverage: percentText(coverage)}))
  }
  return lines.join('\n')
}

const SUMMARY = {
  en: 'Learned up to {fitted_until}, held against the {weeks} {weeks:week|weeks} up to {checked_until}: {customers} customers bought on {actual} days, {predicted} were predicted{off}.',
  zh: '学习截至 {fitted_until}，用截至 {checked_until} 的 {weeks} 周检验：{customers} 位客户实际购买 {actual} 天次，预测 {predicted} 天次{off}。',
}
const REVENUE = {
  en: 'They spent {real}, {foreseen} were predicted{off}.',
  zh: '实际收入 {real}，预测 {foreseen}{off}。',
}
const COVERED = {
  en: '{covered} of them bought as often as their interval says; {coverage} or more should.',
  zh: '{covered} 的客户购买次数落在其区间内；应不低于 {coverage}。',
}

/** By how much it was off, in brackets; nothing where nothing happened. */
function offText({predicted, actual}: {predicted: number; actual: number}, look: Look): string {
  if (actual === 0) return ''
  const off = (predicted - actual) / actual
  return sentence(look, {en: ' ({off})', zh: '（{off}）'}, {off: `${off >= 0 ? '+' : ''}${percentText(off)}`})
}

const RULES = {
  model: {en: 'model', zh: '模型'},
  observed: {en: 'observed rates', zh: '观测频率'},
  own_rate: {en: 'own rate goes on', zh: '按本人频率'},
  mean_rate: {en: 'everybody like the mean', zh: '人人如均值'},
} as const

function ruleName(rule: 'model' | 'own_rate' | 'mean_rate', {learned}: ForecastCheck, look: Look): string {
  return sentence(look, RULES[rule === 'model' && !learned.purchases ? 'observed' : rule])
}

function chartText({cumulative, weeks}: ForecastCheck, look: Look): string {
  const week = (at: number): string => sentence(look, {en: 'week {at}', zh: '第 {at} 周'}, {at})
  const series = [
    {name: sentence(look, {en: 'actual', zh: '实际'}), values: cumulative.map(({actual}) => actual)},
    {name: sentence(look, {en: 'predicted', zh: '预测'}), values: cumulative.map(({predicted}) => predicted)},
  ]
  const labels = Array.from({length: weeks + 1}, (_, at) => week(at))
  const most = Math.max(...series.flatMap(({values}) => values))
  const decimals = most >= 10 ? 0 : most >= 1 ? 1 : 2
  return lineChart(series, {labels, format: (value) => decimal(value, decimals, decimals)}, look)
}

function small(value: number): string {
  return decimal(value, 3, 3)
}
