import {dayOf, type Instant, textOfDay} from '../../core/time/day.ts'
import {sentence} from '../../present/sentence.ts'
import type {Form} from '../shell/ask.ts'
import type {FormTasks} from './form-tasks.ts'

/** Puts tasks off: until tomorrow, in two days, next week, or a day that is typed. */
export function snoozeForm(of: FormTasks, at: Instant): Form {
  const {tasks, named, look} = of
  const day = (days: number): string => textOfDay(dayOf(at) + days)
  const choices = [
    {value: day(1), text: sentence(look, {en: 'tomorrow', zh: '明天'}), hint: day(1)},
    {value: day(2), text: sentence(look, {en: 'in 2 days', zh: '两天后'}), hint: day(2)},
    {value: day(7), text: sentence(look, {en: 'next week', zh: '下周'}), hint: day(7)},
    {value: 'other', text: sentence(look, {en: 'another day', zh: '其他日期'})},
  ]
  return {
    title: sentence(look, {en: 'Put off: {named}', zh: '推迟：{named}'}, {named}),
    fields: [{kind: 'choice', name: 'until', title: sentence(look, UNTIL), choices}],
    submit: ({until = ''}) =>
      until === 'other' ? {ask: 'form', form: snoozeUntilForm(of)} : {deed: 'task-snooze', input: {tasks, until}},
  }
}

const UNTIL = {en: 'until', zh: '推迟到'}

function snoozeUntilForm({tasks, named, look}: FormTasks): Form {
  const hint = sentence(look, {en: 'YYYY-MM-DD, or 3d, 2w from now', zh: 'YYYY-MM-DD，或 3d、2w'})
  return {
    title: sentence(look, {en: 'Put off: {named}', zh: '推迟：{named}'}, {named}),
    fields: [{kind: 'text', name: 'until', title: sentence(look, UNTIL), hint}],
    submit: ({until = ''}) => ({deed: 'task-snooze', input: {tasks, until}}),
  }
}

/** Sets tasks aside, with the reason. */
export function skipForm({tasks, named, look}: FormTasks): Form {
  return {
    title: sentence(look, {en: 'Set aside for good: {named}', zh: '永久搁置：{named}'}, {named}),
    fields: [{kind: 'text', name: 'why', title: sentence(look, {en: 'why', zh: '原因'})}],
    submit: ({why = ''}) => ({deed: 'task-skip', input: {tasks, why}}),
  }
}
