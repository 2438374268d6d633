import type {Task} from '../task/task.ts'

/**
 * The key of a task as its rule would name the occasion now: after a merge the customer goes by another id, and what was
 * asked of them before is not asked again.
 */
export function currentKey({
  key,
  rule,
  customer_id,
  ticket_id,
}: Pick<Task, 'key' | 'rule' | 'customer_id' | 'ticket_id'>): string {
  if (customer_id === undefined || ticket_id !== undefined || !key.startsWith(`${rule}:`)) return key
  const own = `${rule}:${customer_id}`
  const end = key.indexOf(':', rule.length + 1)
  return end < 0 ? own : `${own}${key.slice(end)}`
}
