import {createColors} from 'picocolors'
import type {SourcesReport} from '../../core/report/source/report-sources.ts'
import {barRows} from '../chart/bar-rows.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {moneyText, percentText} from '../values.ts'
import {knownWord} from '../words.ts'
import {leadScopeText} from './lead-scope.ts'

/** What it is about, and a bar for what the customers of each source brought in their first year. */
export function presentSources(report: SourcesReport, look: Look): string {
  const {leads, first_orders, year_revenue} = report.total
  const head = sentence(
    look,
    {
      en: '{leads} {leads:lead|leads}, {won} first {won:order|orders}, {revenue} of revenue in the customers’ first year: {scope}.',
      zh: '{leads} 条线索，首单 {won} 个，客户首年销售额 {revenue}：{scope}。',
    },
    {leads, won: first_orders, revenue: moneyText(year_revenue, look), scope: leadScopeText(report, look)},
  )
  const bars = report.rows.map((row) => ({
    label: knownWord(row.source, look.language),
    value: row.year_revenue,
    text: moneyText(row.year_revenue, look),
  }))
  return [createColors(look.color).bold(head), barRows(bars, look)].join('\n\n')
}

/** What is not known, and how the figures came about. */
export function presentSourcesNotes(report: SourcesReport, look: Look): string {
  const {cost_unknown, months_unknown, shared, customers_before, margin, total} = report
  const lines: string[] = []
  const say = (texts: {en: string; zh: string}, values: Record<string, string | number> = {}): void => {
    lines.push(sentence(look, texts, values))
  }
  if (cost_unknown.length > 0)
    say(
      {
        en: 'The cost is not known of: {sources}. Say it with patron lead source set.',
        zh: '成本未知：{sources}。可用 patron lead source set 填写。',
      },
      {
        sources: cost_unknown
          .map((source) => knownWord(source, look.language))
          .join(look.language === 'zh-CN' ? '、' : ', '),
      },
    )
  if (months_unknown > 0)
    say(
      {
        en: 'Of {n} {n:month|months} with leads it is not said what a source cost, though it is of others: there the cost is too low.',
        zh: '有 {n} 个有线索的月份未填写花费（其他月份已填写）：该成本偏低。',
      },
      {n: months_unknown},
    )
  say({
    en: 'Won in 90 days counts open leads by how long they are known (Kaplan-Meier), lost ones as not won.',
    zh: '90 天成交率对在跟线索按已知时长计（Kaplan-Meier），流失的按未成交计。',
  })
  say(
    {
      en: 'A year’s revenue is that of 365 days from each first order, so far: {young} {young:customer has|customers have} had less time. The payback month is that from which on revenue{margin} has covered all that was spent so far.',
      zh: '首年销售额为每位客户首单起 365 天内至今的金额：{young} 位未满一年。回本月为销售额{margin}从此覆盖累计成本的月份。',
    },
    {
      young: total.young,
      margin: margin === 1 ? '' : sentence(look, {en: ' × {share}', zh: '×{share}'}, {share: percentText(margin)}),
    },
  )
  if (shared > 0)
    say(
      {
        en: '{n} {n:customer|customers} came in from more than one source: counted for the first.',
        zh: '{n} 位客户来自多个来源，计入最早的来源。',
      },
      {n: shared},
    )
  if (customers_before > 0)
    say(
      {
        en: '{n} {n:lead|leads} left out: they had bought before they came in.',
        zh: '已排除 {n} 条：登记前已是客户。',
      },
      {n: customers_before},
    )
  return lines.join('\n')
}
