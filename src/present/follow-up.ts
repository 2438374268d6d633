import type {LeadDue} from '../core/lead/lead-due.ts'
import type {FollowUp} from '../core/task/follow-ups.ts'
import {churnReason} from './churn.ts'
import type {Look} from './language.ts'
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

/** When a lead's contact is or was due, in a phrase. */
export function dueReason({kind, due_at, overdue_hours}: LeadDue, look: Words): string {
  const which =
    kind === 'first-contact' ? {en: 'first contact', zh: '首次联系'} : {en: 'second contact', zh: '二次联系'}
  const values = {at: due_at.replace('T', ' ').slice(0, 16), by: duration(Math.abs(overdue_hours), look)}
  const when =
    overdue_hours > 0
      ? {en: 'was due {at}, {by} ago', zh: '应于 {at} 前完成，已逾期 {by}'}
      : {en: 'is due {at}, in {by}', zh: '应于 {at} 前完成，还有 {by}'}
  return `${sentence(look, which)}${look.language === 'zh-CN' ? '' : ' '}${sentence(look, when, values)}`
}

function lateness({due_at, overdue_hours}: Pick<LeadDue, 'due_at' | 'overdue_hours'>, look: Words): string {
  if (overdue_hours <= 0) return sentence(look, {en: 'by {at}', zh: '{at} 前'}, {at: due_at.slice(11, 16)})
  return sentence(look, {en: '{by} late', zh: '逾期{by}'}, {by: duration(overdue_hours, look)})
}

/** Minutes below an hour, hours below two days, else days; rounded down. */
export function duration(hours: number, look: Words): string {
  if (hours < 1) return sentence(look, {en: '{n} min', zh: '{n}分钟'}, {n: Math.floor(hours * 60)})
  if (hours < 48) return sentence(look, {en: '{n} h', zh: '{n}小时'}, {n: Math.floor(hours)})
  return sentence(look, {en: '{n} d', zh: '{n}天'}, {n: Math.floor(hours / 24)})
}

function shortRisk(word: string): string {
  return word === 'medium' ? 'med' : word
}
