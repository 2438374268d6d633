import {loadPendingWithdrawals} from '../consent/pending-withdrawals.ts'
import {strictest, takeConsent} from '../consent/take-consent.ts'
import type {CustomField} from '../field/custom-field.ts'
import {IdentityBook} from '../identity/identity-book.ts'
import {isShareable} from '../identity/somebody-else.ts'
import type {Overwrite} from '../import/fill-fields.ts'
import {type GatheredTaker, gatherRows} from '../import/gather-rows.ts'
import type {BeginIntake, Intake} from '../import/import-rows.ts'
import type {CellFault} from '../import/reject.ts'
import type {ReadRow} from '../import/row-fields.ts'
import {type RowLayout, rowHeader} from '../import/row-layout.ts'
import type {Consent} from './customer.ts'
import type {CUSTOMER_FIELDS} from './customer-fields.ts'
import {type CustomerSaid, customerSaid, fillRecord} from './customer-record.ts'
import {CustomerFinder, type Meant} from './import-customers-find.ts'
import {KEY_FIELDS, KeyReader, type MatchKey} from './import-customers-keys.ts'
import {type Claim, People, type Person} from './import-customers-people.ts'
import {Crowds} from './import-customers-crowds.ts'

/** What the user says of how a file of customers is to be taken. */
export interface CustomerIntakeOptions {
  /** What may find a customer who is known, the most trusted first; everything unless given. */
  match?: readonly MatchKey[] | undefined
  /** Fields whose known values the file replaces. */
  overwrite: Overwrite
  /** Where and how consent was given: with it the file may grant to anybody. */
  consentSource?: string | undefined
  /** Source of new customers whose row names none. */
  source?: string | undefined
  /** Where buyer ids are unique; the platform's unless given. */
  channel?: string | undefined
  /** The custom fields that the file has, and those of them that it declares. */
  fields: readonly CustomField[]
  fresh: readonly CustomField[]
}

/**
 * A way in for customers. They are found by their identities or, where neither the row nor they have one, by name and
 * place; those who are not known are created. What is known stays unless it may be overwritten, an empty cell says
 * nothing, identities are added and never moved. Consent may be taken back by any file and given by one that names
 * its proof, or to those who are new with it.
 */
export function beginCustomers(options: CustomerIntakeOptions): BeginIntake<typeof CUSTOMER_FIELDS> {
  return async (intake) => {
    const {draft, tally, layout, at, who} = intake
    await draft.save('field', options.fresh)
    if (options.fresh.length > 0) tally.changed = true
    const note = {at, who, source: `${layout.file} import`, proof: options.consentSource}
    const pending = await loadPendingWithdrawals(draft)
    const people = new People(intake, {note, pending, source: defaultSource(options, layout)})
    return gatherRows(new CustomerTaker(intake, options, people))
  }
}

/** One row, read before anybody is found. */
interface Reading extends Meant {
  row: number
  cells: readonly string[]
  said: CustomerSaid
}

class CustomerTaker implements GatheredTaker<typeof CUSTOMER_FIELDS, Reading> {
  readonly #intake: Intake
  readonly #options: CustomerIntakeOptions
  readonly #people: People
  readonly #identities: IdentityBook<Claim>
  readonly #keys: KeyReader<Claim>
  readonly #finder: CustomerFinder
  readonly #crowds: Crowds
  readonly #custom: readonly string[]

  constructor(intake: Intake, options: CustomerIntakeOptions, people: People) {
    const {draft, layout} = intake
    this.#intake = intake
    this.#options = options
    this.#people = people
    this.#custom = options.fields.map(({id}) => id)
    this.#identities = new IdentityBook(draft, (identity) => ({...identity, person: undefined}))
    this.#keys = new KeyReader(layout, this.#identities, options.channel ?? layout.profile.channel)
    this.#finder = new CustomerFinder(draft, people, options.match)
    this.#crowds = new Crowds(layout)
  }

