import type {CustomerEdit, EditCustomerResult} from '../../core/customer/edit-customer.ts'
import type {AddNoteResult} from '../../core/note/add-note.ts'
import type {TaskOutcome} from '../../core/task/task.ts'
import type {NewTicket, TicketResult} from '../../core/ticket/open-ticket.ts'
import type {DeedKind} from '../office/question.ts'

/** A call or visit as it is told on a customer's page. */
export interface ToldContact {
  id: string
  kind: 'call' | 'visit'
  outcome: TaskOutcome | undefined
  note: string | undefined
  minutes: number | undefined
  wish: string | undefined
}

/** What is done on a customer's page. */
export interface CustomerDeeds {
  'customer-note': DeedKind<{id: string; text: string; wish: boolean}, AddNoteResult>
  'customer-contact': DeedKind<ToldContact, AddNoteResult>
  'customer-edit': DeedKind<{id: string; edit: CustomerEdit}, EditCustomerResult>
  'customer-ticket': DeedKind<NewTicket, TicketResult>
}
