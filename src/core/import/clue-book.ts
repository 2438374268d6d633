import type {Customer} from '../customer/customer.ts'
import type {IdentityType} from '../identity/identity.ts'
import {IdentityBook, type MetIdentity} from '../identity/identity-book.ts'
import {identityValue, type PlainIdentityType} from '../identity/identity-value.ts'
import {isStarred, normaliseKey} from '../identity/normalise.ts'
import type {Draft} from '../store/store.ts'
import {ownText} from '../text/own-text.ts'
import type {CustomerClues} from './order-draft.ts'

/** An identity that orders give, and whose it is; one object however many orders give it. */
export interface Clue extends MetIdentity {
  /** The customer while it is new in this import and its blanks may still be filled. */
  fresh: Customer | undefined
  /** The card or buyer id that came with a phone or an e-mail address when it became a customer's; how many joined since. */
  own: Clue | undefined
  joined: number
  /** Of a phone or an e-mail address: its orders so far, the hash of the first name they have (0 for none), and all names once there are several. */
  orders: number
  name: number
  crowd: Crowd | undefined
  /** What the last order with this clue said of its customer, and the clues it gave: most say the same again. */
  said: Said | undefined
}

/** What is known of a phone or an e-mail address once it stands with several names: their hashes, and whether it is nobody's. */
interface Crowd {
  names: Set<number>
  shared: boolean
  /** Orders from which it was left out. */
  left: number
}

interface Said {
  email: string
  card: string
  customer: string
  shop: string
  clues: readonly Clue[]
}

export interface ClueOptions {
  draft: Draft
  country: string
  channel: string
  /** The phone is the receiver's: kept with the buyer, never used to find one who has another key. */
  receiverPhone: boolean
}

/** The clues of the orders of one import, each looked up in the store once. */
export class ClueBook {
  readonly #options: ClueOptions
  readonly #book: IdentityBook<Clue>
  /** By what stands in the cell, so that a row costs one look-up and not a key put together. */
  readonly #cells: Readonly<Record<IdentityType, Map<string, Clue | undefined>>> = {
    buyer: new Map(),
    phone: new Map(),
    email: new Map(),
    card: new Map(),
    wechat: new Map(),
    nickname: new Map(),
  }

  constructor(options: ClueOptions) {
    this.#options = options
    this.#book = new IdentityBook(options.draft, clueOf)
  }

  /** The clues of an order in the order in which they are trusted; none where it says nothing that tells people apart. */
  cluesOf(customer: CustomerClues, shop: string): readonly Clue[] {
    const {buyer_id, phone} = customer
    if (buyer_id !== '' || phone === '' || this.#options.receiverPhone) return this.#allOf(customer, shop)
    const first = this.#plain('phone', phone)
    if (!first) return this.#allOf(customer, shop)
    if (first.said && saidAgain(first.said, customer, shop)) return first.said.clues
    const clues = this.#allOf(customer, shop)
    first.said = {
      email: ownText(customer.email),
      card: ownText(customer.card),
      customer: ownText(customer.customer),
      shop,
      clues,
    }
    return clues
  }

  #allOf({buyer_id, phone, email, card, customer}: CustomerClues, shop: string): Clue[] {
    const {channel, receiverPhone} = this.#options
    const clues: Clue[] = []
    const add = (clue: Clue | undefined): void => {
      if (clue) clues.push(clue)
    }
    if (buyer_id !== '') add(this.#clue('buyer', buyer_id, () => `${channel}/${buyer_id}`))
    if (phone !== '' && !receiverPhone) add(this.#plain('phone', phone))
    if (email !== '') add(this.#plain('email', email))
    if (card !== '') add(this.#plain('card', card))
    if (customer !== '') add(this.#nickname(customer, shop || channel))
    if (phone !== '' && receiverPhone) add(this.#plain('phone', phone))
    return clues
  }

  /** The clues that may find a customer. */
  telling(clues: readonly Clue[]): readonly Clue[] {
    return this.#options.receiverPhone && clues.length > 1 ? clues.filter(({type}) => type !== 'phone') : clues
  }

  /** Asks the store whose the new clues are. */
  async lookUp(): Promise<void> {
    await this.#book.lookUp()
  }

  /** Forgets everything: what follows an import needs the memory. */
  clear(): void {
    this.#book.clear()
    for (const cells of Object.values(this.#cells)) cells.clear()
  }

  #plain(type: PlainIdentityType, text: string): Clue | undefined {
    return this.#clue(type, text, () => identityValue(type, text, this.#options.country))
  }

  #nickname(text: string, scope: string): Clue | undefined {
    return this.#clue('nickname', `${scope}/${text}`, () => {
      const name = isStarred(text) ? undefined : normaliseKey(text)
      return name === undefined ? undefined : `${scope}/${name}`
    })
  }

  /** The clue of a cell; undefined when the cell holds nothing that tells people apart. */
  #clue(type: IdentityType, cell: string, normalise: () => string | undefined): Clue | undefined {
    const cells = this.#cells[type]
    const known = cells.get(cell)
    if (known !== undefined || cells.has(cell)) return known
    const value = normalise()
    const clue = value === undefined ? undefined : this.#book.of({type, value: ownText(value)})
    cells.set(ownText(cell), clue)
    return clue
  }
}

function clueOf({id, type, value}: MetIdentity): Clue {
  return {
    ...{id, type, value, customer_id: undefined, lead_id: undefined},
    ...{fresh: undefined, own: undefined, joined: 0, orders: 0, name: 0, crowd: undefined, said: undefined},
  }
}

/** The shop matters only to a nickname, which is known within one. */
function saidAgain(said: Said, {email, card, customer}: CustomerClues, shop: string): boolean {
  return (
    said.email === email && said.card === card && said.customer === customer && (customer === '' || said.shop === shop)
  )
}