  read({row, cells, values}: ReadRow<typeof CUSTOMER_FIELDS>): Reading {
    const {layout} = this.#intake
    const said = customerSaid(values, this.#custom)
    const keys = this.#keys.keysOf(values)
    // What stands in no column of the file is about those who are new with it only.
    if (!layout.columns.has('source')) said.fields.source = undefined
    return {row, cells, said, keys, place: said.fields}
  }

  async take(rows: readonly Reading[]): Promise<void> {
    this.#crowds.leaveOut(rows)
    await this.#identities.lookUp()
    await this.#finder.load(rows)
    for (const reading of rows) {
      const fault = this.#takeIn(reading)
      if (fault) this.#intake.tally.reject(fault, reading)
    }
    await this.#people.flushIfMany()
  }

  async finish(): Promise<void> {
    this.#identities.clear()
    await this.#people.flush()
  }

  /** Takes a row in; returns why not, where it cannot be. */
  #takeIn(reading: Reading): CellFault | undefined {
    const {mode, tally} = this.#intake
    const [known, ...others] = this.#finder.find(reading)
    const fault = this.#fault(reading, known)
    if (fault) return fault
    if (known && !known.isNew ? mode === 'create' : !known && mode === 'update') {
      tally.add('passed_over')
      return undefined
    }
    if (others.length > 0) tally.addFurther('two_customers')
    this.#fill(known ?? this.#newPerson(reading), reading)
    return undefined
  }

  #newPerson(reading: Reading): Person {
    const person = this.#people.create()
    this.#finder.note(reading, person)
    return person
  }

  #fault({keys, said}: Reading, known: Person | undefined): CellFault | undefined {
    const {layout} = this.#intake
    const {match} = this.#options
    if (known?.customer.erased_at !== undefined)
      return {column: rowHeader(layout, 'id'), value: keys.id ?? '', reason: 'this customer was erased'}
    if (known) return undefined
    const {name} = said.fields
    const column = rowHeader(layout, 'name')
    if (keys.claims.length === 0 && name === undefined)
      return {column, value: '', reason: 'there is no name, phone, e-mail, card or other identity'}
    if (!match || keys.claims.some(({type}) => match.some((key) => key === type))) return undefined
    return {column, value: name ?? '', reason: `it has nothing that --match names (${match.join(', ')})`}
  }

  #fill(person: Person, reading: Reading): void {
    const {layout, tally} = this.#intake
    const {id, claims, evidence} = reading.keys
    if (this.#people.touch(person)) tally.addFurther('rows_joined')
    for (const {text, fault} of evidence) {
      tally.leaveOut(fault)
      addEvidence(person, text)
    }
    if (id !== undefined && !this.#people.byId(id))
      tally.leaveOut({column: rowHeader(layout, 'id'), value: id, reason: 'no customer has this id'})
    for (const claim of claims) {
      const owner = this.#people.ownerOf(claim)
      if (!owner) this.#people.give(person, claim)
      else if (owner !== person) this.#leave(claim, {owner, person, row: reading.row})
    }
    this.#fillRecord(person, reading.said)
  }

  /** An identity of somebody else stays theirs, and is evidence that they may be one. */
  #leave(claim: Claim, {owner, person, row}: {owner: Person; person: Person; row: number}): void {
    const {layout, tally} = this.#intake
    tally.addFurther('identities_of_others')
    const column = rowHeader(layout, KEY_FIELDS[claim.type])
    const reason = `belongs to ${whoOf(owner)}; row ${row} is ${whoOf(person)}`
    tally.leaveOut({column, value: claim.value, reason})
    if (isShareable(claim)) addEvidence(person, `${claim.type}:${claim.value}`)
  }

  #fillRecord(person: Person, said: CustomerSaid): void {
    const {tally} = this.#intake
    const {record, conflicts} = fillRecord(person.customer, said, this.#options.overwrite)
    for (const field of conflicts) tally.conflict(field)
    person.customer = record
    if (Object.keys(said.consent).length > 0) this.#takeConsent(person, said.consent)
  }

  #takeConsent({customer, isNew}: Person, said: Consent): void {
    const isProven = this.#options.consentSource !== undefined
    const {consent, news, refused} = takeConsent(customer.consent, {
      // Where this file is the first word, it is all of its words together.
      consent: isNew && !isProven ? strictest(customer.consent, said) : said,
      mayGrant: isNew || isProven,
    })
    this.#intake.tally.addFurther('consents_not_taken', refused.length)
    if (news.length > 0) customer.consent = consent
  }
}

function addEvidence(person: Person, text: string): void {
  const {customer} = person
  if (!customer.evidence?.includes(text))
    person.customer = {...customer, evidence: [...(customer.evidence ?? []), text]}
}

function whoOf({customer: {id}}: Person): string {
  return id === '' ? 'somebody who is new' : `the customer ${id}`
}

function defaultSource({source, channel}: CustomerIntakeOptions, {profile}: RowLayout): string | undefined {
  return source ?? profile.constants?.['source'] ?? channel ?? profile.channel
}
