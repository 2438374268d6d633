import type {MessageChannel} from '../customer/customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {IdentityBook} from '../identity/identity-book.ts'
import {type GatheredTaker, gatherRows} from '../import/gather-rows.ts'
import type {BeginIntake, Intake} from '../import/import-rows.ts'
import {PlaceBook} from '../import/place-book.ts'
import type {CellFault} from '../import/reject.ts'
import type {ReadRow} from '../import/row-fields.ts'
import {type RowLayout, rowHeader} from '../import/row-layout.ts'
import {missingTest} from '../text/missing-word.ts'
import type {Instant} from '../time/day.ts'
import {leadIdentity, newLead} from './add-lead.ts'
import {fillLeads, type KnownLead} from './fill-leads.ts'
import type {Lead} from './lead.ts'
import {type AttributeChoice, type AttributeReader, attributeReader} from './lead-attributes.ts'
import type {LEAD_FIELDS} from './lead-fields.ts'
import {customersNamed, leadsNamed} from './places-named.ts'
import {withRoad} from './lead-road-fields.ts'
import {enterOptOuts, type OptOut, refusedChannels} from './lead-opt-outs.ts'
import {type LeadIdentity, type LeadRow, readLead} from './lead-row.ts'
import {Spelling} from './spelling.ts'

/**
 * A way in for leads. A row whose phone or e-mail is a lead's already changes nothing, unless the mode is `update`:
 * then it fills that lead's blanks. One that is a customer's is rejected with a pointer to that customer. Without
 * phone and e-mail the name and place tell leads, and those of a customer are counted: the lead may be another. `source` is that of rows which name none; `attributes` are the columns to
 * keep beyond the known ones, none unless said. A row that says how it ended makes a lead that was won or lost at a time
 * nobody knows. Throws BAD_INPUT where no column can be the name, or an attribute is none of the file's columns.
 */
export function beginLeads(options: LeadImportOptions): BeginIntake<typeof LEAD_FIELDS> {
  return async (intake) => {
    refuseNameless(intake.layout)
    return gatherRows(new LeadTaker(intake, options))
  }
}

export interface LeadImportOptions {
  source: string
  attributes?: AttributeChoice | undefined
}

/** One row, read before anybody is found: a lead, or why there is none. */
interface Reading {
  row: number
  cells: readonly string[]
  result: LeadRow | CellFault
  /** What they do not want to hear by. */
  refused: readonly MessageChannel[]
}

class LeadTaker implements GatheredTaker<typeof LEAD_FIELDS, Reading> {
  readonly #intake: Intake
  readonly #source: string
  readonly #attributes: AttributeReader
  readonly #spelling = new Spelling()
  readonly #isMissing: (text: string) => boolean
  readonly #identities: IdentityBook<LeadIdentity>
  /** Lead ids; empty for leads that are new with these rows. */
  readonly #places: PlaceBook<string>
  /** Customers with the name and place of a row that gives nothing else: they may be others of that name. */
  readonly #customers: PlaceBook<string>

  constructor(intake: Intake, {source, attributes = []}: LeadImportOptions) {
    this.#intake = intake
    this.#source = source
    const missing = intake.settings['lead.missing_words']
    this.#isMissing = missingTest(missing)
    this.#attributes = attributeReader(intake.layout, attributes, {missing, spelling: this.#spelling})
    intake.tally.attributes = this.#attributes.headers
    this.#identities = new IdentityBook(intake.draft, (identity) => ({...identity, fresh: false}))
    this.#places = new PlaceBook((names) => leadsNamed(intake.draft, names))
    this.#customers = new PlaceBook((names) => customersNamed(intake.draft, names))
  }

