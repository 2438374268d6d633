import {CrmError} from '../error/crm-error.ts'
import {IdentityBook} from '../identity/identity-book.ts'
import {gatherRows} from '../import/gather-rows.ts'
import type {BeginIntake, Intake, RowTaker} from '../import/import-rows.ts'
import {PlaceBook} from '../import/place-book.ts'
import type {ReadRow} from '../import/row-fields.ts'
import {type RowLayout, rowHeader} from '../import/row-layout.ts'
import type {Draft} from '../store/store.ts'
import {leadIdentity, newLead} from './add-lead.ts'
import {fillLeads, type KnownLead} from './fill-leads.ts'
import type {LEAD_FIELDS} from './lead-fields.ts'
import {type LeadIdentity, type LeadRow, readLead} from './lead-row.ts'

/**
 * A way in for leads. A row whose phone or e-mail is a lead's already changes nothing, unless the mode is `update`:
 * then it fills that lead's blanks. One that is a customer's is rejected with a pointer to that customer. Without
 * phone and e-mail the name and place tell. `source` is that of rows which name none. Throws BAD_INPUT where no
 * column can be the name.
 */
export function beginLeads({source}: {source: string}): BeginIntake<typeof LEAD_FIELDS> {
  return async (intake) => {
    refuseNameless(intake.layout)
    return gatherRows(new LeadTaker(intake, source))
  }
}

class LeadTaker implements RowTaker<typeof LEAD_FIELDS> {
  readonly #intake: Intake
  readonly #source: string
  readonly #identities: IdentityBook<LeadIdentity>
  /** Lead ids; empty for leads that are new with these rows. */
  readonly #places: PlaceBook<string>

  constructor(intake: Intake, source: string) {
    this.#intake = intake
    this.#source = source
    this.#identities = new IdentityBook(intake.draft, (identity) => ({...identity, fresh: false}))
    this.#places = new PlaceBook((names) => leadsNamed(intake.draft, names))
  }

  async take(rows: readonly ReadRow<typeof LEAD_FIELDS>[]): Promise<void> {
    const {layout, tally} = this.#intake
    const reading = {layout, source: this.#source, identities: this.#identities}
    const read = rows.map((row) => readLead(row, reading))
    await this.#identities.lookUp()
    await this.#places.lookUp(read.flatMap((result) => ('lead' in result ? [result.lead] : [])))
    const created: LeadRow[] = []
    const known: KnownLead[] = []
    for (const [index, result] of read.entries()) {
      if ('lead' in result) this.#judge(result, {created, known})
      else tally.reject(result, rows[index] as ReadRow<typeof LEAD_FIELDS>)
    }
    await this.#create(created)
    await fillLeads(this.#intake, known)
  }

  async finish(): Promise<void> {
    this.#identities.clear()
  }

  #judge(row: LeadRow, {created, known}: {created: LeadRow[]; known: KnownLead[]}): void {
    if (this.#isCustomer(row)) return
    const id = this.#leadOf(row)
    if (id === undefined) this.#meet(row, created)
    else this.#meetAgain({id, row}, known)
  }

  #isCustomer({row, identities}: LeadRow): boolean {
    const customer = identities.find(({customer_id, lead_id}) => customer_id !== undefined && lead_id === undefined)
    if (!customer) return false
    const {type, value, customer_id} = customer
    const reason = `${value} is the customer ${customer_id} already (patron customer show ${customer_id})`
    this.#intake.tally.reject({column: rowHeader(this.#intake.layout, type), value, reason}, row)
    return true
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
    const leads = rows.map(({lead, identities, row}, index) =>
      newLead(ids[index] as string, lead, {keys: identities, at: row.values.created_at ?? at}),
    )
    await draft.create('lead', leads)
    await draft.create(
      'identity',
      leads.flatMap(({id}, index) => (rows[index] as LeadRow).identities.map((key) => leadIdentity(key, id))),
    )
    for (const {id, name} of leads) tally.add('created', 1, {id, text: name})
  }
}

async function leadsNamed(draft: Draft, names: readonly string[]): Promise<{place: LeadRow['lead']; of: string}[]> {
  return (await draft.find('lead', 'name', names)).map((lead) => ({place: lead, of: lead.id}))
}

function refuseNameless({file, headers, columns}: RowLayout): void {
  if (NAMES.some((field) => columns.has(field))) return
  throw new CrmError('BAD_INPUT', `${file} has no column for the name of a lead.`, {
    hint: `Say which it is: --map name=HEADER. Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file},
  })
}

const NAMES = ['name', 'first_name', 'last_name', 'company'] as const
