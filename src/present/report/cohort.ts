import {createColors} from 'picocolors'
import type {Cohort, CohortCell} from '../../core/report/cohort/cohort-cells.ts'
import type {CohortReport} from '../../core/report/cohort/report-cohort.ts'
import {heatTable} from '../chart/heat-table.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {countText, moneyText} from '../values.ts'
import {incompleteText} from './coverage.ts'
import {scopeText} from './scope.ts'

export const COHORT_METRICS = ['customers', 'retention', 'orders', 'revenue', 'value'] as const
export type CohortMetric = (typeof COHORT_METRICS)[number]

const METRICS: Record<CohortMetric, {en: string; zh: string; of: (cell: CohortCell) => number}> = {
  customers: {en: 'customers who bought', zh: '购买客户数', of: ({customers}) => customers},
  retention: {en: 'share of the cohort who bought', zh: '购买客户占比', of: ({retention}) => retention},
  orders: {en: 'orders', zh: '订单数', of: ({orders}) => orders},
  revenue: {en: 'revenue', zh: '销售额', of: ({revenue}) => revenue},
  value: {
    en: 'revenue per customer of the cohort so far',
    zh: '累计人均销售额',
    of: ({cumulative_value}) => cumulative_value,
  },
}
const UNITS = {week: {en: 'week', zh: '周'}, month: {en: 'month', zh: '月'}, quarter: {en: 'quarter', zh: '季度'}}

/** What it is about, and the triangle. */
export function presentCohort(report: CohortReport, metric: CohortMetric, look: Look): string {
  const head = sentence(
    look,
    {
      en: '{customers} {customers:customer|customers} by the {unit} of their first purchase: {metric}, 0 is that {unit} itself; {scope}.',
      zh: '{customers} 位客户按首购{unit}分组：{metric}，0 为首购当{unit}；{scope}。',
    },
    {
      customers: report.customers,
      unit: sentence(look, UNITS[report.unit]),
      metric: sentence(look, METRICS[metric]),
      scope: scopeText(report, look),
    },
  )
  return [createColors(look.color).bold(head), triangle(report, metric, look)].join('\n\n')
}

/** What is incomplete, what the average means and what is in no cohort. */
export function presentCohortNotes(report: CohortReport, metric: CohortMetric | undefined, look: Look): string {
  const lines: string[] = []
  if (report.cohorts.some(({is_complete, cells}) => !is_complete || cells.some((cell) => !cell.is_complete)))
    lines.push(incompleteText(report, look))
  if (metric === 'retention' || metric === 'value') {
    const all = {
      en: 'The last row is of all complete cohorts together, complete periods only.',
      zh: '末行为全部完整分组的合计，仅计完整期间。',
    }
    lines.push(sentence(look, all))
  }
  lines.push(
    sentence(
      look,
      {
        en: 'Left out: {anonymous} {anonymous:order|orders} of nobody known. Refunds are taken off; returns on their own too, those before the first purchase with it.',
        zh: '未计入：散客订单 {anonymous} 单。已扣除退款和单独退货；首购之前的退货计入首购期间。',
      },
      {anonymous: report.left_out.anonymous_orders},
    ),
  )
  if (report.margin !== undefined) lines.push(marginText(report.margin, look))
  return lines.join('\n')
}

function marginText(margin: number, look: Look): string {
  return sentence(
    look,
    {
      en: 'Payback: the period at whose end cumulative revenue per customer × {margin} reached the cost; complete periods only.',
      zh: '回本：累计人均销售额 × {margin} 达到获客成本的期间；仅计完整期间。',
    },
    {margin},
  )
}

function triangle({cohorts, ages}: CohortReport, metric: CohortMetric, look: Look): string {
  // All of a cohort bought in its own period: to show it would leave no shades for the others.
  const skipped = metric === 'retention' ? 1 : 0
  const columns = Array.from({length: Math.max(0, ...cohorts.map(({cells}) => cells.length))}, (_, age) => String(age))
  const rows = cohorts.map((cohort) => ({
    label: `${cohort.cohort}${cohort.is_complete ? '' : '*'} (${countText(cohort.size)})`,
    cells: cohort.cells.map(METRICS[metric].of),
    marks: marksOf(cohort),
  }))
  const all = [...rows, ...averageRow(ages, metric, look)].map(({label, cells, marks}) => ({
    label,
    cells: cells.slice(skipped),
    marks: marks.slice(skipped),
  }))
  return heatTable({columns: columns.slice(skipped), rows: all, format: formatOf(metric, look)}, look)
}

function marksOf({cells}: Cohort): (string | undefined)[] {
  return cells.map(({is_complete}) => (is_complete ? undefined : '*'))
}

/** Means over cohorts; of counts and sums there is none that would tell anything. */
function averageRow(
  ages: CohortReport['ages'],
  metric: CohortMetric,
  look: Look,
): {label: string; cells: (number | undefined)[]; marks: (string | undefined)[]}[] {
  const of = {retention: 'retention', value: 'cumulative_value'} as const
  if (metric !== 'retention' && metric !== 'value') return []
  const cells: (number | undefined)[] = []
  for (const age of ages) cells[age.later] = age[of[metric]]
  return [{label: sentence(look, {en: 'all', zh: '合计'}), cells: Array.from(cells), marks: []}]
}

function formatOf(metric: CohortMetric, look: Look): (value: number) => string {
  if (metric === 'retention') return (share) => `${Math.round(100 * share)}%`
  if (metric === 'value') return (amount) => moneyText(amount, look)
  return metric === 'revenue' ? (amount) => countText(amount) : countText
}
