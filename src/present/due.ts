import type {DueFields, DueReport} from '../core/forecast/due/list-due.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {percentText} from './values.ts'

/** What a list of due purchases was judged by, and what it left out; one sentence where there is nothing to judge. */
export function presentDue(report: DueReport, look: Pick<Look, 'language'>): string {
  const {by, looked_at, rows} = report
  if (looked_at === 0) {
    return sentence(
      look,
      {
        en: 'As of {as_of} nobody has bought twice: nothing says when they will buy again. `patron import FILE` takes orders in.',
        zh: '截至 {as_of} 无人购买过两次，无法判断何时再购。`patron import FILE` 可导入订单。',
      },
      {as_of: report.as_of},
    )
  }
  const what = by === 'category' ? CATEGORIES : PURCHASES
  return [sentence(look, what, counts(report)), sentence(look, RULE, counts(report)), leftOut(report, look)]
    .concat(rows.length === 0 ? [sentence(look, {en: 'Nobody is due.', zh: '没有到期的客户。'})] : [])
    .join('\n')
}

/** Why somebody is due when they are: one phrase without a full stop. */
export function dueReason(row: DueFields, look: Pick<Look, 'language'>): string {
  const {due_on, early_on, late_on, last_bought, own_gaps, longer_share} = row
  const texts = {
    en: 'due {due_on} ({early_on} to {late_on}): last bought {last_bought}, usually every {usual} days, by {own_gaps} own {own_gaps:gap|gaps} and those of all; {share} of such gaps are longer',
    zh: '预计 {due_on}（{early_on} 至 {late_on}）：上次购买 {last_bought}，通常每 {usual} 天一次（本人间隔 {own_gaps} 个，结合全体）；{share} 的同类间隔更长',
  }
  const usual = Math.round(row.usual_gap)
  const share = percentText(longer_share)
  return sentence(look, texts, {due_on, early_on, late_on, last_bought, own_gaps, usual, share})
}

const CATEGORIES = {
  en: 'As of {as_of}: of {looked_at} customers’ categories {overdue} are overdue and {due_within} due within {within_days} {within_days:day|days}.',
  zh: '截至 {as_of}：{looked_at} 个客户品类中，{overdue} 个已逾期，{due_within} 个将在 {within_days} 天内到期。',
}

const PURCHASES = {
  en: 'As of {as_of}: of {looked_at} customers {overdue} are overdue and {due_within} due within {within_days} {within_days:day|days}. No product has a category, so this is about purchases of anything.',
  zh: '截至 {as_of}：{looked_at} 位客户中，{overdue} 位已逾期，{due_within} 位将在 {within_days} 天内到期。商品没有品类，因此按任意购买计算。',
}

const RULE = {
  en: 'Due the usual gap after the last time: (own gaps · their mean + {weight} · everybody’s mean) / (own gaps + {weight}); early and late hold eight of ten such gaps. Overdue first, of them the likeliest: most of such gaps are longer than their silence.',
  zh: '预计日 = 上次购买 + 常规间隔：(本人间隔数 × 本人均值 + {weight} × 全体均值) / (本人间隔数 + {weight})；最早与最晚之间含十分之八的间隔。已逾期在前，其中更可能购买者（更长间隔占比高）优先。',
}

function leftOut(report: DueReport, look: Pick<Look, 'language'>): string {
  const texts = {
    en: 'Left out: {later} due later, {beyond}{few_gaps} with fewer than {least_gaps} own {least_gaps:gap|gaps} (--own-gaps), anonymous sales and durable products.',
    zh: '未列入：{later} 个更晚到期，{beyond}{few_gaps} 个本人间隔少于 {least_gaps} 个（--own-gaps），散客销售和耐用品。',
  }
  const lapsed = {
    en: '{lapsed} beyond their latest day (--lapsed lists them), ',
    zh: '{lapsed} 个已超过最晚日（--lapsed 可列出），',
  }
  const beyond = report.with_lapsed ? '' : sentence(look, lapsed, counts(report))
  return sentence(look, texts, {...counts(report), beyond})
}

function counts({
  rows: _rows,
  categories: _categories,
  by: _by,
  with_lapsed: _lapsed,
  ...rest
}: DueReport): Record<string, string | number> {
  return rest
}
