import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import type {Ticket} from './ticket.ts'

/** The ticket that a reference means: an id (`T12`) or the other system's number. Throws NOT_FOUND or AMBIGUOUS. */
export async function findTicket(book: Book, reference: string): Promise<Ticket> {
  const text = reference.trim()
  const byId = await book.get('ticket', /^t\d+$/i.test(text) ? text.toUpperCase() : text)
  if (byId) return byId
  const [found, ...others] = await book.find('ticket', 'number', [text])
  if (found && others.length === 0) return found
  if (found)
    throw new CrmError('AMBIGUOUS', `${1 + others.length} tickets have the number "${text}"; nothing was changed.`, {
      hint: 'Name one by its id.',
      candidates: [found, ...others].map(({id, source}) => [id, source].filter(Boolean).join(' ')),
    })
  throw new CrmError('NOT_FOUND', `There is no ticket "${text}".`, {
    hint: 'Give its id or its number; `patron ticket list` shows them.',
  })
}
