import type {LifecycleReport} from '../core/lifecycle/report-lifecycle.ts'
import {LIFECYCLE_STAGES} from '../core/lifecycle/judge-lifecycle.ts'
import {type LifecycleMatrix, MATRIX_ROWS, type MatrixRow} from '../core/lifecycle/report-matrix.ts'
import {heatTable} from './chart/heat-table.ts'
import type {Look} from './language.ts'
import {stableText} from './report/stable.ts'
import {sentence} from './sentence.ts'
import {countText, moneyText, percentText} from './values.ts'
import {wordOf} from './words.ts'

/** A stage as people read it. */
export function stageName(stage: MatrixRow, look: Pick<Look, 'language'>): string {
  return stage === 'unknown' ? sentence(look, {en: 'not known yet', zh: '尚未建档'}) : wordOf(stage, look.language)
}

/** What the stages were judged by, and what `before`, `came` and `went` compare with. */
export function presentLifecycleNotes(report: LifecycleReport, look: Look): string {
  const {customers, leads, top_share, high_value_from} = report
  const head = sentence(
    look,
    {
      en: '{customers} customers and {leads} open leads on {as_of}; before, came and went since {since}.',
      zh: '{as_of}：{customers} 位客户，{leads} 条跟进中的线索；此前、进入、离开为与 {since} 相比。',
    },
    {customers: countText(customers), leads: countText(leads), as_of: report.as_of, since: report.compared_with},
  )
  const texts = {
    en: 'High value: revenue from {from} on, the top {share} of the buyers.',
    zh: '高价值：销售额达到 {from}，即有购买客户中的前 {share}。',
  }
  const high =
    high_value_from === undefined
      ? ''
      : sentence(look, texts, {from: moneyText(high_value_from, look), share: percentText(top_share)})
  return [head, high, stableText(report.stable, look)].filter(Boolean).join('\n')
}

/** The migration as a table: stages of the first day down, of the second across. */
export function presentMatrix({cells}: LifecycleMatrix, look: Look): string {
  const from = MATRIX_ROWS.filter((stage) => cells.some((cell) => cell.from === stage))
  const to = LIFECYCLE_STAGES.filter((stage) => cells.some((cell) => cell.to === stage))
  return heatTable(
    {
      columns: to.map((stage) => stageName(stage, look)),
      rows: from.map((row) => ({
        label: stageName(row, look),
        cells: to.map((column) => cells.find((cell) => cell.from === row && cell.to === column)?.people),
      })),
      format: countText,
    },
    look,
  )
}

/** How the table is to be read, and how to see the people of a cell. */
export function presentMatrixNotes({from, to, stable}: LifecycleMatrix, look: Look): string {
  const texts = {
    en: 'Down: where people stood on {from}; across: on {to}. The people of a cell: --cell FROM,TO.',
    zh: '纵向为 {from} 所处阶段，横向为 {to} 所处阶段。查看某格客户：--cell 起始,到达。',
  }
  return `${sentence(look, texts, {from, to})}\n${stableText(stable, look)}`
}
