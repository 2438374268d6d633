import type {SubjectTask} from '../core/queue/tasks-of.ts'
import {BY_HAND} from '../core/task/task.ts'
import {duration} from './duration.ts'
import type {Look} from './language.ts'
import {ruleName} from './queue-names.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {titleText} from './task-title.ts'
import {moneyText} from './values.ts'

type Due = Pick<SubjectTask, 'due_at' | 'overdue_hours'>

/** When a task is due, in a few columns: `! 3 d late`, `by 17:20`, `by 07-03`. */
export function dueShort({due_at, overdue_hours}: Due, asOf: string, look: Look): string {
  if (overdue_hours > 0) {
    return sentence(look, {en: '! {by} late', zh: '! 逾期{by}'}, {by: duration(overdue_hours, look)})
  }
  const at = due_at.startsWith(asOf) ? due_at.slice(11, 16) : due_at.slice(5, 10)
  return sentence(look, {en: 'by {at}', zh: '{at} 前'}, {at})
}

/** The same in full: `! 3 d late, was due 2025-06-27 12:00`. */
export function dueLong({due_at, overdue_hours}: Due, look: Look): string {
  const values = {at: due_at.replace('T', ' ').slice(0, 16), by: duration(Math.abs(overdue_hours), look)}
  return overdue_hours > 0
    ? sentence(look, {en: '! {by} late, was due {at}', zh: '! 逾期{by}，应于 {at} 前完成'}, values)
    : sentence(look, {en: 'due {at}, in {by}', zh: '{at} 前完成，还有{by}'}, values)
}

/** An open task of somebody on one line: its rule, what was written of it, when, whose, what is at stake. */
export function openTaskLine(task: SubjectTask, look: Look): string {
  const {id, rule, title, rep, value, snoozed_until} = task
  const snoozed = {en: 'put off until {day}', zh: '推迟至 {day}'}
  const stake = {en: 'at stake {value}', zh: '价值 {value}'}
  const parts = [
    id,
    title === undefined || rule !== BY_HAND ? ruleName(rule, look.language) : '',
    title === undefined ? '' : titleText(title, look),
    dueLong(task, look),
    snoozed_until === undefined ? '' : sentence(look, snoozed, {day: snoozed_until}),
    safeText(rep ?? ''),
    value > 0 ? sentence(look, stake, {value: moneyText(value, look)}) : '',
  ]
  return parts.filter((part) => part !== '').join('  ')
}
