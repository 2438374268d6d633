import {CrmError} from '../error/crm-error.ts'
import {whoChangedAt} from '../history/who-changed.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {findTicket} from './find-ticket.ts'
import type {TicketResult} from './open-ticket.ts'
import type {Ticket} from './ticket.ts'

export interface CloseTicketInput {
  reference: string
  /** What was done. */
  resolution?: string | undefined
  /** What was behind it. */
  cause?: string | undefined
  /** What the customer said afterwards, 1 to 5. */
  satisfaction?: number | undefined
}

/** Closes a ticket just now. Throws NOT_FOUND, AMBIGUOUS, or CONFLICT for one that is closed, naming who did it and when. */
export async function closeTicket({store, now, who}: Context, input: CloseTicketInput): Promise<TicketResult> {
  const {reference, resolution, cause, satisfaction} = input
  const at = now()
  return store.write({command: 'ticket close', who, at}, async (draft) => {
    const before = await findTicket(draft, reference)
    if (before.closed_at !== undefined) throw await closedBefore(draft, before, before.closed_at)
    const ticket: Ticket = {
      ...before,
      closed_at: at,
      resolution: resolution ?? before.resolution,
      cause: cause ?? before.cause,
      satisfaction: satisfaction ?? before.satisfaction,
    }
    await draft.save('ticket', [ticket])
    draft.describe(`ticket ${ticket.id}`, {tickets: 1})
    return {ticket, change_id: draft.changeId}
  })
}

async function closedBefore(draft: Draft, {id}: Ticket, closed_at: string): Promise<CrmError> {
  const who = await whoChangedAt(draft, {kind: 'ticket', id}, closed_at)
  const by = who === undefined ? '' : ` by ${who}`
  const at = closed_at.replace('T', ' ').slice(0, 16)
  return new CrmError('CONFLICT', `Ticket ${id} was closed${by} on ${at}; nothing was changed.`, {
    hint: `See it with \`patron ticket show ${id}\`; what came up again is a new one: \`patron ticket open\`.`,
  })
}
