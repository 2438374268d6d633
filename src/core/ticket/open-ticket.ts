import {loadCalendar} from '../calendar/load-calendar.ts'
import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {parseDate} from '../import/parse-date.ts'
import {findActiveRep} from '../rep/active-rep.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {dayOf, endOfDay, type Instant} from '../time/day.ts'
import type {Ticket, TicketSeverity} from './ticket.ts'

type Said = 'subject' | 'detail' | 'order_number' | 'shop' | 'cause'

/** A ticket as a person opens it, just now. */
export interface NewTicket extends Pick<Ticket, 'kind'>, Partial<Pick<Ticket, Said | 'severity'>> {
  customer: string
  /** Who is in charge: a rep by id or name. */
  rep?: string | undefined
  /** By when an answer was promised: a day, or a day and a time; by the settings unless given. */
  promised?: string | undefined
}

/** The ticket after a change, and the change that `patron undo` takes back. */
export interface TicketResult {
  ticket: Ticket
  change_id: number
}

/**
 * Opens a ticket, promised for so many working hours as its severity has. Throws NOT_FOUND or AMBIGUOUS for the customer
 * and the rep, REFUSED for a rep who has left, BAD_INPUT for a promise that is no time or past.
 */
export async function openTicket({store, now, who}: Context, input: NewTicket): Promise<TicketResult> {
  const {customer, promised, rep, severity = 'medium', ...said} = input
  const opened_at = now()
  const asked = promised === undefined ? undefined : promiseOf(promised, opened_at)
  return store.write({command: 'ticket open', who, at: opened_at}, async (draft) => {
    const settings = await loadSettings(draft)
    const {id: customer_id} = await findCustomer(draft, customer, settings.country)
    const inCharge = rep === undefined ? undefined : await repCalled(draft, rep, opened_at)
    const promised_at = asked ?? (await promisedBy(settings, severity, opened_at))
    const [id] = await draft.nextIds('ticket', 1)
    const ticket: Ticket = {...said, id: id as string, customer_id, severity, opened_at, promised_at, rep: inCharge}
    await draft.save('ticket', [ticket])
    draft.describe(`ticket ${ticket.id} of ${customer_id}`, {tickets: 1})
    return {ticket, change_id: draft.changeId}
  })
}

/** By when a ticket of a severity is to be solved; undefined where the settings promise nothing. */
export async function promisedBy(
  settings: Settings,
  severity: TicketSeverity,
  opened_at: Instant,
): Promise<Instant | undefined> {
  const hours = settings[`ticket.promise_hours.${severity}`]
  if (hours === 0) return undefined
  const day = dayOf(opened_at)
  const calendar = await loadCalendar(settings, {from: day, until: day + Math.ceil(hours / 24)})
  return calendar.dueAfter(opened_at, hours)
}

/** A rep's id; the name as it stands in a store that knows no reps. */
async function repCalled(book: Book, reference: string, at: Instant): Promise<string> {
  if ((await book.count('rep')) === 0) return reference.trim()
  return (await findActiveRep(book, reference, at)).id
}

/** A day without a time is kept as its beginning, and holds until it ends. */
function promiseOf(text: string, now: Instant): Instant {
  const parsed = parseDate(text, {format: 'ymd'})
  if (!parsed.ok)
    throw new CrmError('BAD_INPUT', `"${text}" is no time for --promised.`, {hint: 'Write it as "2025-06-30 18:00".'})
  const until = parsed.value.endsWith('T00:00:00') ? endOfDay(dayOf(parsed.value)) : parsed.value
  if (until > now) return parsed.value
  throw new CrmError('BAD_INPUT', `--promised ${text} is over already.`, {hint: 'Give a later time.'})
}
