import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {parseDate} from '../import/parse-date.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Ticket} from './ticket.ts'

type Said = 'subject' | 'detail' | 'order_number' | 'shop' | 'rep'

/** A ticket as a person opens it, just now. */
export interface NewTicket extends Pick<Ticket, 'kind'>, Partial<Pick<Ticket, Said | 'severity'>> {
  customer: string
  /** By when an answer was promised: a day, or a day and a time. */
  promised?: string | undefined
}

/** The ticket after a change, and the change that `patron undo` takes back. */
export interface TicketResult {
  ticket: Ticket
  change_id: number
}

/** Opens a ticket. Throws NOT_FOUND or AMBIGUOUS for the customer, BAD_INPUT for a promise that is no time. */
export async function addTicket({store, now, who}: Context, input: NewTicket): Promise<TicketResult> {
  const {customer, promised, severity = 'medium', ...said} = input
  const promised_at = promised === undefined ? undefined : promiseOf(promised)
  return store.write({command: 'ticket add', who, at: now()}, async (draft) => {
    const {country} = await loadSettings(draft)
    const {id: customer_id} = await findCustomer(draft, customer, country)
    const [id] = await draft.nextIds('ticket', 1)
    const ticket: Ticket = {...said, id: id as string, customer_id, severity, opened_at: now(), promised_at}
    await draft.save('ticket', [ticket])
    draft.describe(`ticket ${ticket.id} of ${customer_id}`, {tickets: 1})
    return {ticket, change_id: draft.changeId}
  })
}

function promiseOf(text: string): string {
  const parsed = parseDate(text, {format: 'ymd'})
  if (!parsed.ok)
    throw new CrmError('BAD_INPUT', `"${text}" is no time for --promised.`, {hint: 'Write it as "2025-06-30 18:00".'})
  return parsed.value
}
