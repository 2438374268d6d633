import type {Book} from '../store/store.ts'
import type {TaskState} from '../task/task.ts'
import type {KnownTask} from './plan-queue.ts'

/** Every task that there is or was, as plans look at them. */
export async function knownTasks(book: Pick<Book, 'columns'>): Promise<KnownTask[]> {
  const fields = ['id', 'key', 'rule', 'state', 'customer_id', 'lead_id', 'ticket_id', 'created_at'] as const
  const columns = await book.columns('task', fields)
  return columns.id.map((id, row) => ({
    id,
    key: columns.key[row] as string,
    rule: columns.rule[row] as string,
    state: columns.state[row] as TaskState,
    customer_id: columns.customer_id[row],
    lead_id: columns.lead_id[row],
    ticket_id: columns.ticket_id[row],
    created_at: columns.created_at[row] as string,
  }))
}
