import type {IdentityKey, IdentityType} from '../identity/identity.ts'
import {type Bearing, isOwn, isShareable, isSomebodyElse, MOST_OWN} from '../identity/somebody-else.ts'
import type {Customer} from '../customer/customer.ts'
import type {Draft} from '../store/store.ts'
import type {Clue} from './clue-book.ts'
import {addEvidence} from './fill-customer.ts'
import type {CustomerClues} from './order-draft.ts'

/**
 * Phones and e-mail addresses that several customers have: whether an order is of the one whose it is, and, where it
 * is not, evidence that the two may be one.
 */
export class SharedClues {
  readonly #draft: Draft
  /** Customers in the store who may share a phone with somebody of these orders. */
  readonly #bearers = new Map<string, Bearing & {keys: IdentityKey[]}>()
  readonly #evidence = new Map<string, Set<string>>()

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** Loads what is known of those whose phone or e-mail comes with a card or buyer id that is nobody's yet. */
  async load(orders: readonly (readonly Clue[])[]): Promise<void> {
    const ids = new Set<string>()
    for (const clues of orders) {
      if (clues.length < 2 || !clues.some((clue) => isOwn(clue) && clue.customer_id === undefined)) continue
      for (const clue of clues) {
        const {customer_id, fresh} = clue
        if (customer_id !== undefined && !fresh && isShareable(clue) && !this.#bearers.has(customer_id))
          ids.add(customer_id)
      }
    }
    if (ids.size === 0) return
    for (const {id, name} of await this.#draft.getMany('customer', [...ids])) this.#bearers.set(id, {name, keys: []})
    for (const {type, value, customer_id = ''} of await this.#draft.find('identity', 'customer_id', [...ids]))
      this.#bearers.get(customer_id)?.keys.push({type: type as IdentityType, value})
  }

  /** The clue that says who an order is of: one that is one person's before one that several may share. */
  tellingOf(clues: readonly Clue[], said: CustomerClues): Clue | undefined {
    let telling: Clue | undefined
    for (const clue of clues) {
      if (clue.customer_id === undefined) continue
      if (isOwn(clue)) return clue
      if (telling === undefined && !(isShareable(clue) && this.#isOfSomebodyElse(clue, clues, said))) telling = clue
    }
    return telling
  }

  /** A clue that was nobody's becomes a customer's, together with the others of the order. */
  claimed(clue: Clue, clues: readonly Clue[]): void {
    if (isShareable(clue)) clue.own = clues.find(isOwn)
    else if (isOwn(clue)) {
      this.#bearers.get(clue.customer_id ?? '')?.keys.push(clue)
      for (const other of clues) if (isShareable(other) && other.customer_id === clue.customer_id) other.joined++
    }
  }

  /** Notes phones and e-mails of others that an order has: evidence that they and its customer may be one. */
  noteOthers(clues: readonly Clue[], {customer_id, fresh}: {customer_id: string; fresh: Customer | undefined}): void {
    for (const clue of clues) {
      if (clue.customer_id === customer_id || !isShareable(clue)) continue
      if (fresh) {
        addEvidence(fresh, clue.id)
        continue
      }
      const known = this.#evidence.get(customer_id)
      if (known) known.add(clue.id)
      else this.#evidence.set(customer_id, new Set([clue.id]))
    }
  }

  /** Saves the evidence with customers who are in the store. */
  async save(): Promise<void> {
    const known = await this.#draft.getMany('customer', [...this.#evidence.keys()])
    const changed = known.flatMap((customer) => {
      const {evidence = []} = customer
      const fresh = [...(this.#evidence.get(customer.id) ?? [])].filter((text) => !evidence.includes(text))
      return fresh.length === 0 ? [] : [{...customer, evidence: [...evidence, ...fresh]}]
    })
    await this.#draft.save('customer', changed)
    this.#evidence.clear()
    this.#bearers.clear()
  }

  #isOfSomebodyElse(clue: Clue, clues: readonly Clue[], {name, customer}: CustomerClues): boolean {
    if (clue.joined >= MOST_OWN && clues.some(isOwn)) return true
    const {fresh, own} = clue
    const known = fresh ? {name: fresh.name, keys: own ? [own] : []} : this.#bearers.get(clue.customer_id ?? '')
    return known !== undefined && isSomebodyElse({name: name || customer || undefined, keys: clues}, known)
  }
}
