import type {Book} from '../store/store.ts'
import type {Task, TaskState} from '../task/task.ts'
import {stateOn} from '../task/task-state.ts'
import {dayOf, type Instant} from '../time/day.ts'
import {type Worth, worthOf} from './rank.ts'

/** An open task as the queue ranks it. */
export interface OpenTask extends Worth, Pick<Task, 'id' | 'rule' | 'rep' | 'due_at' | 'created_at'> {
  snoozed: boolean
  /** Of a ticket: these come first, whatever they are worth. */
  of_ticket: boolean
}

const FIELDS = [
  ...(['id', 'rule', 'rep', 'state', 'due_at', 'created_at', 'snoozed_until'] as const),
  ...(['value', 'chance', 'weight', 'ended_at', 'ticket_id'] as const),
] as const

/** The tasks that are open and known at a time, tickets before the others, the most worthwhile first; those that sleep too. */
export async function openTasks(
  book: Pick<Book, 'columns'>,
  {now, halfLife}: {now: Instant; halfLife: number},
): Promise<OpenTask[]> {
  const columns = await book.columns('task', FIELDS)
  const today = dayOf(now)
  const open: OpenTask[] = []
  columns.id.forEach((id, row) => {
    const created_at = columns.created_at[row] as Instant
    const task = {state: columns.state[row] as TaskState, ended_at: columns.ended_at[row]}
    if (stateOn(task, today) !== 'open' || created_at > now) return
    const [due_at, until] = [columns.due_at[row] as Instant, columns.snoozed_until[row]]
    const ranked = {
      value: columns.value[row] as number,
      chance: columns.chance[row] as number,
      weight: columns.weight[row] as number,
      due_at,
    }
    open.push({
      ...{id, rule: columns.rule[row] as string, rep: columns.rep[row], due_at},
      created_at,
      snoozed: until !== undefined && dayOf(until) > today,
      of_ticket: columns.ticket_id[row] !== undefined,
      ...worthOf(ranked, now, halfLife),
    })
  })
  return open.sort(firstToDo)
}

type Placed = Pick<OpenTask, 'id' | 'of_ticket' | 'worth'>

/** The order of the queue: tickets, then what is worth most. */
export function firstToDo(left: Placed, right: Placed): number {
  return Number(right.of_ticket) - Number(left.of_ticket) || right.worth - left.worth || byId(left.id, right.id)
}

/** F9 before F10. */
function byId(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : 1)
}
