import type {IdentityKey, IdentityType} from '../identity/identity.ts'
import {isShareable, isSomebodyElse} from '../identity/somebody-else.ts'
import {PlaceBook, type Placed} from '../import/place-book.ts'
import {mergedAway} from '../merge/merged-away.ts'
import type {Draft} from '../store/store.ts'
import type {Customer} from './customer.ts'
import type {MatchKey, RowKeys} from './import-customers-keys.ts'
import type {Claim, People, Person} from './import-customers-people.ts'

/** Whom a row means, by its identities and its place, and what else it says of them. */
export interface Meant {
  keys: RowKeys<Claim>
  place: Placed & Pick<Customer, 'birthday' | 'gender'>
}

/**
 * Finds the customers whom the rows of one file mean: by what the user says may find them, or by everything, and then
 * also by name and place where neither the row nor the customer has an identity.
 */
export class CustomerFinder {
  readonly #draft: Draft
  readonly #people: People
  readonly #match: readonly MatchKey[] | undefined
  readonly #places: PlaceBook<Person>
  /** By customer, the identities of those who are in the store and may share a phone with a row. */
  readonly #keys = new Map<string, readonly IdentityKey[]>()

  constructor(draft: Draft, people: People, match: readonly MatchKey[] | undefined) {
    this.#draft = draft
    this.#people = people
    this.#match = match
    this.#places = new PlaceBook(async (names) =>
      (await namesakesAlone(draft, names)).map((customer) => ({place: customer, of: people.adopt(customer)})),
    )
  }

  /** Loads whom these rows may mean; their identities must have been looked up. An id that was merged away is who it went into. */
  async load(rows: readonly Meant[]): Promise<void> {
    const ids = new Set<string>()
    const now = rows.some(({keys}) => keys.id !== undefined) ? await mergedAway(this.#draft) : undefined
    for (const {keys} of rows) {
      if (keys.id !== undefined) ids.add((keys.id = now?.(keys.id).customer_id ?? keys.id))
      for (const {customer_id} of keys.claims) if (customer_id !== undefined) ids.add(customer_id)
    }
    await this.#people.load(ids)
    await this.#loadKeys(rows)
    await this.#places.lookUp(rows.filter((row) => this.#isPlaced(row)).map(({place}) => place))
  }

  /** Everybody whom a row can mean, the most trusted first: more than one where its identities contradict. */
  find(row: Meant): Person[] {
    if (this.#isPlaced(row)) {
      const known = this.#places.of(row.place)
      return known ? [known] : []
    }
    const {id, claims} = row.keys
    const found: Person[] = []
    for (const key of this.#match ?? EVERYTHING) {
      if (key === 'id') addTo(found, this.#people.byId(id))
      else for (const claim of claims) if (claim.type === key) addTo(found, this.#ownerWhoIs(row, claim))
    }
    return found
  }

  /** Whose the identity is, unless the row is about somebody else who shares it. */
  #ownerWhoIs({keys: {id, claims}, place}: Meant, claim: Claim): Person | undefined {
    const owner = this.#people.ownerOf(claim)
    // Whoever says what may find a customer trusts it.
    if (!owner || !isShareable(claim) || this.#match || this.#people.byId(id)) return owner
    const {customer, gained} = owner
    const known = {...customer, keys: [...(this.#keys.get(customer.id) ?? []), ...gained]}
    return isSomebodyElse({...place, keys: claims}, known) ? undefined : owner
  }

  /** The identities of customers whose phone or e-mail a row has whose other identities are not theirs. */
  async #loadKeys(rows: readonly Meant[]): Promise<void> {
    this.#keys.clear()
    const ids = new Set<string>()
    for (const {keys} of rows) {
      for (const claim of keys.claims) {
        if (claim.customer_id !== undefined && isShareable(claim) && isDisputed(claim, keys.claims))
          ids.add(claim.customer_id)
      }
    }
    if (ids.size === 0) return
    for (const {type, value, customer_id = ''} of await this.#draft.find('identity', 'customer_id', [...ids]))
      this.#keys.set(customer_id, [...(this.#keys.get(customer_id) ?? []), {type: type as IdentityType, value}])
  }

  /** Somebody new, whom later rows may mean. */
  note(row: Meant, person: Person): void {
    if (this.#isPlaced(row)) this.#places.note(row.place, person)
  }

  /** Nothing but name and place tell who it is. */
  #isPlaced({keys}: Meant): boolean {
    return this.#match === undefined && keys.claims.length === 0 && !this.#people.byId(keys.id)
  }
}

/** Whether a row also has an identity that is not theirs whose this one is. */
function isDisputed({customer_id}: Claim, claims: readonly Claim[]): boolean {
  return claims.some((other) => !isShareable(other) && other.customer_id !== customer_id)
}

function addTo(found: Person[], person: Person | undefined): void {
  if (person && !found.includes(person)) found.push(person)
}

/**
 * Unless it is said otherwise: what is one person's before what several may share; a nickname is a key only where a
 * file has nothing else.
 */
const EVERYTHING = ['id', 'buyer', 'card', 'phone', 'email', 'wechat', 'nickname'] as const

/** Customers with one of these names who have no identity either. */
async function namesakesAlone(draft: Draft, names: readonly string[]): Promise<Customer[]> {
  const namesakes = await draft.find('customer', 'name', names)
  const ids = namesakes.map(({id}) => id)
  const owners = new Set((await draft.find('identity', 'customer_id', ids)).map(({customer_id}) => customer_id))
  return namesakes.filter(({id}) => !owners.has(id))
}
