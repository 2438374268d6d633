import type {DuplicateReport} from '../core/duplicate/report.ts'
import type {EditLeadResult} from '../core/lead/edit-lead.ts'
import type {LeadMoveResult} from '../core/lead/move-lead.ts'
import type {SweepResult} from '../core/lead/sweep-pool.ts'
import {LEAD_LIST_COLUMNS} from '../core/lead/list-leads.ts'
import {cellText} from './cell.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {reasonText} from './lead-words.ts'
import {titleOf} from './titles.ts'
import {factLines} from './facts.ts'

type Words = Pick<Look, 'language'>
type Texts = {en: string; zh: string}

/** Who has the lead now, and whose it was. */
export function presentAssigned(result: LeadMoveResult, look: Words): string {
  const {before_owner, change_id, lead} = result
  if (change_id === undefined)
    return said(result, {en: '{owner} has lead {id} {name} already.', zh: '线索 {id} {name} 已归 {owner}。'}, look)
  if (before_owner === undefined || before_owner === lead.owner)
    return said(result, {en: 'Lead {id} {name} is {owner}’s now.', zh: '线索 {id} {name} 已归 {owner}。'}, look)
  const texts = {
    en: 'Lead {id} {name} is {owner}’s now; it was {before}’s.',
    zh: '线索 {id} {name} 已由 {before} 转给 {owner}。',
  }
  return said(result, texts, look)
}

export function presentQualified(result: LeadMoveResult, look: Words): string {
  return said(result, {en: 'Lead {id} {name} is qualified.', zh: '线索 {id} {name} 已确认意向。'}, look)
}

export function presentLost(result: LeadMoveResult, look: Words): string {
  return said(result, {en: 'Lead {id} {name} is given up: {reason}.', zh: '线索 {id} {name} 已放弃：{reason}。'}, look)
}

export function presentRecycled(result: LeadMoveResult, look: Words): string {
  const texts =
    result.lead.owner === undefined
      ? {en: 'Lead {id} {name} is open again, in the public pool.', zh: '线索 {id} {name} 已重新开启，进入公海。'}
      : {en: 'Lead {id} {name} is open again, {owner}’s.', zh: '线索 {id} {name} 已重新开启，归 {owner}。'}
  return said(result, texts, look)
}

export function presentReleased(result: LeadMoveResult, look: Words): string {
  return said(
    result,
    {en: 'Lead {id} {name} is in the public pool; {before} had it.', zh: '线索 {id} {name} 已由 {before} 退回公海。'},
    look,
  )
}

/** What an edit left: the fields that are different now. */
export function presentEditedLead({lead, changed}: EditLeadResult, look: Look): string {
  const {id, name} = lead
  if (changed.length === 0)
    return sentence(look, {en: 'Lead {id} {name}: nothing changed.', zh: '线索 {id} {name}：没有变化。'}, {id, name})
  const facts = changed.map((key) => {
    const column = LEAD_LIST_COLUMNS.find((each) => each.key === key) ?? {key, type: 'text' as const}
    return [titleOf(key, look.language), cellText(lead, column, look) || '-'] as const
  })
  return [
    sentence(look, {en: 'Lead {id} {name} changed.', zh: '已修改线索 {id} {name}。'}, {id, name}),
    factLines(facts, {indent: 2}),
  ].join('\n')
}

/** How many leads fell back, or would, and by what rule. */
export function presentSweep({rows, pool_days, dry_run, change_id}: SweepResult, look: Words): string {
  if (pool_days === 0)
    return sentence(look, {
      en: 'Leads never fall back: the setting lead.pool_days is 0.',
      zh: '线索不会自动落入公海：设置 lead.pool_days 为 0。',
    })
  if (rows.length === 0)
    return sentence(
      look,
      {en: 'No lead was left untouched for {days} working days.', zh: '没有线索超过 {days} 个工作日未跟进。'},
      {days: pool_days},
    )
  const values = {n: rows.length, days: pool_days, change: change_id ?? ''}
  const texts = dry_run
    ? {
        en: '{n} {n:lead|leads} untouched for {days} working days would fall back into the public pool.',
        zh: '{n} 条线索超过 {days} 个工作日未跟进，将落入公海。',
      }
    : {
        en: '{n} {n:lead|leads} untouched for {days} working days fell back into the public pool. Undo with: patron undo {change}',
        zh: '{n} 条线索超过 {days} 个工作日未跟进，已落入公海。撤销：patron undo {change}',
      }
  return sentence(look, texts, values)
}

function said({lead, before_owner}: LeadMoveResult, texts: Texts, look: Words): string {
  const {id, name, owner = '', lost_reason = ''} = lead
  return sentence(look, texts, {id, name, owner, before: before_owner ?? '', reason: reasonText(lost_reason, look)})
}

/** How many pairs there are, and among whom. */
export function presentLeadDuplicates({counts, people}: DuplicateReport, look: Words): string {
  return sentence(
    look,
    {
      en: '{certain} certain {certain:pair|pairs} and {review} to look at with a lead in them, among {people} customers and open leads.',
      zh: '在 {people} 位客户与在跟线索中，涉及线索的确定重复 {certain} 对，待核对 {review} 对。',
    },
    {certain: counts.certain, review: counts.review, people},
  )
}
