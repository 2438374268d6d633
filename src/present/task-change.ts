import type {AddTaskResult} from '../core/task/add-task.ts'
import type {TasksResult} from '../core/task/change-task.ts'
import type {FinishResult, WrongNumber} from '../core/task/finish-task.ts'
import type {Task} from '../core/task/task.ts'
import {presentContact} from './lead.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {titleText} from './task-title.ts'
import {wordOf} from './words.ts'

/** What was finished, what it did to leads, and what asks again. */
export function presentFinished({tasks, leads, followed_by}: FinishResult, look: Look): string {
  const outcome = wordOf(tasks[0]?.outcome ?? '', look.language)
  const done = {en: '{n:Task|Tasks} {ids} done: {outcome}.', zh: '任务 {ids} 已完成：{outcome}。'}
  const again = {en: 'Task {id} asks again: {title}, due {at}.', zh: '任务 {id} 将再次提醒：{title}，{at} 到期。'}
  return [
    sentence(look, done, {...listed(tasks), outcome}),
    ...leads.map((lead) => presentContact({lead}, look)),
    ...followed_by.map(({id, title = '', due_at}) =>
      sentence(look, again, {id, title: titleText(title, look), at: momentText(due_at)}),
    ),
  ].join('\n')
}

/** What finishing left to be done: numbers to mend, and people who were not reached and of whom nothing asks again. */
export function presentLeftOpen({tasks, followed_by, wrong_numbers}: FinishResult, look: Look): string {
  const unreached = tasks[0]?.outcome === 'no-answer' && followed_by.length === 0
  const texts = {
    en: 'Nobody was reached, and nothing asks again: patron undo and give --next 1d, or patron task add.',
    zh: '未联系上，且没有后续提醒：可先 patron undo 再加 --next 1d，或用 patron task add 添加。',
  }
  return [
    ...wrong_numbers.map((wrong) => wrongNumberText(wrong, look)),
    ...(unreached ? [sentence(look, texts)] : []),
  ].join('\n')
}

function wrongNumberText({customer_id, lead_id, phones}: WrongNumber, look: Look): string {
  const id = customer_id ?? lead_id ?? ''
  const [noun, old] = customer_id === undefined ? ['lead', ''] : ['customer', phones[0] ?? '']
  const remove = old === '' ? '' : ` --remove-phone ${old}`
  const texts = {
    en: 'The number of {id} is wrong. Mend it: patron {noun} edit {id}{remove} --phone NUMBER',
    zh: '{id} 的号码有误。更正：patron {noun} edit {id}{remove} --phone 新号码',
  }
  return sentence(look, texts, {id, noun, remove})
}

export function presentSnoozed({tasks}: TasksResult, look: Look): string {
  const texts = {en: '{n:Task|Tasks} {ids} put off until {day}.', zh: '任务 {ids} 已推迟到 {day}。'}
  return sentence(look, texts, {...listed(tasks), day: tasks[0]?.snoozed_until ?? ''})
}

export function presentReassigned({tasks}: TasksResult, look: Look): string {
  const texts = {en: '{n:Task|Tasks} {ids} given to {rep}.', zh: '任务 {ids} 已转给 {rep}。'}
  return sentence(look, texts, {...listed(tasks), rep: tasks[0]?.rep ?? ''})
}

export function presentSkipped({tasks}: TasksResult, look: Look): string {
  const texts = {en: '{n:Task|Tasks} {ids} set aside: {why}.', zh: '任务 {ids} 已搁置：{why}。'}
  return sentence(look, texts, {...listed(tasks), why: tasks[0]?.note ?? ''})
}

export function presentNewTask({task}: AddTaskResult, look: Look): string {
  const {id, customer_id, lead_id, title = '', due_at, rep} = task
  const texts =
    rep === undefined
      ? {
          en: 'Task {id} of {whom}: {title}, due {at}; nobody’s yet.',
          zh: '任务 {id}（{whom}）：{title}，{at} 到期；尚无负责人。',
        }
      : {
          en: 'Task {id} of {whom}: {title}, due {at}, for {rep}.',
          zh: '任务 {id}（{whom}）：{title}，{at} 到期，由 {rep} 负责。',
        }
  return sentence(look, texts, {id, whom: customer_id ?? lead_id ?? '', title, at: momentText(due_at), rep: rep ?? ''})
}

function listed(tasks: readonly Task[]): {n: number; ids: string} {
  return {n: tasks.length, ids: tasks.map(({id}) => id).join(', ')}
}

function momentText(at: string): string {
  return at.replace('T', ' ').slice(0, 16)
}
