import type {RecordKind} from '../store/records.ts'
import type {Book} from '../store/store.ts'
import type {Task} from '../task/task.ts'

/** Whom a task is about: the id of the customer or lead, and the name as people say it. */
export interface SubjectName {
  subject_id: string
  who: string
}

/** Whom tasks are about, by the id of the task; of a ticket it is the customer, or the ticket where nobody is known. */
export async function subjectNames(
  book: Pick<Book, 'getMany'>,
  tasks: readonly Pick<Task, 'id' | 'customer_id' | 'lead_id' | 'ticket_id'>[],
): Promise<Map<string, SubjectName>> {
  const customers = await namesOf(
    book,
    'customer',
    tasks.flatMap(({customer_id}) => customer_id ?? []),
  )
  const leads = await namesOf(
    book,
    'lead',
    tasks.flatMap(({lead_id}) => lead_id ?? []),
  )
  return new Map(
    tasks.map(({id, customer_id, lead_id, ticket_id}) => {
      const subject_id = customer_id ?? lead_id ?? ticket_id ?? ''
      return [id, {subject_id, who: customers.get(subject_id) ?? leads.get(subject_id) ?? subject_id}]
    }),
  )
}

async function namesOf(
  book: Pick<Book, 'getMany'>,
  kind: 'customer' | 'lead',
  ids: readonly string[],
): Promise<Map<string, string>> {
  const records = await book.getMany(kind satisfies RecordKind, [...new Set(ids)])
  return new Map(records.map(({id, name}) => [id, name ?? id]))
}
