import type {LeadDue} from '../core/lead/lead-due.ts'
import type {FollowUp} from '../core/task/follow-ups.ts'
import {churnReason} from './churn.ts'
import {duration} from './duration.ts'
import type {Look} from './language.ts'
import {dueReason} from './lead-due.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

type Words = Pick<Look, 'language'>

/** Why somebody is on today's list, with the figures: one phrase without a full stop. */
export function followUpReason(row: FollowUp, look: Look): string {
  if (row.kind !== 'churn') return dueReason(row, look)
  const risk = sentence(look, {en: '{risk} risk', zh: '{risk}风险'}, {risk: wordOf(row.churn.risk, look.language)})
  return `${risk}${look.language === 'zh-CN' ? '：' : ': '}${churnReason(row.churn, look)}`
}

/** The same in about 16 columns: `1st, 5 h late`, `2nd, by 17:20`, `quiet 96d high`. */
export function followUpShort(row: FollowUp, look: Words): string {
  if (row.kind === 'churn') {
    const values = {days: row.churn.days_silent, risk: wordOf(row.churn.risk, look.language)}
    return sentence(
      look,
      {en: 'quiet {days}d {risk}', zh: '静默{days}天 {risk}'},
      {...values, risk: shortRisk(values.risk)},
    )
  }
  const which = row.kind === 'first-contact' ? {en: '1st', zh: '首次'} : {en: '2nd', zh: '二次'}
  return `${sentence(look, which)}${look.language === 'zh-CN' ? ' ' : ', '}${lateness(row, look)}`
}

function lateness({due_at, overdue_hours}: Pick<LeadDue, 'due_at' | 'overdue_hours'>, look: Words): string {
  if (overdue_hours <= 0) return sentence(look, {en: 'by {at}', zh: '{at} 前'}, {at: due_at.slice(11, 16)})
  return sentence(look, {en: '{by} late', zh: '逾期{by}'}, {by: duration(overdue_hours, look)})
}

function shortRisk(word: string): string {
  return word === 'medium' ? 'med' : word
}
