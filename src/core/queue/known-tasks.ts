import type {Book} from '../store/store.ts'
import type {TaskState} from '../task/task.ts'
import {stateOn} from '../task/task-state.ts'
import {dayOf} from '../time/day.ts'
import {currentKey} from './current-key.ts'
import type {KnownTask} from './plan-queue.ts'

const KEY_FIELDS = ['key', 'rule', 'state', 'customer_id', 'ticket_id', 'created_at', 'ended_at'] as const
const FIELDS = [...KEY_FIELDS, ...(['id', 'lead_id', 'rep', 'due_at', 'value', 'chance', 'weight'] as const)] as const

/** Every task that there is or was, as plans look at them; with a day as it stood then, without those that came later. */
export async function knownTasks(book: Pick<Book, 'columns'>, day = Number.POSITIVE_INFINITY): Promise<KnownTask[]> {
  const columns = await book.columns('task', FIELDS)
  const tasks = columns.id.map((id, row) => ({
    id,
    key: keyAt(columns, row),
    rule: columns.rule[row] as string,
    state: stateOn({state: columns.state[row] as TaskState, ended_at: columns.ended_at[row]}, day),
    customer_id: columns.customer_id[row],
    lead_id: columns.lead_id[row],
    ticket_id: columns.ticket_id[row],
    rep: columns.rep[row],
    created_at: columns.created_at[row] as string,
    due_at: columns.due_at[row] as string,
    value: columns.value[row] as number,
    chance: columns.chance[row] as number,
    weight: columns.weight[row] as number,
  }))
  return tasks.filter(({created_at}) => dayOf(created_at) <= day)
}

/**
 * The occasions that need not be asked for again, as of a day if one is given: those of tasks that are open or were ended by
 * somebody. What closed by itself is asked for again where its reason comes back.
 */
export async function keysBefore(book: Pick<Book, 'columns'>, day = Number.POSITIVE_INFINITY): Promise<Set<string>> {
  const columns = await book.columns('task', KEY_FIELDS)
  const keys = new Set<string>()
  columns.created_at.forEach((created_at, row) => {
    const task = {state: columns.state[row] as TaskState, ended_at: columns.ended_at[row]}
    if (dayOf(created_at) <= day && stateOn(task, day) !== 'closed') keys.add(keyAt(columns, row))
  })
  return keys
}

type KeyColumns = Record<(typeof KEY_FIELDS)[number], readonly (string | undefined)[]>

function keyAt({key, rule, customer_id, ticket_id}: KeyColumns, row: number): string {
  return currentKey({
    key: key[row] as string,
    rule: rule[row] as string,
    customer_id: customer_id[row],
    ticket_id: ticket_id[row],
  })
}
