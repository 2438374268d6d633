import {fillFields} from '../import/fill-fields.ts'
import type {Intake} from '../import/import-rows.ts'
import type {KnownTickets} from './known-tickets.ts'
import type {Ticket} from './ticket.ts'

/** A ticket as a row tells it: what it does not say is absent. */
export type ToldTicket = Partial<Ticket> & Pick<Ticket, 'opened_at'>

/**
 * Saves tickets as a file tells them. What it says replaces what is known, except whose a ticket is; two rows about
 * one ticket become one.
 */
export async function saveTickets(
  intake: Intake,
  {told, known}: {told: readonly ToldTicket[]; known: KnownTickets},
): Promise<void> {
  const {draft, tally} = intake
  const said = await joinTold(intake, told, known)
  const before = new Map((await draft.getMany('ticket', [...said.keys()])).map((ticket) => [ticket.id, ticket]))
  const saved: Ticket[] = []
  for (const [id, ticket] of said) {
    const old = before.get(id)
    const {record, changed} = old ? retold(old, ticket) : {record: newTicket(id, ticket), changed: true}
    if (record.customer_id === undefined) tally.addFurther('without_customer')
    if (changed) saved.push(record)
    tally.add(changed ? (old ? 'updated' : 'created') : 'unchanged', 1, {id, text: labelOf(record)})
  }
  await draft.save('ticket', saved)
}

/** By their ids, what the rows tell of each ticket that the mode lets in; new ones have got theirs. */
async function joinTold(
  {draft, mode, tally}: Intake,
  told: readonly ToldTicket[],
  known: KnownTickets,
): Promise<Map<string, ToldTicket>> {
  const places = told.map((ticket) => known.placeOf(ticket))
  const fresh = new Set(places.filter((place) => place.id === undefined))
  if (mode !== 'update') {
    const ids = await draft.nextIds('ticket', fresh.size)
    for (const [index, place] of [...fresh].entries()) place.id = ids[index]
  }
  const said = new Map<string, ToldTicket>()
  for (const [index, place] of places.entries()) {
    if (place.id === undefined || (mode === 'create' && !fresh.has(place))) {
      tally.add('passed_over')
      continue
    }
    const ticket = told[index] as ToldTicket
    said.set(place.id, fillFields(said.get(place.id) ?? ticket, ticket, 'all').record)
  }
  return said
}

function retold(old: Ticket, {customer_id, ...said}: ToldTicket): {record: Ticket; changed: boolean} {
  return fillFields<Ticket>(old, {...said, customer_id: old.customer_id ?? customer_id}, 'all')
}

function newTicket(id: string, ticket: ToldTicket): Ticket {
  return {...ticket, id, kind: ticket.kind ?? 'other', severity: ticket.severity ?? 'medium'}
}

function labelOf({kind, subject, opened_at}: Ticket): string {
  return [opened_at, kind, subject].filter(Boolean).join(' ')
}
