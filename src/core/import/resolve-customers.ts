import type {Consent, Customer, MessageChannel} from '../customer/customer.ts'
import {type Identity, identityId, type IdentityType} from '../identity/identity.ts'
import {isMasked, isStarred, normaliseEmail, normaliseKey, normalisePhone} from '../identity/normalise.ts'
import {converted} from '../lead/lead-rules.ts'
import {ANONYMOUS, isPurchase} from '../order/order.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import type {CustomerClues, OrderDraft} from './order-draft.ts'

/** New customers held back so that later rows can fill their blanks; more are saved as they are. */
const MOST_PENDING = 200_000

/** An identity that an order gives, with its key made once. */
interface Clue {
  id: string
  type: IdentityType
  value: string
}

interface Owner {
  customer_id: string | undefined
  lead_id: string | undefined
}

export interface ResolveOptions {
  draft: Draft
  country: string
  channel: string
  /** The phone is the receiver's: kept with the buyer, never used to find one who has another key. */
  receiverPhone: boolean
}

/** How many customers and leads an import touched. */
export interface ResolveCounts {
  customers: number
  converted: number
  anonymous: number
}

/**
 * Finds the customer of each order by its identities, in the order in which they are trusted (see
 * IDENTITY_TYPES), and creates those that are not known. A lead whose identity turns up in a purchase is converted.
 */
export class CustomerResolver {
  readonly counts: ResolveCounts = {customers: 0, converted: 0, anonymous: 0}
  readonly #options: ResolveOptions
  readonly #owners = new Map<string, Owner>()
  readonly #pending = new Map<string, Customer>()
  readonly #identities: Identity[] = []
  readonly #conversions = new Map<string, {customer_id: string; at: Instant}>()
  readonly #withdrawals = new Map<string, Consent>()
  readonly #phones = new Map<string, string | undefined>()

  constructor(options: ResolveOptions) {
    this.#options = options
  }

  /** The customer id of each order of a batch, in its order; anonymous where the order says nothing usable. */
  async resolve(orders: readonly OrderDraft[]): Promise<string[]> {
    const keys = orders.map((order) => this.#keysOf(order.clues, order.shop))
    await this.#lookUp(keys)
    const fresh = await this.#freshIds(keys)
    return orders.map((order, index) => this.#assign(order, keys[index] as Clue[], fresh))
  }

  /** Saves what is still held back. */
  async finish(): Promise<void> {
    await this.#flush()
    await this.#convertLeads()
    await this.#withdrawConsents()
  }

  #keysOf(clues: CustomerClues, shop: string): Clue[] {
    const {channel} = this.#options
    const keys: Clue[] = []
    if (clues.buyer_id !== '') push(keys, 'buyer', `${channel}/${clues.buyer_id}`)
    const phone = clues.phone === '' ? undefined : this.#phone(clues.phone)
    if (!this.#options.receiverPhone) push(keys, 'phone', phone)
    if (clues.email !== '') push(keys, 'email', normaliseEmail(clues.email))
    if (clues.card !== '') push(keys, 'card', isMasked(clues.card) ? undefined : normaliseKey(clues.card))
    const nickname = clues.customer === '' ? undefined : normaliseKey(clues.customer)
    if (nickname !== undefined && !isStarred(nickname)) push(keys, 'nickname', `${shop || channel}/${nickname}`)
    if (this.#options.receiverPhone) push(keys, 'phone', phone)
    return keys
  }

  #phone(text: string): string | undefined {
    if (!this.#phones.has(text)) this.#phones.set(text, normalisePhone(text, this.#options.country))
    return this.#phones.get(text)
  }

  async #lookUp(keys: readonly Clue[][]): Promise<void> {
    const unknown = new Set<string>()
    for (const own of keys) for (const {id} of own) if (!this.#owners.has(id)) unknown.add(id)
    if (unknown.size === 0) return
    for (const id of unknown) this.#owners.set(id, {customer_id: undefined, lead_id: undefined})
    for (const {id, customer_id, lead_id} of await this.#options.draft.getMany('identity', [...unknown])) {
      this.#owners.set(id, {customer_id, lead_id})
    }
  }

  /** Enough ids for the batch in one go; those left over serve the next ones. */
  readonly #ids: string[] = []
  async #freshIds(keys: readonly Clue[][]): Promise<string[]> {
    const unknown = keys.filter((own) => own.length > 0 && this.#telling(own).every((key) => this.#ownerOf(key).customer_id === undefined))
    const firsts = new Set(unknown.map((own) => (own[0] as Clue).id))
    const missing = firsts.size - this.#ids.length
    if (missing > 0) this.#ids.push(...(await this.#options.draft.nextIds('customer', missing)))
    return this.#ids
  }

  #assign(order: OrderDraft, keys: readonly Clue[], fresh: string[]): string {
    if (keys.length === 0) {
      this.counts.anonymous++
      return ANONYMOUS
    }
    const customer_id = this.#known(keys) ?? this.#create(fresh.shift() as string, keys)
    for (const key of keys) this.#claim(key, customer_id)
    this.#fill(customer_id, order)
    if (isPurchase(order)) this.#noteConversion(keys, customer_id, order.at)
    return customer_id
  }

  #known(keys: readonly Clue[]): string | undefined {
    for (const key of this.#telling(keys)) {
      const {customer_id} = this.#ownerOf(key)
      if (customer_id !== undefined) return customer_id
    }
    return undefined
  }

  /** The keys that may find a customer. */
  #telling(keys: readonly Clue[]): readonly Clue[] {
    return this.#options.receiverPhone && keys.length > 1 ? keys.filter(({type}) => type !== 'phone') : keys
  }

