import {consentEntries, type ConsentNote} from '../consent/consent-entries.ts'
import type {ConsentEntry} from '../consent/consent.ts'
import {claimWithdrawals, type PendingWithdrawals} from '../consent/pending-withdrawals.ts'
import {addToLedger, strictest} from '../consent/take-consent.ts'
import type {Identity} from '../identity/identity.ts'
import type {MetIdentity} from '../identity/identity-book.ts'
import {claimFor, kindsOfNobody} from '../import/claim-facts.ts'
import type {Intake} from '../import/import-rows.ts'
import {winMatchedLeads} from '../lead/win-matched.ts'
import type {FactKind} from '../store/facts.ts'
import type {Customer} from './customer.ts'
import {isSameCustomer} from './customer-record.ts'

/** A customer whom a file speaks of. */
export interface Person {
  /** As the file left them so far; the id is empty until a new one is saved. */
  customer: Customer
  /** As they are in the store; absent while they are not. */
  before: Customer | undefined
  /** Came into being with this file. */
  isNew: boolean
  gained: Claim[]
}

/** An identity that the file gives; `person` where it is somebody's who is not saved yet. */
export type Claim = MetIdentity & {person: Person | undefined}

/** People held back so that later rows can add to them; beyond it they are saved. */
const MOST_HELD = 20_000

interface Surroundings {
  note: ConsentNote
  /** Source of new customers whose row names none. */
  source: string | undefined
  pending: PendingWithdrawals
}

/** The customers whom one file speaks of: loaded in bulk, filled in memory, saved in bulk. */
export class People {
  readonly #intake: Intake
  readonly #with: Surroundings
  readonly #known = new Map<string, Person>()
  readonly #touched = new Set<Person>()
  /** The kinds of facts that wait for their people. */
  #kinds: readonly FactKind[] | undefined
  readonly #outcomes = new Map<string, 'created' | 'updated' | 'unchanged'>()

  constructor(intake: Intake, surroundings: Surroundings) {
    this.#intake = intake
    this.#with = surroundings
  }

  /** Loads the customers with these ids, where they are not at hand. */
  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#known.has(id))
    if (missing.length === 0) return
    for (const customer of await this.#intake.draft.getMany('customer', missing)) this.adopt(customer)
  }

  /** The person that a stored customer is. */
  adopt(customer: Customer): Person {
    const known = this.#known.get(customer.id)
    if (known) return known
    const isNew = this.#outcomes.get(customer.id) === 'created'
    const person = {customer: {...customer}, before: customer, isNew, gained: []}
    this.#known.set(customer.id, person)
    return person
  }

  byId(id: string | undefined): Person | undefined {
    return id === undefined ? undefined : this.#known.get(id)
  }

  ownerOf({person, customer_id}: Claim): Person | undefined {
    return person ?? this.byId(customer_id)
  }

  create(): Person {
    return {customer: {id: ''}, before: undefined, isNew: true, gained: []}
  }

  /** A row speaks of this person; returns whether an earlier one did. */
  touch(person: Person): boolean {
    const again = this.#touched.has(person) || this.#outcomes.has(person.customer.id)
    this.#touched.add(person)
    return again
  }

