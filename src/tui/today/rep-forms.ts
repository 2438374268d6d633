import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import type {Choice, Form, Want} from '../shell/ask.ts'
import type {FormTasks} from './form-tasks.ts'
import type {TodayReps} from './questions.ts'

const REPS: Want<'today-reps'> = {question: 'today-reps', asked: {}}

/** Gives tasks to a rep, who is chosen by name. */
export function reassignForm({tasks, named, look}: FormTasks): Form {
  return {
    title: sentence(look, {en: 'Give to somebody: {named}', zh: '转派：{named}'}, {named}),
    fields: [{kind: 'choice-of', name: 'to', title: sentence(look, TO), want: REPS, choicesOf: choicesOf(look)}],
    submit: ({to = ''}) => ({deed: 'task-reassign', input: {tasks, to}}),
  }
}

const TO = {en: 'who does it now', zh: '转给'}

/** Whose queue is to be shown; the choice becomes the action `whose:REP`. */
export function whoseForm(look: Look): Form {
  const all = {value: 'all', text: sentence(look, {en: 'everybody', zh: '全部'})}
  const me = (acting: string | undefined): Choice[] =>
    acting === undefined ? [] : [{value: '', text: sentence(look, {en: 'mine', zh: '我的'}), hint: acting}]
  const choices = (answer: TodayReps): Choice[] => [...me(answer.acting), all, ...choicesOf(look)(answer)]
  const title = sentence(look, {en: 'Whose tasks', zh: '谁的任务'})
  return {
    title,
    fields: [{kind: 'choice-of', name: 'whose', title, want: REPS, choicesOf: choices}],
    looks: true,
    submit: ({whose = ''}) => ({ask: 'act', action: `whose:${whose}`}),
  }
}

function choicesOf(look: Look): (answer: TodayReps) => Choice[] {
  const open = {en: '{n} open', zh: '待办 {n}'}
  return ({reps}) =>
    reps.map(({id, name, open: n}) => ({
      value: id,
      text: safeText(name ?? id),
      hint: `${id} · ${sentence(look, open, {n})}`,
    }))
}
