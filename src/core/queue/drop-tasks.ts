import type {Draft} from '../store/store.ts'
import {BY_HAND} from '../task/task.ts'

/** Removes tasks that rules made for customers, leads or tickets that are no more, as when an import is taken back. */
export async function dropTasksOfNobody(draft: Draft): Promise<void> {
  const {id, rule, customer_id, lead_id, ticket_id} = await draft.columns('task', [
    ...(['id', 'rule', 'customer_id', 'lead_id', 'ticket_id'] as const),
  ])
  if (id.length === 0) return
  const [customers, leads, tickets] = [
    new Set((await draft.columns('customer', ['id'])).id),
    new Set((await draft.columns('lead', ['id'])).id),
    new Set((await draft.columns('ticket', ['id'])).id),
  ]
  const isGone = (known: ReadonlySet<string>, subject: string | undefined): boolean =>
    subject !== undefined && !known.has(subject)
  const gone = id.filter(
    (_, row) =>
      rule[row] !== BY_HAND &&
      (isGone(customers, customer_id[row]) || isGone(leads, lead_id[row]) || isGone(tickets, ticket_id[row])),
  )
  await draft.remove('task', gone)
}
