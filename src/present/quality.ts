import {createColors} from 'picocolors'
import type {ListColumn} from '../core/listing/list-column.ts'
import type {AuditResult} from '../core/quality/record-audit.ts'
import type {DrawnSample} from '../core/quality/draw-sample.ts'
import type {ProposalResult} from '../core/quality/propose-fields.ts'
import type {Completeness} from '../core/quality/measure-quality.ts'
import type {QualityHistory} from '../core/quality/report-quality.ts'
import {factLines} from './facts.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'
import {titleOf} from './titles.ts'
import {countText, percentText} from './values.ts'
import {knownWord} from './words.ts'

const GROUP_COLUMNS: readonly ListColumn[] = [
  {key: 'group', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'complete', type: 'share'},
  {key: 'phone_share', type: 'share'},
  {key: 'email_share', type: 'share'},
]
const HISTORY_COLUMNS: readonly ListColumn[] = [
  {key: 'month', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'complete', type: 'share'},
  {key: 'duplicates_certain', type: 'share'},
  {key: 'duplicates_review', type: 'share'},
  {key: 'invalid_phones', type: 'share'},
  {key: 'stale', type: 'share'},
]
const GROUPS_SHOWN = 12

/** The state of the customer records: figures, completeness by field, source and shop, and how it was before. */
export function presentQuality(report: QualityHistory, look: Look): string {
  const paint = createColors(look.color)
  const head = sentence(
    look,
    {en: '{n} customers as of {day}', zh: '截至 {day} 共 {n} 位客户'},
    {n: report.customers, day: report.as_of},
  )
  const parts = [`${paint.bold(head)}\n${figures(report, look)}`, fieldLines(report, look)]
  parts.push(groups({en: 'By source', zh: '按来源'}, report.sources, look))
  parts.push(groups(shopsTitle(report.shops.length), report.shops.toSorted(leastComplete), look))
  if (report.worse_shops.length > 0) {
    const names = report.worse_shops.map(({group, complete}) => `${group} ${percentText(complete)}`).join(', ')
    const texts = {
      en: 'Shops with less complete records than the others, by more than chance: {names}.',
      zh: '资料完整度明显低于其他门店：{names}。',
    }
    parts.push(sentence(look, texts, {names}))
  }
  if (report.history.length > 1) parts.push(history(report, look))
  return parts.filter(Boolean).join('\n\n')
}

function figures(report: QualityHistory, look: Look): string {
  const {complete, duplicates, invalid_phones, invalid_emails, masked, stale, orders, anonymous_orders} = report
  const facts: [string, string][] = [
    [titleOf('complete', look.language), percentText(complete)],
    ...(duplicates === undefined
      ? []
      : ([
          [titleOf('duplicates_certain', look.language), percentText(duplicates.certain)],
          [titleOf('duplicates_review', look.language), percentText(duplicates.review)],
          [titleOf('conflicting_birthdays', look.language), countText(duplicates.conflicting_birthdays)],
        ] as [string, string][])),
    [titleOf('invalid_phones', look.language), percentText(invalid_phones)],
    [titleOf('invalid_emails', look.language), percentText(invalid_emails)],
    [titleOf('masked', look.language), percentText(masked)],
    [titleOf('stale', look.language), percentText(stale)],
    [titleOf('anonymous_orders', look.language), shareOfText(anonymous_orders, orders, look)],
  ]
  return factLines(facts)
}

function shareOfText(share: number, of: number, look: Look): string {
  return sentence(look, {en: '{share} of {of}', zh: '{of} 单中的 {share}'}, {share: percentText(share), of})
}

function fieldLines({fields}: QualityHistory, look: Look): string {
  const head = sentence(look, {en: 'Filled, by field', zh: '字段完整度'})
  const facts = fields.map(({field, filled}): [string, string] => [titleOf(field, look.language), percentText(filled)])
  return `${head}\n${factLines(facts)}`
}

