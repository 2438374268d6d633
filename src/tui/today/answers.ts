import {composeForTask} from '../../core/compose/compose-for-task.ts'
import {openTasks} from '../../core/queue/open-tasks.ts'
import {isGone} from '../../core/rep/active-rep.ts'
import {repAskedFor} from '../../core/rep/acting-rep.ts'
import {maskValue} from '../../present/mask.ts'
import type {Answers} from '../office/desk.ts'
import {filteredRows, queueKept} from './kept-queue.ts'
import type {TodayQuestions} from './questions.ts'
import {subjectOf} from './subject-of.ts'

/** What the screen of today is made of. */
export const TODAY_ANSWERS: Answers<TodayQuestions> = {
  today: async (desk, {from, count, ...query}) => {
    const {rows: _rows, run: _run, ...list} = await queueKept(desk, query)
    const rows = await filteredRows(desk, query)
    return {...list, total: rows.length, ids: rows.map(({id}) => id), from, rows: rows.slice(from, from + count)}
  },
  'today-subject': subjectOf,
  'today-text': async (desk, {customer, rule, figures, language, masked}) => {
    const composed = await composeForTask(desk.context, {
      ...{customer, task: {rule, figures}, asOf: desk.asOf, profile: await desk.profile()},
      language: language === 'zh-CN' ? 'zh' : 'en',
      ...(masked ? {shown: maskValue} : {}),
    })
    return {composed}
  },
  'today-reps': async ({context, at, settings}) =>
    context.store.read(async (book) => {
      const tasks = await openTasks(book, {now: at, halfLife: settings['queue.half_life_days']})
      const open = Map.groupBy(tasks, ({rep}) => rep)
      const reps = (await book.all('rep')).filter((rep) => !isGone(rep, at))
      const counted = reps.map(({id, name}) => ({id, name, open: open.get(id)?.length ?? 0}))
      const acting = (await repAskedFor(book, context, undefined))?.id
      return {acting, reps: counted.sort((left, right) => right.open - left.open)}
    }),
}
