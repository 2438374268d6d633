import {createColors} from 'picocolors'
import type {ListRow} from '../../core/listing/list-column.ts'
import {HOURS, WEEKDAYS} from '../../core/report/behaviour/hours.ts'
import {
  type BehaviourDimension,
  type BehaviourReport,
  FIGURE_COLUMNS,
} from '../../core/report/behaviour/report-behaviour.ts'
import type {ValueRow} from '../../core/report/behaviour/value-tally.ts'
import {barRows} from '../chart/bar-rows.ts'
import {type HeatTable, heatTable} from '../chart/heat-table.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {tableText} from '../table.ts'
import {countText, percentText} from '../values.ts'
import {behaviourValue, behaviourWord} from './behaviour-words.ts'
import {scopeText} from './scope.ts'

/** So many values of a dimension have a bar; the others are listed by `--by`. */
const BARS = 8

/** Below this width figures are shown with their medians only, and hours in parts of the day. */
const NARROW = 64
const NARROW_COLUMNS = FIGURE_COLUMNS.filter(({key}) => ['figure', 'sample', 'median'].includes(key))
const DAY_PART = 6

/** How customers buy: figures, bars of each dimension, and the hours of the week. */
export function presentBehaviour(report: BehaviourReport, look: Look): string {
  const head = sentence(
    look,
    {en: '{buyers} buyers, {orders} purchases: {scope}.', zh: '{buyers} 位购买客户，{orders} 单：{scope}。'},
    {buyers: countText(report.buyers), orders: countText(report.orders), scope: scopeText(report, look)},
  )
  const {by} = report
  return [
    `${createColors(look.color).bold(head)}\n${tableText(report.figures as unknown as ListRow[], look.width < NARROW ? NARROW_COLUMNS : FIGURE_COLUMNS, look)}`,
    bars('frequency', by.frequency, {share: 'customer_share', look}),
    bars('discount', by.discount, {share: 'customer_share', look}),
    ...(['category', 'brand', 'channel', 'shop'] as const).map((dimension) =>
      bars(dimension, by[dimension], {share: 'revenue_share', look}),
    ),
    hourTable(report, look),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** What the bands mean, and what is in none of the figures. */
export function presentBehaviourNotes({discount_limits, left_out, least}: BehaviourReport, look: Look): string {
  const bands = {
    en: 'Discount habit: small up to {small} of the list price over the period, medium up to {medium}, large up to {large}, deep beyond. Figures of fewer than {least} are absent.',
    zh: '优惠习惯：期间优惠占原价 {small} 以内为少量，{medium} 以内为中等，{large} 以内为较多，以上为大幅。样本少于 {least} 时不给出指标。',
  }
  const [small = 0, medium = 0, large = 0] = discount_limits
  const limits = {small: percentText(small), medium: percentText(medium), large: percentText(large), least}
  const left = {
    en: 'Left out: {anonymous_orders} orders of nobody known; {other_orders} that are no purchase; from the hours {without_time} without a time of day; from items and prices {without_items} that do not say how many; from revenue by category and brand {lines_without_amount} lines that do not say what they cost.',
    zh: '未计入：{anonymous_orders} 单散客订单，{other_orders} 单非成交订单；时段不含 {without_time} 单无时间订单；件数与件单价不含 {without_items} 单无件数订单；品类与品牌销售额不含 {lines_without_amount} 行无金额明细。',
  }
  return `${sentence(look, bands, limits)}\n${sentence(look, left, left_out)}`
}

function bars(
  dimension: BehaviourDimension,
  rows: readonly ValueRow[],
  {share, look}: {share: 'customer_share' | 'revenue_share'; look: Look},
): string {
  if (rows.every(({value}) => value === '')) return ''
  const shown = rows.slice(0, BARS).map((row) => ({
    label: behaviourValue(row.value, look),
    value: row[share],
    text: percentText(row[share]),
  }))
  const more = rows.length - shown.length
  const texts = {
    en: '{n} more: --by {dimension}',
    zh: '另有 {n} 项：--by {dimension}',
  }
  const rest = more > 0 ? `\n${sentence(look, texts, {n: more, dimension})}` : ''
  return `${behaviourWord(dimension, look)}\n${barRows(shown, look)}${rest}`
}

/** Share of the orders by hour and weekday; nothing where no order says its hour. */
function hourTable({hours}: BehaviourReport, look: Look): string {
  const all = hours.flat().reduce((sum, count) => sum + count, 0)
  if (all === 0) return ''
  const title = sentence(look, {en: 'Orders by hour and weekday, in %', zh: '订单按时段与星期（%）'})
  const shares = hours.map((day) => day.map((count) => (100 * count) / all))
  const heat = look.width < NARROW ? dayParts(shares, look) : dayHours(shares, look)
  return `${title}\n${heatTable({...heat, format: (percent) => percent.toFixed(1)}, look)}`
}

type Heat = Pick<HeatTable, 'columns' | 'rows'>

/** A row an hour with orders, a column a weekday. */
function dayHours(shares: readonly (readonly number[])[], look: Look): Heat {
  const rows = HOURS.map((label, hour) => ({label, cells: shares.map((day) => day[hour])}))
  return {
    columns: WEEKDAYS.map((day) => behaviourWord(day, look)),
    rows: rows.filter(({cells}) => cells.some((cell) => cell !== undefined && cell > 0)),
  }
}

/** A row a weekday, a column for every six hours. */
function dayParts(shares: readonly (readonly number[])[], look: Look): Heat {
  const starts = HOURS.filter((_, hour) => hour % DAY_PART === 0)
  const sum = (day: readonly number[], start: string): number =>
    day.slice(Number(start), Number(start) + DAY_PART).reduce((total, share) => total + share, 0)
  return {
    columns: starts.map((start) => `${start}:00–`),
    rows: WEEKDAYS.map((day, index) => ({
      label: behaviourWord(day, look),
      cells: starts.map((start) => sum(shares[index] ?? [], start)),
    })),
  }
}
