import type {Book} from '../store/store.ts'
import type {TaskState} from '../task/task.ts'
import type {Instant} from '../time/day.ts'
import type {KnownTask} from './plan-queue.ts'

/** Every task that there is or was, as plans look at them. */
export async function knownTasks(book: Pick<Book, 'columns'>): Promise<KnownTask[]> {
  const fields = [
    ...(['id', 'key', 'rule', 'state', 'customer_id', 'lead_id', 'ticket_id', 'rep'] as const),
    ...(['created_at', 'due_at', 'value', 'chance', 'weight'] as const),
  ] as const
  const columns = await book.columns('task', fields)
  return columns.id.map((id, row) => ({
    id,
    key: columns.key[row] as string,
    rule: columns.rule[row] as string,
    state: columns.state[row] as TaskState,
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
}

/**
 * The occasions that need not be asked for again, up to a time if one is given: those of tasks that are open or were ended by
 * somebody. What closed by itself is asked for again where its reason comes back.
 */
export async function keysBefore(book: Pick<Book, 'columns'>, at?: Instant): Promise<Set<string>> {
  const {key, state, created_at} = await book.columns('task', ['key', 'state', 'created_at'])
  const counts = (row: number): boolean =>
    state[row] !== 'closed' && (at === undefined || (created_at[row] as Instant) <= at)
  return new Set(key.filter((_, row) => counts(row)))
}
