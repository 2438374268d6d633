import type {ConsentNote} from '../consent/consent-entries.ts'
import type {Customer} from '../customer/customer.ts'
import type {Identity} from '../identity/identity.ts'
import {isOwn} from '../identity/somebody-else.ts'
import {converted} from '../lead/lead-rules.ts'
import {passOnToCustomers} from '../lead/pass-on.ts'
import {ANONYMOUS, isPurchase} from '../order/order.ts'
import type {FactKind} from '../store/facts.ts'
import type {Instant} from '../time/day.ts'
import {claimFor, claimForLeads, kindsOfNobody} from './claim-facts.ts'
import {type Clue, ClueBook, type ClueOptions} from './clue-book.ts'
import {fillCustomer} from './fill-customer.ts'
import {OrderConsents} from './order-consents.ts'
import type {OrderDraft} from './order-draft.ts'
import {OrderCrowds} from './order-crowds.ts'
import type {OrderLayout} from './order-layout.ts'
import type {LeftOut} from './row-tally.ts'
import {SharedClues} from './shared-clues.ts'

/** New customers held back so that later rows can fill their blanks; more are saved as they are. */
const MOST_PENDING = 200_000

/** Records saved at a time, so that a large import does not hold all of them twice. */
const SAVED_AT_ONCE = 20_000

interface ResolveOptions extends ClueOptions {
  layout: Pick<OrderLayout, 'columns' | 'headers'>
  consentNote: ConsentNote
}

/** A customer to whom the clues of an order fall. */
interface Claiming {
  customer_id: string
  fresh: Customer | undefined
  clues: readonly Clue[]
}

/** How many customers and leads an import touched. */
export interface ResolveCounts {
  customers: number
  converted: number
  anonymous: number
}

/**
 * Finds the customer of each order by its identities: what is one person's first, then what several may share, if it
 * is not about somebody else; and creates those that are not known. A lead whose identity turns up in a purchase is
 * converted.
 */
export class CustomerResolver {
  readonly counts: ResolveCounts = {customers: 0, converted: 0, anonymous: 0}
  readonly #options: ResolveOptions
  readonly #book: ClueBook
  readonly #consents: OrderConsents
  readonly #shared: SharedClues
  readonly #crowds: OrderCrowds
  readonly #ids: string[] = []
  /** The kinds of facts that wait for their people. */
  #kinds: readonly FactKind[] | undefined
  #fresh: Customer[] = []
  #claimed: Clue[] = []
  readonly #conversions = new Map<string, {customer_id: string; at: Instant}>()

  constructor(options: ResolveOptions) {
    this.#options = options
    this.#book = new ClueBook(options)
    this.#consents = new OrderConsents(options.draft, options.consentNote)
    this.#shared = new SharedClues(options.draft)
    this.#crowds = new OrderCrowds(options.layout)
  }