  read({row, cells, values}: ReadRow<typeof LEAD_FIELDS>): Reading {
    const {layout} = this.#intake
    const read = readLead(values, {
      ...{layout, source: this.#source, identities: this.#identities},
      ...{spelling: this.#spelling, isMissing: this.#isMissing},
    })
    const result = 'lead' in read ? {...read, attributes: this.#attributes.read(cells)} : read
    return {row, cells, result, refused: refusedChannels(values)}
  }

  async take(rows: readonly Reading[]): Promise<void> {
    await this.#identities.lookUp()
    const read = rows.flatMap(({result}) => ('lead' in result ? [result] : []))
    await this.#places.lookUp(read.map(({lead}) => lead))
    await this.#customers.lookUp(read.filter(({identities}) => identities.length === 0).map(({lead}) => lead))
    const created: LeadRow[] = []
    const known: KnownLead[] = []
    const optOuts: OptOut[] = []
    for (const reading of rows) {
      const {result} = reading
      const fault = 'lead' in result ? this.#judge(result, {created, known}) : result
      if (fault) this.#intake.tally.reject(fault, reading)
      if ('lead' in result) optOuts.push({identities: result.identities, channels: reading.refused})
    }
    await this.#create(created)
    await fillLeads(this.#intake, known)
    await enterOptOuts(this.#intake, optOuts)
  }

  async finish(): Promise<void> {
    this.#identities.clear()
  }

  /** Sorts a row; returns why it cannot be taken in, where that is so. */
  #judge(row: LeadRow, {created, known}: {created: LeadRow[]; known: KnownLead[]}): CellFault | undefined {
    const customer = row.identities.find(({customer_id, lead_id}) => customer_id !== undefined && lead_id === undefined)
    if (customer) return this.#isCustomer(customer)
    const id = this.#leadOf(row)
    if (id === undefined) this.#meet(row, created)
    else this.#meetAgain({id, row}, known)
    return undefined
  }

  #isCustomer({type, value, customer_id}: LeadIdentity): CellFault {
    const reason = `${value} is the customer ${customer_id} already (patron customer show ${customer_id})`
    return {column: rowHeader(this.#intake.layout, type), value, reason}
  }

  /** The known lead that a row means; empty when it is new with these rows. */
  #leadOf({lead, identities}: LeadRow): string | undefined {
    if (identities.length === 0) return this.#places.of(lead)
    const known = identities.find(({lead_id}) => lead_id !== undefined)
    return known?.lead_id ?? (identities.some(({fresh}) => fresh) ? '' : undefined)
  }

  #meet(row: LeadRow, created: LeadRow[]): void {
    if (this.#intake.mode === 'update') return this.#intake.tally.add('passed_over')
    for (const identity of row.identities) identity.fresh = true
    this.#places.note(row.lead, '')
    if (row.identities.length === 0 && this.#customers.of(row.lead) !== undefined)
      this.#intake.tally.addFurther('leads_like_customers')
    created.push(row)
  }

  #meetAgain(known: KnownLead, updates: KnownLead[]): void {
    const {mode, tally} = this.#intake
    if (mode === 'update') updates.push(known)
    else tally.add(mode === 'create' ? 'passed_over' : 'unchanged')
  }

  async #create(rows: readonly LeadRow[]): Promise<void> {
    const {draft, at, tally} = this.#intake
    if (rows.length === 0) return
    const ids = await draft.nextIds('lead', rows.length)
    const leads = rows.map((row, index) => leadOfRow(ids[index] as string, row, at))
    await draft.create('lead', leads)
    await draft.create(
      'identity',
      leads.flatMap(({id}, index) => (rows[index] as LeadRow).identities.map((key) => leadIdentity(key, id))),
    )
    for (const {id, name} of leads) tally.add('created', 1, {id, text: name})
  }
}

function leadOfRow(id: string, {lead, identities, created_at, ended, road, attributes}: LeadRow, at: Instant): Lead {
  const fresh = withRoad(newLead(id, lead, {keys: identities, at: created_at ?? at}), road)
  return {...fresh, stage: ended ?? fresh.stage, attributes}
}

function refuseNameless({file, headers, columns}: RowLayout): void {
  if (NAMES.some((field) => columns.has(field))) return
  throw new CrmError('BAD_INPUT', `${file} has no column for the name of a lead.`, {
    hint: `Say which it is: --map name=HEADER. Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file},
  })
}

const NAMES = ['name', 'first_name', 'last_name', 'company'] as const