  /** An identity that is nobody's becomes this person's, with the lead it came from and what was withdrawn with it. */
  give(person: Person, claim: Claim): void {
    const {customer} = person
    person.gained.push(claim)
    claim.person = person
    if (claim.lead_id !== undefined && customer.lead_id === undefined) {
      customer.lead_id = claim.lead_id
      this.#intake.tally.addFurther('leads_tied')
    }
    if (!this.#with.pending.has(claim.id)) return
    customer.consent = strictest(customer.consent, claimWithdrawals(this.#with.pending, customer.id, [claim]).consent)
  }

  async flushIfMany(): Promise<void> {
    if (this.#known.size + this.#touched.size > MOST_HELD) await this.flush()
  }

  /** Saves everybody whom the file changed. */
  async flush(): Promise<void> {
    const people = [...this.#touched]
    this.#touched.clear()
    this.#known.clear()
    await this.#number(people.filter(({before}) => before === undefined))
    await this.#save(people)
  }

  async #number(fresh: readonly Person[]): Promise<void> {
    const ids = await this.#intake.draft.nextIds('customer', fresh.length)
    for (const [index, {customer}] of fresh.entries()) {
      customer.id = ids[index] as string
      customer.registered_at ??= this.#intake.at
      customer.source ??= this.#with.source
    }
  }

  async #save(people: readonly Person[]): Promise<void> {
    const {draft} = this.#intake
    const fresh = people.filter(({before}) => before === undefined)
    const changed = people.filter(({before, customer}) => before && !isSameCustomer(before, customer))
    await draft.create('customer', fresh.map(recordOf))
    await draft.save('customer', changed.map(recordOf))
    await this.#enterConsents([...fresh, ...changed])
    const different = new Set(changed)
    for (const person of people) this.#settle(person, different.has(person))
    await this.#saveIdentities(people)
  }

  async #saveIdentities(people: readonly Person[]): Promise<void> {
    const {draft} = this.#intake
    const [stored, unknown]: [Identity[], Identity[]] = [[], []]
    for (const person of people) {
      for (const claim of person.gained) {
        const isStored = claim.lead_id !== undefined || claim.customer_id !== undefined
        claim.customer_id = person.customer.id
        claim.person = undefined
        const {id, type, value, customer_id, lead_id} = claim
        ;(isStored ? stored : unknown).push({id, type, value, customer_id, lead_id})
      }
      person.before = person.customer
      person.gained = []
    }
    await draft.create('identity', unknown)
    await draft.save('identity', stored)
    await winMatchedLeads(draft, {leads: stored.flatMap(({lead_id}) => lead_id ?? [])})
    await this.#claimFacts([...unknown, ...stored])
  }

  /** What somebody did before they were known is theirs now. */
  async #claimFacts(identities: readonly Identity[]): Promise<void> {
    const {draft, tally} = this.#intake
    if (identities.length === 0) return
    const kinds = (this.#kinds ??= await kindsOfNobody(draft))
    const owners = new Map(identities.map(({id, customer_id}) => [id, customer_id as string]))
    if (kinds.length > 0) tally.addFurther('claimed', await claimFor(draft, kinds, owners))
  }

  async #enterConsents(people: readonly Person[]): Promise<void> {
    const {draft, tally} = this.#intake
    const {pending, note} = this.#with
    const inherited: ConsentEntry[] = []
    const entries: Omit<ConsentEntry, 'id'>[] = []
    for (const {customer, before, gained} of people) {
      if (!customer.consent) continue
      const claimed = claimWithdrawals(pending, customer.id, gained)
      inherited.push(...claimed.entries)
      const known = strictest(before?.consent, claimed.consent)
      entries.push(...consentEntries(customer.id, {before: known, after: customer.consent}, note))
    }
    await draft.save('consent', inherited)
    await addToLedger(draft, entries)
    tally.addFurther('consents', entries.length)
  }

  /** Counts a person once, however often the file speaks of them. */
  #settle(person: Person, isDifferent: boolean): void {
    const {customer, before, gained} = person
    const outcome = before === undefined ? 'created' : isDifferent || gained.length > 0 ? 'updated' : 'unchanged'
    const earlier = this.#outcomes.get(customer.id)
    if (earlier !== undefined && (earlier !== 'unchanged' || outcome === 'unchanged')) return
    if (earlier !== undefined) this.#intake.tally.add(earlier, -1)
    this.#outcomes.set(customer.id, outcome)
    this.#intake.tally.add(outcome, 1, {id: customer.id, text: labelOf(person)})
  }
}

function recordOf({customer}: Person): Customer {
  return customer
}

function labelOf({customer: {name, nickname}, gained}: Person): string {
  return [name ?? nickname, gained[0]?.value].filter((part) => part !== undefined).join(' ')
}