  /** The customer id of each order of a batch, in its order; anonymous where the order says nothing usable. */
  async resolve(orders: readonly OrderDraft[]): Promise<string[]> {
    const met = orders.map((order) => this.#book.cluesOf(order.clues, order.shop))
    const clues = this.#options.receiverPhone ? met : this.#crowds.leaveOut(orders, met)
    await this.#book.lookUp()
    await this.#consents.load()
    await this.#shared.load(clues)
    await this.#stockIds(orders, clues)
    return orders.map((order, index) => this.#assign(order, clues[index] as readonly Clue[]))
  }

  /** Phones and e-mail addresses that turned out to be nobody's. */
  leftOut(): LeftOut[] {
    return this.#crowds.leftOut()
  }

  /** Saves customers held back once there are many, and their identities with them. */
  async flushIfMany(): Promise<void> {
    if (this.#fresh.length > MOST_PENDING) await this.#flush()
  }

  /** Saves what is still held back. */
  async finish(): Promise<void> {
    await this.#flush()
    await this.#shared.save()
    await this.#convertLeads()
    await this.#consents.finish()
    this.#book.clear()
  }

  /** Enough ids for the batch in one go; those left over serve the next ones. */
  async #stockIds(orders: readonly OrderDraft[], all: readonly (readonly Clue[])[]): Promise<void> {
    const firsts = new Set<Clue>()
    for (const [index, clues] of all.entries()) {
      const first = clues.find(isOwn) ?? clues[0]
      if (first && this.#known(clues, orders[index] as OrderDraft) === undefined) firsts.add(first)
    }
    const missing = firsts.size - this.#ids.length
    if (missing > 0) this.#ids.push(...(await this.#options.draft.nextIds('customer', missing)).reverse())
  }

  #assign(order: OrderDraft, clues: readonly Clue[]): string {
    if (clues.length === 0) {
      this.counts.anonymous++
      return ANONYMOUS
    }
    const known = this.#known(clues, order)
    const customer_id = known?.customer_id ?? (this.#ids.pop() as string)
    const fresh = known ? known.fresh : this.#create(customer_id, clues)
    for (const clue of clues) this.#claim(clue, {customer_id, fresh, clues})
    this.#shared.noteOthers(clues, {customer_id, fresh})
    if (fresh) fillCustomer(fresh, order, clues)
    else this.#consents.note(customer_id, order.clues.consent)
    if (isPurchase(order)) this.#noteConversion(clues, customer_id, order.at)
    return customer_id
  }

  #known(clues: readonly Clue[], order: OrderDraft): Clue | undefined {
    return this.#shared.tellingOf(this.#book.telling(clues), order.clues)
  }

  #create(id: string, clues: readonly Clue[]): Customer {
    const lead_id = clues.find((clue) => clue.lead_id !== undefined && clue.customer_id === undefined)?.lead_id
    // Who was a lead came from where the lead did.
    const source = lead_id === undefined ? this.#options.channel : undefined
    const customer: Customer = {id, source, lead_id}
    this.#fresh.push(customer)
    this.counts.customers++
    return customer
  }

  #claim(clue: Clue, {customer_id, fresh, clues}: Claiming): void {
    if (clue.customer_id !== undefined) return
    clue.customer_id = customer_id
    clue.fresh = fresh
    this.#claimed.push(clue)
    this.#shared.claimed(clue, clues)
    this.#consents.inherit(clue, customer_id, fresh)
  }

  #noteConversion(clues: readonly Clue[], customer_id: string, at: Instant): void {
    for (const {lead_id, customer_id: owner} of clues) {
      if (lead_id === undefined || owner !== customer_id) continue
      const known = this.#conversions.get(lead_id)
      if (known && known.at <= at) continue
      this.#conversions.set(lead_id, {customer_id, at})
    }
  }

  async #convertLeads(): Promise<void> {
    const leads = await this.#options.draft.getMany('lead', [...this.#conversions.keys()])
    const won = leads
      .filter(
        ({converted_at, id}) => converted_at === undefined || (this.#conversions.get(id)?.at ?? '') < converted_at,
      )
      .map((lead) => converted(lead, this.#conversions.get(lead.id) as {customer_id: string; at: Instant}))
    this.counts.converted += won.length
    await this.#options.draft.save('lead', won)
    await passOnToCustomers(this.#options.draft, won)
    const owners = won.map(({id, customer_id}) => [id, customer_id as string] as const)
    await claimForLeads(this.#options.draft, new Map(owners))
  }

  async #flush(): Promise<void> {
    const {draft} = this.#options
    const kinds = (this.#kinds ??= await kindsOfNobody(draft))
    for (const customers of slices(this.#fresh)) {
      await draft.create('customer', customers)
      await this.#consents.enter(customers)
    }
    for (const clues of slices(this.#claimed)) {
      // A lead's identity is in the store already; every other one that is claimed was found not to be.
      await draft.create('identity', clues.filter(({lead_id}) => lead_id === undefined).map(identityOf))
      await draft.save('identity', clues.filter(({lead_id}) => lead_id !== undefined).map(identityOf))
      for (const clue of clues) clue.fresh = undefined
      if (kinds.length > 0)
        await claimFor(draft, kinds, new Map(clues.map((clue) => [clue.id, clue.customer_id as string])))
    }
    this.#fresh = []
    this.#claimed = []
  }
}

function identityOf({id, type, value, customer_id, lead_id}: Clue): Identity {
  return {id, type, value, customer_id, lead_id}
}

function* slices<T>(items: readonly T[]): Iterable<T[]> {
  for (let from = 0; from < items.length; from += SAVED_AT_ONCE) yield items.slice(from, from + SAVED_AT_ONCE)
}
