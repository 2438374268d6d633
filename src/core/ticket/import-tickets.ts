import type {FactSource} from '../import/fact-rows.ts'
import type {Intake, RowTaker} from '../import/import-rows.ts'
import {type Person, PersonBook, whoseOf} from '../import/person-book.ts'
import type {ReadRow} from '../import/row-fields.ts'
import {rowHeader} from '../import/row-layout.ts'
import {ANONYMOUS} from '../order/order.ts'
import {KnownTickets} from './known-tickets.ts'
import {saveTickets, type ToldTicket} from './save-tickets.ts'
import type {Ticket} from './ticket.ts'
import type {TICKET_FIELDS} from './ticket-fields.ts'

type Fields = typeof TICKET_FIELDS

/** Rows taken in at a time: each look-up in the store costs a statement. */
const MOST_WAITING = 5000

interface Waiting {
  row: ReadRow<Fields>
  people: readonly Person[]
}

/**
 * A way in for tickets. What the file says replaces what is known, an empty cell says nothing; a known customer stays.
 * The customer is found by their identities, or by the order the ticket is about; nobody is created for a ticket.
 */
export function ticketIntake({source, channel}: FactSource): (intake: Intake) => Promise<RowTaker<Fields>> {
  return async (intake) => {
    const {draft, layout} = intake
    const book = new PersonBook({
      draft,
      country: layout.country,
      channel: channel ?? layout.profile.channel ?? 'patron',
      columns: layout.columns,
    })
    const known = await KnownTickets.load(draft)
    let waiting: Waiting[] = []
    async function flush(): Promise<void> {
      const rows = waiting
      waiting = []
      await book.lookUp()
      const told = await tellTickets(intake, {rows, source})
      await saveTickets(intake, {told, known})
    }
    return {
      async take(rows) {
        for (const row of rows) waiting.push({row, people: book.peopleOf(row.values)})
        if (waiting.length >= MOST_WAITING) await flush()
      },
      finish: flush,
    }
  }
}

async function tellTickets(
  intake: Intake,
  {rows, source}: {rows: readonly Waiting[]; source: string | undefined},
): Promise<ToldTicket[]> {
  const owners = rows.map(({people}) => whoseOf(people).customer_id)
  const buyers = await buyersOf(
    intake,
    rows.flatMap(({row: {values}}, index) => (owners[index] === ANONYMOUS ? (values.order_number ?? []) : [])),
  )
  return rows.map(({row}, index) => {
    const customer_id = owners[index] || buyers.get(row.values.order_number ?? '') || undefined
    return {...ticketOf(intake, row), customer_id, source: row.values.source ?? source}
  })
}

function ticketOf({layout, tally}: Intake, {values}: ReadRow<Fields>): ToldTicket {
  const {number, kind, severity, satisfaction, promised_at, subject, detail, cause, resolution} = values
  const {order_number, shop, rep} = values
  const opened_at = values.opened_at as string
  let {closed_at} = values
  if (closed_at !== undefined && closed_at < opened_at) {
    const column = rowHeader(layout, 'closed_at')
    tally.leaveOut({column, value: closed_at, reason: 'that is before the ticket was opened'})
    closed_at = undefined
  }
  return {
    ...{number, opened_at, promised_at, closed_at, subject, detail, cause, resolution},
    ...{order_number, shop, rep},
    kind: kind as Ticket['kind'] | undefined,
    severity: severity as Ticket['severity'] | undefined,
    satisfaction: satisfaction === undefined ? undefined : Number(satisfaction),
  }
}

/** Order number → customer, where all orders with that number are one customer's. */
async function buyersOf({draft}: Intake, numbers: readonly string[]): Promise<Map<string, string>> {
  const buyers = new Map<string, string>()
  if (numbers.length === 0) return buyers
  for (const {number, customer_id} of await draft.orders.find({numbers: [...new Set(numbers)]})) {
    const known = buyers.get(number as string)
    buyers.set(number as string, known === undefined || known === customer_id ? customer_id : ANONYMOUS)
  }
  return buyers
}
