import type {Customer} from '../customer/customer.ts'
import {type Lead, OPEN_LEAD_STAGES} from '../lead/lead.ts'
import type {Book} from '../store/store.ts'
import type {Task} from '../task/task.ts'
import type {Ticket} from '../ticket/ticket.ts'
import {namesOf} from './active-rep.ts'
import type {Rep} from './rep.ts'

/** What a rep has: open leads, the customers whose guide they are, open tasks and tickets. */
export interface Belongings {
  leads: Lead[]
  customers: Customer[]
  tasks: Task[]
  tickets: Ticket[]
}

export async function belongingsOf(book: Book, rep: Rep): Promise<Belongings> {
  const names = namesOf(rep)
  return {
    leads: (await book.find('lead', 'owner', names)).filter(({stage}) => OPEN_LEAD_STAGES.includes(stage)),
    customers: await book.find('customer', 'guide', names),
    tasks: (await book.find('task', 'rep', names)).filter(({state}) => state === 'open'),
    tickets: (await book.find('ticket', 'rep', names)).filter(({closed_at}) => closed_at === undefined),
  }
}