function shopsTitle(count: number): {en: string; zh: string} {
  const en = count > GROUPS_SHOWN ? `${GROUPS_SHOWN} of ${count}, the least complete first` : 'the least complete first'
  const zh = count > GROUPS_SHOWN ? `${count} 家中最不完整的 ${GROUPS_SHOWN} 家` : '最不完整的在前'
  return {en: `By home shop (${en})`, zh: `按归属门店（${zh}）`}
}

function leastComplete(left: Completeness, right: Completeness): number {
  return left.complete - right.complete || right.customers - left.customers
}

function groups(title: {en: string; zh: string}, list: QualityHistory['sources'], look: Look): string {
  if (list.length === 0 || (list.length === 1 && list[0]?.group === '')) return ''
  const unknown = sentence(look, {en: '(not known)', zh: '（未知）'})
  const rows = list
    .slice(0, GROUPS_SHOWN)
    .map(({phone, email, ...row}) => ({...row, phone_share: phone, email_share: email}))
    .map((row) => ({...row, group: row.group === '' ? unknown : knownWord(row.group, look.language)}))
  return `${sentence(look, title)}\n${tableText(rows, GROUP_COLUMNS, look)}`
}

function history({history: months}: QualityHistory, look: Look): string {
  const rows = months.map(({id, measures}) => ({month: id, ...measures}))
  return `${sentence(look, {en: 'Month by month', zh: '逐月变化'})}\n${tableText(rows, HISTORY_COLUMNS, look)}`
}

/** What was drawn to be checked, and how to say what was found. */
export function presentSample({audit, rows, tags}: DrawnSample, look: Look): string {
  return sentence(
    look,
    {
      en: '{n} of {tags} tags drawn as audit {id}. Check them, then: patron quality record {id} checked.csv (column right: yes or no), or --all-right, or --wrong C1:tag.',
      zh: '从 {tags} 个标签中抽取 {n} 个，审核编号 {id}。核对后：patron quality record {id} checked.csv（right 列填 yes 或 no），或 --all-right，或 --wrong C1:标签。',
    },
    {n: rows.length, tags, id: audit.id},
  )
}

/** The outcome of an audit in a sentence. */
export function presentAudit({id, drawn, checked, wrong, right, low, high}: AuditResult, look: Look): string {
  if (right === undefined || low === undefined || high === undefined)
    return sentence(look, {en: '{id}: nothing checked yet of {drawn}.', zh: '{id}：{drawn} 项均未核对。'}, {id, drawn})
  return sentence(
    look,
    {
      en: '{id}: {checked} of {drawn} checked, {wrong} wrong; {right} right (95 % interval {low} to {high}).',
      zh: '{id}：已核对 {checked} / {drawn}，错误 {wrong}；正确率 {right}（95% 区间 {low} 至 {high}）。',
    },
    {id, drawn, checked, wrong, right: percentText(right), low: percentText(low), high: percentText(high)},
  )
}

/** What came of looking for proposals. */
export function presentProposals(
  {proposals, changed, withdrawn, dry_run, change_id}: ProposalResult,
  look: Look,
): string {
  const head = sentence(
    look,
    {
      en: '{n} proposals; new or changed for {changed} customers, withdrawn for {withdrawn}. They stand beside the empty fields and fill none.',
      zh: '共 {n} 条推断；{changed} 位客户有新增或变化，{withdrawn} 位撤回。推断值仅供参考，不写入字段。',
    },
    {n: proposals.length, changed, withdrawn},
  )
  if (dry_run)
    return `${head}\n${sentence(look, {en: 'Dry run: nothing was written.', zh: '试运行：未写入任何内容。'})}`
  if (change_id === undefined) return head
  return `${head}\n${sentence(look, {en: 'Undo with: patron undo {id}', zh: '撤销：patron undo {id}'}, {id: String(change_id)})}`
}