  #create(id: string, keys: readonly Clue[]): string {
    const lead_id = keys.map((key) => this.#ownerOf(key).lead_id).find((lead) => lead !== undefined)
    this.#pending.set(id, {id, source: this.#options.channel, lead_id})
    this.counts.customers++
    return id
  }

  #claim(key: Clue, customer_id: string): void {
    const owner = this.#ownerOf(key)
    if (owner.customer_id !== undefined) return
    owner.customer_id = customer_id
    this.#identities.push({...key, customer_id, lead_id: owner.lead_id})
  }

  #ownerOf(key: Clue): Owner {
    return this.#owners.get(key.id) as Owner
  }

  /** What the order says of a customer that is new in this import; the first word stays. */
  #fill(customer_id: string, {clues, at}: OrderDraft): void {
    const customer = this.#pending.get(customer_id)
    if (!customer) {
      if (clues.consent && Object.values(clues.consent).includes('withdrawn')) this.#withdrawals.set(customer_id, clues.consent)
      return
    }
    customer.name ??= clues.name || clues.customer || undefined
    customer.region ??= clues.region || undefined
    customer.city ??= clues.city || undefined
    customer.address ??= clues.address || undefined
    if (clues.consent) customer.consent = strictest(customer.consent, clues.consent)
    if (customer.registered_at === undefined || at < customer.registered_at) customer.registered_at = at
    if (clues.phone !== '' && this.#phone(clues.phone) === undefined) addEvidence(customer, `phone:${clues.phone}`)
    if (clues.email !== '' && normaliseEmail(clues.email) === undefined) addEvidence(customer, `email:${clues.email}`)
  }

  #noteConversion(keys: readonly Clue[], customer_id: string, at: Instant): void {
    for (const key of keys) {
      const {lead_id} = this.#ownerOf(key)
      const known = lead_id === undefined ? undefined : this.#conversions.get(lead_id)
      if (lead_id === undefined || (known && known.at <= at)) continue
      this.#conversions.set(lead_id, {customer_id, at})
    }
  }

  async #convertLeads(): Promise<void> {
    const leads = await this.#options.draft.getMany('lead', [...this.#conversions.keys()])
    const won = leads
      .filter(({converted_at, id}) => converted_at === undefined || (this.#conversions.get(id)?.at ?? '') < converted_at)
      .map((lead) => converted(lead, this.#conversions.get(lead.id) as {customer_id: string; at: Instant}))
    this.counts.converted += won.length
    await this.#options.draft.save('lead', won)
  }

  /** An import may take a known customer's consent back; it never gives one. */
  async #withdrawConsents(): Promise<void> {
    const customers = await this.#options.draft.getMany('customer', [...this.#withdrawals.keys()])
    const tightened = customers.map((customer) => ({
      ...customer,
      consent: {...customer.consent, ...onlyWithdrawn(this.#withdrawals.get(customer.id) ?? {})},
    }))
    await this.#options.draft.save('customer', tightened)
  }

  /** Saves customers held back once there are many, and identities with them. */
  async flushIfMany(): Promise<void> {
    if (this.#pending.size > MOST_PENDING) await this.#flush()
  }

  async #flush(): Promise<void> {
    await this.#options.draft.save('customer', [...this.#pending.values()])
    await this.#options.draft.save('identity', this.#identities)
    this.#pending.clear()
    this.#identities.length = 0
  }
}

function push(keys: Clue[], type: IdentityType, value: string | undefined): void {
  if (value !== undefined) keys.push({id: identityId({type, value}), type, value})
}

function addEvidence(customer: Customer, evidence: string): void {
  if (!customer.evidence?.includes(evidence)) customer.evidence = [...(customer.evidence ?? []), evidence]
}

/** Both consents together; withdrawn beats granted. */
function strictest(left: Consent | undefined, right: Consent): Consent {
  return {...left, ...right, ...onlyWithdrawn(left ?? {}), ...onlyWithdrawn(right)}
}

function onlyWithdrawn(consent: Consent): Consent {
  const entries = Object.entries(consent).filter(([, state]) => state === 'withdrawn')
  return Object.fromEntries(entries) as Partial<Record<MessageChannel, 'withdrawn'>>
}
