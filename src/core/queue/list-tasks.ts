import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {isTheirs} from '../rep/active-rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {taskInMajor} from '../task/task-in-major.ts'
import type {Task, TaskState} from '../task/task.ts'
import {subjectNames} from './subject-names.ts'

export const TASK_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'state', type: 'text', codes: 'task_state'},
  {key: 'due_at', type: 'instant'},
  {key: 'who', type: 'text'},
  {key: 'rule', type: 'text', codes: 'queue_rule'},
  {key: 'rep', type: 'text'},
  {key: 'value', type: 'money'},
  {key: 'outcome', type: 'text'},
  {key: 'ended_at', type: 'instant'},
  {key: 'ended_by', type: 'text', extra: true},
  {key: 'ended_because', type: 'text', codes: 'ended_because', extra: true},
  {key: 'note', type: 'text', extra: true},
  {key: 'title', type: 'text', extra: true},
  {key: 'created_at', type: 'instant', extra: true},
  {key: 'snoozed_until', type: 'day', extra: true},
  {key: 'customer_id', type: 'text', extra: true},
  {key: 'lead_id', type: 'text', extra: true},
  {key: 'ticket_id', type: 'text', extra: true},
  {key: 'key', type: 'text', extra: true},
]

/** Tasks in these states, those due first on top; who is acting sees their own unless another rep, or all, is asked for. */
export async function listTasks(
  context: Context,
  {states, rep}: {states: readonly TaskState[]; rep: string | undefined},
): Promise<ListRow[]> {
  return context.store.read(async (book) => {
    const whose = await repAskedFor(book, context, rep)
    const {currency} = await loadSettings(book)
    const found = await book.find('task', 'state', states)
    const tasks = found.filter((task) => whose === undefined || isTheirs(whose, task.rep)).sort(byTime)
    const names = await subjectNames(book, tasks)
    const digits = currencyDigits(currency)
    return tasks.map((task) => {
      const row: ListRow = {...taskInMajor(task, digits), who: names.get(task.id)?.who}
      return Object.fromEntries(TASK_LIST_COLUMNS.map(({key}) => [key, row[key]]))
    })
  })
}

function byTime(left: Task, right: Task): number {
  if (left.due_at !== right.due_at) return left.due_at < right.due_at ? -1 : 1
  return left.id.length - right.id.length || (left.id < right.id ? -1 : 1)
}
