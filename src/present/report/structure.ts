import {createColors} from 'picocolors'
import type {DimensionReport, StructureReport} from '../../core/report/structure/report-structure.ts'
import type {StructureRow} from '../../core/report/structure/structure-rows.ts'
import {barRows} from '../chart/bar-rows.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {titleOf} from '../titles.ts'
import {countText, percentText} from '../values.ts'
import {conditionText, scopeText} from './scope.ts'
import {structureValue} from './structure-words.ts'

/** So many values of a dimension have a bar; the others are listed by `--by`. */
const BARS = 10
/** Narrower terminals have no room for intervals behind the bars. */
const ROOM_FOR_INTERVALS = 72

/** Who the customers are: bars of each dimension with their indexes. */
export function presentStructure(report: StructureReport, look: Look): string {
  const head = sentence(look, report.period ? BUYERS : KNOWN, {
    n: countText(report.customers),
    as_of: report.as_of,
    condition: conditionText(report, look),
    scope: scopeText(report, look),
  })
  const sections = report.dimensions.map((dimension) => section(dimension, {least: report.least, look}))
  return [createColors(look.color).bold(head), ...sections].join('\n\n')
}

/** How to read the shares, and who is in none of them. */
export function presentStructureNotes({dimensions, left_out, least}: StructureReport, look: Look): string {
  const read = {
    en: 'Shares are of the customers of whom it is known, with 95 % intervals (Wilson); of fewer than {least} they are absent. The unknown stand apart, as a share of all. Records are as they are now.',
    zh: '占比以已知者为基数，附 95% 区间（Wilson）；已知者少于 {least} 位时不给出。未知者另列，占全部客户的比例。客户资料以当前为准。',
  }
  const lines = [sentence(look, read, {least})]
  if (dimensions.some(({basis}) => basis !== 'none')) lines.push(sentence(look, INDEX))
  if (dimensions.some(({basis}) => basis === 'none')) lines.push(sentence(look, NO_BASE))
  if (left_out.not_in_period > 0) {
    const texts = {
      en: 'Left out: {n} customers who bought nothing in the period.',
      zh: '未计入：{n} 位期间未购买的客户。',
    }
    lines.push(sentence(look, texts, {n: left_out.not_in_period}))
  }
  return lines.join('\n')
}

const KNOWN = {
  en: '{n} customers known on {as_of}{condition}.',
  zh: '{n} 位客户，截至 {as_of}{condition}。',
}
const BUYERS = {en: '{n} customers who bought: {scope}.', zh: '{n} 位期间有购买的客户：{scope}。'}
const INDEX = {
  en: 'TGI: share / target (or share of all customers) × 100; ▲ over and ▼ under it by more than chance.',
  zh: 'TGI：占比 ÷ 目标（或全部客户占比）× 100；▲ 显著高于、▼ 显著低于。',
}
const NO_BASE = {
  en: 'Without an index: no target is set and no --where narrows. Example: patron settings set structure.region 华东:40,华北:30',
  zh: '未给出指数的维度：未设目标，也未用 --where 缩小范围。示例：patron settings set structure.region 华东:40,华北:30',
}
const ARROWS = {over: '▲', under: '▼'} as const

function section({dimension, basis, known, unknown, rows}: DimensionReport, {least, look}: Setting): string {
  const values = {title: titleOf(dimension, look.language), known: countText(known), unknown: countText(unknown)}
  const head = sentence(look, HEADS[basis], values)
  if (known < least) return `${head}\n${sentence(look, TOO_FEW, {least})}`
  const told = rows.filter(({group}) => group !== 'unknown')
  const shown = told.slice(0, BARS)
  const bars = barRows(
    shown.map((row) => ({label: structureValue(row, look), value: row.share ?? 0, text: barText(row, {basis, look})})),
    look,
  )
  if (told.length === shown.length) return `${head}\n${bars}`
  const more = {en: '{n} more: --by {dimension}', zh: '另有 {n} 项：--by {dimension}'}
  return `${head}\n${bars}\n${sentence(look, more, {n: told.length - shown.length, dimension})}`
}

interface Setting {
  least: number
  look: Look
}

const HEADS = {
  target: {
    en: '{title}, against the target: known of {known}, unknown of {unknown}',
    zh: '{title}（对比目标）：已知 {known} 位，未知 {unknown} 位',
  },
  all: {
    en: '{title}, against all customers: known of {known}, unknown of {unknown}',
    zh: '{title}（对比全部客户）：已知 {known} 位，未知 {unknown} 位',
  },
  none: {en: '{title}: known of {known}, unknown of {unknown}', zh: '{title}：已知 {known} 位，未知 {unknown} 位'},
} as const
const TOO_FEW = {
  en: 'Known of fewer than {least} customers: no shares (setting report.least).',
  zh: '已知者少于 {least} 位，不给出占比（设置 report.least）。',
}

/** Share, interval and index of the same width in every row, so that they stand below each other. */
function barText(
  {share = 0, low = 0, high = 0, index, verdict}: StructureRow,
  {basis, look}: {basis: DimensionReport['basis']; look: Look},
): string {
  const own = percentText(share).padStart(6)
  const bounds = `(${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`
  const interval = look.width < ROOM_FOR_INTERVALS ? '' : ` ${bounds.padStart(WIDEST_BOUNDS)}`
  if (basis === 'none') return own + interval
  const against =
    index === undefined ? '' : `TGI ${String(Math.round(index)).padStart(3)} ${verdict ? ARROWS[verdict] : '·'}`
  return `${own}${interval}  ${against.padEnd(WIDEST_INDEX)}`
}

const WIDEST_BOUNDS = '(40.6–57.2)'.length
const WIDEST_INDEX = 'TGI 100 ▲'.length
