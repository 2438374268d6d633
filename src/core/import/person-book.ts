import {identityValue} from '../identity/identity-value.ts'
import type {Identity, IdentityKey} from '../identity/identity.ts'
import {IdentityBook, type MetIdentity} from '../identity/identity-book.ts'
import {isMasked} from '../identity/normalise.ts'
import type {Draft} from '../store/store.ts'
import {ownText} from '../text/own-text.ts'
import {PERSON_FIELD_NAMES, type PersonField} from './person-fields.ts'

/**
 * Somebody as a file names them: an identity (`phone:+8613800138000`), `customer:C12` or `lead:L5`, or what stands in
 * the file where a part is masked. The customer they are, and the lead they are or were, once the store was asked.
 */
export type Person = Pick<Identity, 'id' | 'customer_id' | 'lead_id'>

/** Whose a row is: a customer's, or nobody's (`''`) and then said to be `who`'s. */
export interface Whose {
  customer_id: string
  lead_id: string | undefined
  who: string | undefined
}

export interface PersonBookOptions {
  draft: Draft
  country: string
  /** Where buyer ids are unique. */
  channel: string
}

type Cells = {readonly [F in PersonField]?: string | undefined}

/** The people whom the rows of one import name, each looked up in the store once. Nobody is created. */
export class PersonBook {
  readonly #options: PersonBookOptions
  readonly #identities: IdentityBook<MetIdentity>
  /** By what stands in the cell: most rows name somebody who was named before. */
  readonly #cells = Object.fromEntries(PERSON_FIELD_NAMES.map((field) => [field, new Map()])) as Readonly<
    Record<PersonField, Map<string, Person | undefined>>
  >
  /** Customers and leads named by their own ids since the last look-up. */
  readonly #asked = {customer: new Map<string, Person>(), lead: new Map<string, Person>()}

  constructor(options: PersonBookOptions) {
    this.#options = options
    this.#identities = new IdentityBook(options.draft, (identity) => identity)
  }

  /** The people a row names, the most trusted first: usually one person by several identities. */
  peopleOf(cells: Cells): readonly Person[] {
    const people: Person[] = []
    for (const field of PERSON_FIELD_NAMES) {
      const cell = cells[field]
      const person = cell === undefined ? undefined : this.#personOf(field, cell)
      if (person) people.push(person)
    }
    return people
  }

  /** Asks the store who those are that were named since the last time. */
  async lookUp(): Promise<void> {
    const {draft} = this.#options
    const {customer, lead} = this.#asked
    await this.#identities.lookUp()
    if (customer.size > 0)
      for (const {id} of await draft.getMany('customer', [...customer.keys()]))
        (customer.get(id) as Person).customer_id = id
    if (lead.size > 0)
      for (const {id, customer_id} of await draft.getMany('lead', [...lead.keys()]))
        Object.assign(lead.get(id) as Person, {customer_id, lead_id: id})
    customer.clear()
    lead.clear()
  }

  /** Lets go of everything: what follows an import needs the memory. */
  clear(): void {
    this.#identities.clear()
    for (const cells of Object.values(this.#cells)) cells.clear()
  }

  #personOf(field: PersonField, cell: string): Person | undefined {
    const cells = this.#cells[field]
    const known = cells.get(cell)
    if (known !== undefined || cells.has(cell)) return known
    const own = ownText(cell)
    const person = this.#newPerson(field, own)
    cells.set(own, person)
    return person
  }

  #newPerson(field: PersonField, cell: string): Person | undefined {
    if (field === 'lead_id') return this.#recorded('lead', cell)
    if (field === 'customer_id' && /^c\d+$/i.test(cell)) return this.#recorded('customer', cell)
    const key = this.#keyOf(field, cell)
    if (key) return this.#identities.of(key)
    return isMasked(cell) ? unknown(`${field}:${cell}`) : undefined
  }

  #recorded(kind: 'customer' | 'lead', cell: string): Person {
    const id = cell.toUpperCase()
    const known = this.#asked[kind].get(id)
    if (known) return known
    const person = unknown(`${kind}:${id}`)
    this.#asked[kind].set(id, person)
    return person
  }

  #keyOf(field: Exclude<PersonField, 'lead_id'>, cell: string): IdentityKey | undefined {
    const {country, channel} = this.#options
    if (field === 'customer_id' || field === 'buyer_id') return {type: 'buyer', value: `${channel}/${cell}`}
    const value = identityValue(field, cell, country)
    return value === undefined ? undefined : {type: field, value: ownText(value)}
  }
}

/** Whose a row is, of the people it names: the first that is a customer. */
export function whoseOf(people: readonly Person[]): Whose {
  const customer_id = people.find((person) => person.customer_id !== undefined)?.customer_id
  const lead_id = people.find((person) => person.lead_id !== undefined)?.lead_id
  return {customer_id: customer_id ?? '', lead_id, who: customer_id === undefined ? people[0]?.id : undefined}
}

function unknown(id: string): Person {
  return {id, customer_id: undefined, lead_id: undefined}
}
