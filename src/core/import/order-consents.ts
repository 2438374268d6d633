import {consentEntries, type ConsentNote} from '../consent/consent-entries.ts'
import type {ConsentEntry} from '../consent/consent.ts'
import {claimWithdrawals, loadPendingWithdrawals, type PendingWithdrawals} from '../consent/pending-withdrawals.ts'
import {addToLedger, strictest, takeConsent} from '../consent/take-consent.ts'
import type {Consent, Customer} from '../customer/customer.ts'
import type {Draft} from '../store/store.ts'
import type {Clue} from './clue-book.ts'

/**
 * Consent as orders tell it: the first word on a new customer counts, of a known one only what is taken back, and
 * whoever turns out to have an address inherits what it withdrew. The ledger gets what is new, in bulk.
 */
export class OrderConsents {
  readonly #draft: Draft
  readonly #note: ConsentNote
  #pending: PendingWithdrawals | undefined
  #claimed: ConsentEntry[] = []
  readonly #inherited = new Map<string, Consent>()
  readonly #withdrawals = new Map<string, Consent>()

  constructor(draft: Draft, note: ConsentNote) {
    this.#draft = draft
    this.#note = note
  }

  /** To be called before anything else; reads the store once. */
  async load(): Promise<void> {
    this.#pending ??= await loadPendingWithdrawals(this.#draft)
  }

  /** An identity turned out to be a customer's; `fresh` is the customer where new in this import. */
  inherit(clue: Clue, customer_id: string, fresh: Customer | undefined): void {
    if (!this.#pending?.has(clue.id)) return
    const {consent, entries} = claimWithdrawals(this.#pending, customer_id, [clue])
    this.#claimed.push(...entries)
    this.#inherited.set(customer_id, strictest(this.#inherited.get(customer_id), consent))
    if (fresh) fresh.consent = strictest(fresh.consent, consent)
    else this.note(customer_id, consent)
  }

  /** What an order says of a known customer's consent. */
  note(customer_id: string, consent: Consent | undefined): void {
    if (!consent || !Object.values(consent).includes('withdrawn')) return
    this.#withdrawals.set(customer_id, strictest(this.#withdrawals.get(customer_id), consent))
  }

  /** Enters the consents of customers that are new. */
  async enter(customers: readonly Customer[]): Promise<void> {
    const entries: Omit<ConsentEntry, 'id'>[] = []
    for (const {id, consent} of customers) {
      if (consent) entries.push(...consentEntries(id, {before: this.#inherited.get(id), after: consent}, this.#note))
    }
    await addToLedger(this.#draft, entries)
  }

  /** Takes back what known customers took back. */
  async finish(): Promise<void> {
    const known = await this.#draft.getMany('customer', [...this.#withdrawals.keys()])
    const entries: Omit<ConsentEntry, 'id'>[] = []
    const tightened = known.map((customer) => {
      const said = {consent: this.#withdrawals.get(customer.id) ?? {}, mayGrant: false}
      const {consent} = takeConsent(customer.consent, said)
      const before = strictest(customer.consent, this.#inherited.get(customer.id))
      entries.push(...consentEntries(customer.id, {before, after: consent}, this.#note))
      return {...customer, consent}
    })
    await this.#draft.save('customer', tightened)
    await this.#draft.save('consent', this.#claimed)
    await addToLedger(this.#draft, entries)
  }
}
