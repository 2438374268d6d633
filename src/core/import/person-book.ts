import {identityValue} from '../identity/identity-value.ts'
import {identityId} from '../identity/identity.ts'
import {isMasked} from '../identity/normalise.ts'
import {mergedAway} from '../merge/merged-away.ts'
import type {Draft} from '../store/store.ts'
import {ownText} from '../text/own-text.ts'
import {RowHash} from '../text/row-hash.ts'
import {PERSON_FIELD_NAMES, type PersonField} from './person-fields.ts'

/**
 * Somebody as a file names them: an identity (`phone:+8613800138000`), `customer:C12` or `lead:L5`, or what stands in
 * the file where a part is masked. The customer they are, and the lead they are or were, once the store was asked.
 */
export interface Person {
  readonly id: string
  /** Stands for the id where rows are told apart. */
  readonly hash: number
  customer_id: string | undefined
  lead_id: string | undefined
}

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
  /** The columns of the file, where its rows have the fields as they stand in them: others are not looked at. */
  columns?: ReadonlyMap<string, unknown>
}

type Owner = Pick<Person, 'customer_id' | 'lead_id'>
type Kind = 'identity' | 'customer' | 'lead'
type Cells = {readonly [F in PersonField]?: string | undefined}
/** Whom a cell names: one person or nobody. */
type Named = readonly Person[]
const NOBODY: Named = []

/** The people whom the rows of one import name, each looked up in the store once. Nobody is created. */
export class PersonBook {
  readonly #options: PersonBookOptions
  readonly #fields: readonly PersonField[]
  readonly #hash = new RowHash()
  /** By what stands in the cell: most rows name somebody who was named before. */
  readonly #cells = new Map<PersonField, Map<string, Named>>(PERSON_FIELD_NAMES.map((field) => [field, new Map()]))
  /** Named since the last look-up, by the kind of record that knows them and its id. */
  #asked: Record<Kind, Map<string, Person>> = noneAsked()
  /** Tells whose an identity is, once all were read. */
  #owners: ((id: string) => Owner) | undefined

  constructor(options: PersonBookOptions) {
    this.#options = options
    this.#fields = PERSON_FIELD_NAMES.filter((field) => options.columns?.has(field) ?? true)
  }

  /** The people a row names, the most trusted first: usually one person by several identities. */
  peopleOf(cells: Cells): Named {
    let people = NOBODY
    for (const field of this.#fields) {
      const cell = cells[field]
      if (cell === undefined) continue
      const named = this.#named(field, cell)
      people = people.length === 0 ? named : named.length === 0 ? people : [...people, ...named]
    }
    return people
  }

  /** Whether somebody was named for whom the store has to be asked. */
  hasUnasked(): boolean {
    const {identity, customer, lead} = this.#asked
    return identity.size + customer.size + lead.size > 0
  }

  /** Asks the store who those are that were named since the last time. */
  async lookUp(): Promise<void> {
    const {draft} = this.#options
    const {identity, customer, lead} = this.#asked
    this.#asked = noneAsked()
    if (identity.size > 0)
      for (const {id, customer_id, lead_id} of await draft.getMany('identity', [...identity.keys()]))
        Object.assign(identity.get(id) as Person, {customer_id, lead_id})
    if (customer.size > 0) await this.#lookUpCustomers(customer)
    if (lead.size > 0)
      for (const {id, customer_id} of await draft.getMany('lead', [...lead.keys()]))
        Object.assign(lead.get(id) as Person, {customer_id, lead_id: id})
  }

  /** Reads whose all identities are, so that nobody has to be asked for any more: for a file so long that it names most of them. */
  async readAll(): Promise<void> {
    if (this.#owners) return
    const {id, customer_id, lead_id} = await this.#options.draft.columns('identity', ['id', 'customer_id', 'lead_id'])
    const rows = new Map(id.map((key, row) => [key, row]))
    this.#owners = (key) => {
      const row = rows.get(key) ?? -1
      return {customer_id: customer_id[row], lead_id: lead_id[row]}
    }
  }

  /** Lets go of everything: what follows an import needs the memory. */
  clear(): void {
    this.#owners = undefined
    for (const cells of this.#cells.values()) cells.clear()
  }

  async #lookUpCustomers(asked: ReadonlyMap<string, Person>): Promise<void> {
    const {draft} = this.#options
    const survivor = await mergedAway(draft)
    const now = new Map([...asked.keys()].map((id) => [id, survivor(id).customer_id]))
    const known = new Set((await draft.getMany('customer', [...now.values()])).map(({id}) => id))
    for (const [id, customer_id] of now) if (known.has(customer_id)) (asked.get(id) as Person).customer_id = customer_id
  }

  #named(field: PersonField, cell: string): Named {
    const cells = this.#cells.get(field) as Map<string, Named>
    const known = cells.get(cell)
    if (known !== undefined) return known
    const own = ownText(cell)
    const person = this.#newPerson(field, own)
    const named = person ? [person] : NOBODY
    cells.set(own, named)
    return named
  }

  #newPerson(field: PersonField, cell: string): Person | undefined {
    const id = cell.toUpperCase()
    if (field === 'lead_id') return this.#person('lead', id, `lead:${id}`)
    if (field === 'customer_id' && /^C\d+$/.test(id)) return this.#person('customer', id, `customer:${id}`)
    const key = this.#identityOf(field, cell)
    if (key !== undefined) return this.#person('identity', key, key)
    return isMasked(cell) ? this.#newly(`${field}:${cell}`, undefined) : undefined
  }

  #identityOf(field: Exclude<PersonField, 'lead_id'>, cell: string): string | undefined {
    const {country, channel} = this.#options
    if (field === 'customer_id' || field === 'buyer_id') return identityId({type: 'buyer', value: `${channel}/${cell}`})
    const value = identityValue(field, cell, country)
    return value === undefined ? undefined : identityId({type: field, value})
  }

  #person(kind: Kind, id: string, key: string): Person {
    if (kind === 'identity' && this.#owners) return this.#newly(ownText(key), this.#owners(key))
    const asked = this.#asked[kind].get(id)
    if (asked) return asked
    const person = this.#newly(ownText(key), undefined)
    this.#asked[kind].set(id, person)
    return person
  }

  #newly(id: string, owner: Owner | undefined): Person {
    return {id, hash: this.#hash.begin().add(id).number(), customer_id: owner?.customer_id, lead_id: owner?.lead_id}
  }
}

/** Whose a row is, of the people it names: the first that is a customer. */
export function whoseOf(people: Named): Whose {
  const [first] = people
  if (first?.customer_id !== undefined && people.length === 1)
    return {customer_id: first.customer_id, lead_id: first.lead_id, who: undefined}
  const customer_id = people.find((person) => person.customer_id !== undefined)?.customer_id
  const lead_id = people.find((person) => person.lead_id !== undefined)?.lead_id
  return {customer_id: customer_id ?? '', lead_id, who: customer_id === undefined ? first?.id : undefined}
}

function noneAsked(): Record<Kind, Map<string, Person>> {
  return {identity: new Map(), customer: new Map(), lead: new Map()}
}
