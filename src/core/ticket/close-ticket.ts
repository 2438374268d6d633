import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import type {TicketResult} from './add-ticket.ts'
import {findTicket} from './find-ticket.ts'

export interface CloseTicketInput {
  reference: string
  /** What the customer said afterwards, 1 to 5. */
  satisfaction?: number | undefined
}

/** Closes a ticket just now. Throws NOT_FOUND, AMBIGUOUS, or REFUSED for one that is closed. */
export async function closeTicket(
  {store, now, who}: Context,
  {reference, satisfaction}: CloseTicketInput,
): Promise<TicketResult> {
  return store.write({command: 'ticket close', who, at: now()}, async (draft) => {
    const before = await findTicket(draft, reference)
    if (before.closed_at !== undefined)
      throw new CrmError('REFUSED', `Ticket ${before.id} was closed on ${before.closed_at.slice(0, 10)}.`, {
        hint: 'Open another one with `patron ticket add`.',
      })
    const ticket = {...before, closed_at: now(), satisfaction: satisfaction ?? before.satisfaction}
    await draft.save('ticket', [ticket])
    draft.describe(`ticket ${ticket.id}`, {tickets: 1})
    return {ticket, change_id: draft.changeId}
  })
}
