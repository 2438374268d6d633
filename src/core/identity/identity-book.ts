import type {Draft} from '../store/store.ts'
import {type Identity, identityId, type IdentityKey} from './identity.ts'

/** An identity that a file gives, and whose it is in the store. */
export type MetIdentity = Identity & IdentityKey

/** The identities that an import meets, each one object however many rows give it, and each looked up in the store once. */
export class IdentityBook<T extends MetIdentity> {
  readonly #draft: Draft
  readonly #make: (identity: MetIdentity) => T
  readonly #met = new Map<string, T>()
  /** Met for the first time since the last look-up. */
  #asked: T[] = []
  #identitiesBefore: number | undefined
  constructor(draft: Draft, make: (identity: MetIdentity) => T) {
    this.#draft = draft
    this.#make = make
  }

  /** The identity with this key; whose it is, is known after the next look-up. */
  of(key: IdentityKey): T {
    const id = identityId(key)
    let identity = this.#met.get(id)
    if (!identity) {
      identity = this.#make({id, type: key.type, value: key.value, customer_id: undefined, lead_id: undefined})
      this.#met.set(id, identity)
      this.#asked.push(identity)
    }
    return identity
  }

  /** Asks the store whose the new ones are; a store without identities need not be asked. */
  async lookUp(): Promise<void> {
    const asked = this.#asked
    this.#asked = []
    this.#identitiesBefore ??= await this.#draft.count('identity')
    if (asked.length === 0 || this.#identitiesBefore === 0) return
    const ids = asked.map(({id}) => id)
    for (const {id, customer_id, lead_id} of await this.#draft.getMany('identity', ids)) {
      const identity = this.#met.get(id)
      if (identity) Object.assign(identity, {customer_id, lead_id})
    }
  }

  /** Forgets everything: what follows an import needs the memory. */
  clear(): void {
    this.#met.clear()
  }
}
