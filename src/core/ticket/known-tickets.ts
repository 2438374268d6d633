import type {Draft} from '../store/store.ts'
import type {Ticket} from './ticket.ts'

type Told = Partial<Pick<Ticket, 'source' | 'number' | 'customer_id' | 'kind' | 'subject'>> & Pick<Ticket, 'opened_at'>

/** A ticket that is known or was just met: one object however many rows tell of it. Without an id it is new. */
export interface TicketPlace {
  id: string | undefined
}

const FIELDS = ['id', 'source', 'number', 'customer_id', 'opened_at', 'kind', 'subject'] as const

/**
 * The tickets that are known, by what tells them: their number within its source; without one, whose they are, when
 * they were opened, of what kind and about what. Of several of nobody that are alike each is given once.
 */
export class KnownTickets {
  readonly #places = new Map<string, TicketPlace>()
  readonly #ofNobody = new Map<string, TicketPlace[]>()

  static async load(draft: Draft): Promise<KnownTickets> {
    const known = new KnownTickets()
    if ((await draft.count('ticket')) === 0) return known
    const columns = await draft.columns('ticket', FIELDS)
    columns.id.forEach((id, row) => {
      const told = Object.fromEntries(FIELDS.map((field) => [field, columns[field][row]])) as unknown as Told
      known.#note(told, {id})
    })
    return known
  }

  /** The ticket that a row tells of, which may have been nobody's before. */
  placeOf(told: Told): TicketPlace {
    const known = this.#places.get(keyOf(told))
    if (known) return known
    const nobodys = told.number === undefined ? this.#ofNobody.get(keyOf({...told, customer_id: undefined})) : undefined
    const place = nobodys?.shift() ?? {id: undefined}
    if (isTold(told)) this.#places.set(keyOf(told), place)
    return place
  }

  #note(told: Told, place: TicketPlace): void {
    const key = keyOf(told)
    if (isTold(told)) this.#places.set(key, place)
    else this.#ofNobody.set(key, [...(this.#ofNobody.get(key) ?? []), place])
  }
}

/** Whether it says enough to be told from all others. */
function isTold({number, customer_id}: Told): boolean {
  return number !== undefined || customer_id !== undefined
}

function keyOf({source, number, customer_id, opened_at, kind = 'other', subject}: Told): string {
  return number === undefined
    ? ['', customer_id, opened_at, kind, subject].join('\u0001')
    : [source, number].join('\u0001')
}
