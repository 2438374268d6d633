import type {HandOverResult} from '../core/rep/hand-over-rep.ts'
import {REP_LIST_COLUMNS} from '../core/rep/list-reps.ts'
import type {RepResult} from '../core/rep/save-rep.ts'
import {factsText} from './facts.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

export function presentNewRep({rep}: RepResult, look: Look): string {
  return `${sentence(look, {en: 'Rep {id} added.', zh: '已添加人员 {id}。'}, {id: rep.id})}\n${factsText(rep, REP_LIST_COLUMNS, look)}`
}

export function presentEditedRep({rep, change_id}: RepResult, look: Look): string {
  const texts =
    change_id === undefined
      ? {en: 'Rep {id}: nothing changed.', zh: '人员 {id}：没有变化。'}
      : {en: 'Rep {id} changed.', zh: '已修改人员 {id}。'}
  return `${sentence(look, texts, {id: rep.id})}\n${factsText(rep, REP_LIST_COLUMNS, look)}`
}

/** What went from whom, and how to take it back. */
export function presentHandOver(
  {rep, rows, left_on, dry_run, change_id}: HandOverResult,
  look: Pick<Look, 'language'>,
): string {
  const sum = (kind: 'leads' | 'customers' | 'tasks' | 'tickets'): number =>
    rows.reduce((all, row) => all + row[kind], 0)
  const values = {
    rep,
    day: left_on,
    leads: sum('leads'),
    customers: sum('customers'),
    tasks: sum('tasks'),
    tickets: sum('tickets'),
    change: String(change_id ?? ''),
  }
  const texts = dry_run
    ? {
        en: '{rep} would leave on {day} and hand over {leads} open {leads:lead|leads}, {customers} {customers:customer|customers}, {tasks} open {tasks:task|tasks} and {tickets} open {tickets:ticket|tickets}.',
        zh: '{rep} 将于 {day} 离职，移交在跟线索 {leads} 条、客户 {customers} 位、未完成任务 {tasks} 个、未结工单 {tickets} 个。',
      }
    : {
        en: '{rep} left on {day} and handed over {leads} open {leads:lead|leads}, {customers} {customers:customer|customers}, {tasks} open {tasks:task|tasks} and {tickets} open {tickets:ticket|tickets}. Undo with: patron undo {change}',
        zh: '{rep} 已于 {day} 离职，移交在跟线索 {leads} 条、客户 {customers} 位、未完成任务 {tasks} 个、未结工单 {tickets} 个。撤销：patron undo {change}',
      }
  return sentence(look, texts, values)
}
