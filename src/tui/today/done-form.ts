import {TASK_OUTCOMES, type TaskOutcome} from '../../core/task/task.ts'
import {CONTACT_KINDS, type ContactKind} from '../../core/touch/touch-rules.ts'
import {sentence} from '../../present/sentence.ts'
import {wordOf} from '../../present/words.ts'
import type {Choice, Form} from '../shell/ask.ts'
import type {FormTasks} from './form-tasks.ts'

/** Finishes tasks: what they came to, how, what was said, when to ask again. */
export function doneForm({tasks, named, look}: FormTasks): Form {
  const words = (codes: readonly string[]): Choice[] =>
    codes.map((value) => ({value, text: wordOf(value, look.language)}))
  return {
    title: sentence(look, {en: 'Done: {named}', zh: '完成：{named}'}, {named}),
    fields: [
      {kind: 'choice', name: 'outcome', title: sentence(look, OUTCOME), choices: words(TASK_OUTCOMES)},
      {kind: 'choice', name: 'by', title: sentence(look, BY), choices: words(CONTACT_KINDS), initial: 'call'},
      {kind: 'text', name: 'note', title: sentence(look, SAID), optional: true},
      {kind: 'text', name: 'next', title: sentence(look, AGAIN), hint: sentence(look, TIMES), optional: true},
    ],
    submit: ({outcome = '', by = '', note = '', next = ''}) => ({
      deed: 'task-done',
      input: {
        ...{tasks, outcome: outcome as TaskOutcome, by: by as ContactKind},
        ...{note: given(note), next: given(next)},
      },
    }),
  }
}

const OUTCOME = {en: 'what it came to', zh: '结果'}
const BY = {en: 'how', zh: '方式'}
const SAID = {en: 'what was said', zh: '内容'}
const AGAIN = {en: 'ask again', zh: '再次提醒'}
const TIMES = {
  en: '2d, 1w, 4h or a date; blank for never',
  zh: '2d（工作日）、1w（周）、4h（小时）或日期；留空则不再提醒',
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim()
}
