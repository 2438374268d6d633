import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import type {Ticket} from './ticket.ts'
import {isOpen} from './ticket-rules.ts'

export interface ComplaintRule {
  settings: Pick<Settings, 'ticket.no_marketing'>
  asOf: Day
}

/** Whether a ticket is a complaint, by the kinds that keep from marketing. */
export function isComplaint({kind}: Pick<Ticket, 'kind'>, settings: ComplaintRule['settings']): boolean {
  return settings['ticket.no_marketing'].includes(kind)
}

/**
 * Whether a ticket is a complaint that was open on a day. While a customer has one, nobody advertises to them: campaigns,
 * messages and lists that go out to customers leave them out.
 */
export function isOpenComplaint(
  ticket: Pick<Ticket, 'kind' | 'opened_at' | 'closed_at'>,
  {settings, asOf}: ComplaintRule,
): boolean {
  return isComplaint(ticket, settings) && isOpen(ticket, asOf)
}

/** Whether a customer has an open complaint. */
export async function hasOpenComplaint(book: Book, customerId: string, rule: ComplaintRule): Promise<boolean> {
  const tickets = await book.find('ticket', 'customer_id', [customerId])
  return tickets.some((ticket) => isOpenComplaint(ticket, rule))
}

/** The ids of all customers who have one. */
export async function customersWithOpenComplaint(book: Book, rule: ComplaintRule): Promise<ReadonlySet<string>> {
  const kinds = rule.settings['ticket.no_marketing']
  const tickets = kinds.length === 0 ? [] : await book.find('ticket', 'kind', kinds)
  const open = tickets.filter((ticket) => isOpenComplaint(ticket, rule))
  return new Set(open.flatMap(({customer_id}) => customer_id ?? []))
}
