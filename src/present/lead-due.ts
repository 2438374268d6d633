import type {LeadDue} from '../core/lead/lead-due.ts'
import {duration} from './duration.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

/** When a lead's contact is or was due, in a phrase. */
export function dueReason({kind, due_at, overdue_hours}: LeadDue, look: Pick<Look, 'language'>): string {
  const which =
    kind === 'first-contact' ? {en: 'first contact', zh: '首次联系'} : {en: 'second contact', zh: '二次联系'}
  const values = {at: due_at.replace('T', ' ').slice(0, 16), by: duration(Math.abs(overdue_hours), look)}
  const when =
    overdue_hours > 0
      ? {en: 'was due {at}, {by} ago', zh: '应于 {at} 前完成，已逾期 {by}'}
      : {en: 'is due {at}, in {by}', zh: '应于 {at} 前完成，还有 {by}'}
  return `${sentence(look, which)}${look.language === 'zh-CN' ? '' : ' '}${sentence(look, when, values)}`
}
