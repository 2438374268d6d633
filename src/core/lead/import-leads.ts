import {identityId, type IdentityKey} from '../identity/identity.ts'
import {normaliseEmail, normalisePhone} from '../identity/normalise.ts'
import {decideDateFormat} from '../import/decide-columns.ts'
import type {DateFormat} from '../import/column-format.ts'
import type {ImportProgress} from '../import/import-orders.ts'
import {parseDate} from '../import/parse-date.ts'
import type {CellFault, Reject} from '../import/reject.ts'
import type {Table} from '../import/table.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {leadIdentity, newLead, type NewLead} from './add-lead.ts'
import {LEAD_POTENTIALS, LEAD_SOURCES, type Lead} from './lead.ts'
import {leadColumns, type LeadField} from './lead-fields.ts'

export interface LeadImportOptions {
  map?: Readonly<Record<string, string>> | undefined
  /** Source of leads whose file names none. */
  source: string
  dryRun: boolean
  onProgress?: (progress: ImportProgress) => void
  onReject?: (reject: Reject) => void
}

export interface LeadImportResult {
  file: string
  rows: number
  created: number
  unchanged: number
  rejected: number
  rejects: Reject[]
  dry_run: boolean
  change_id: number | undefined
}

const REJECTS_SHOWN = 20

/**
 * Takes a file of leads in, one change. A row whose phone or e-mail is a lead's already changes nothing; one that
 * is a customer's is rejected with a pointer to that customer. Without phone and e-mail the name and place tell.
 */
export async function importLeads(
  {store, now, who}: Context,
  table: Table,
  options: LeadImportOptions,
): Promise<LeadImportResult> {
  const header = {command: 'lead import', who, at: now()}
  const columns = leadColumns(table.file, table.headers, options.map)
  const format = await dateFormat(table, columns.get('created_at'))
  const work = (draft: Draft): Promise<LeadImportResult> =>
    new LeadImport({draft, table, columns, format, at: header.at, options}).run()
  return options.dryRun ? store.rehearse(header, work) : store.write(header, work)
}

interface Setting {
  draft: Draft
  table: Table
  columns: ReadonlyMap<LeadField, number>
  format: DateFormat
  at: string
  options: LeadImportOptions
}

class LeadImport {
  readonly #with: Setting
  readonly #result: LeadImportResult
  readonly #known = new Set<string>()
  readonly #created: {lead: NewLead; keys: IdentityKey[]; at: string}[] = []
  #country = 'CN'

  constructor(setting: Setting) {
    this.#with = setting
    const {table, options} = setting
    this.#result = {
      file: table.file,
      rows: 0,
      created: 0,
      unchanged: 0,
      rejected: 0,
      rejects: [],
      dry_run: options.dryRun,
      change_id: undefined,
    }
  }

  async run(): Promise<LeadImportResult> {
    const {draft, table, options} = this.#with
    this.#country = (await loadSettings(draft)).country
    for (const lead of await draft.all('lead')) this.#known.add(placeKey(lead))
    for await (const {rows, numbers} of table.batches()) {
      const read = rows.map((cells, index) => this.#read(cells, numbers[index] as number))
      await this.#judge(read.filter((row) => row !== undefined))
      this.#result.rows += rows.length
      options.onProgress?.({rows: this.#result.rows, share: table.progress()})
    }
    await this.#save()
    return this.#result
  }

  #read(cells: readonly string[], row: number): ReadLead | undefined {
    const cell = (field: LeadField): string => cells[this.#with.columns.get(field) ?? -1] ?? ''
    const fault = this.#fault(cell)
    if (fault) return void this.#reject({...fault, row, cells})
    const [phone, email] = [normalisePhone(cell('phone'), this.#country), normaliseEmail(cell('email'))]
    const keys: IdentityKey[] = []
    if (phone !== undefined) keys.push({type: 'phone', value: phone})
    if (email !== undefined) keys.push({type: 'email', value: email})
    const text = (field: LeadField): string | undefined => cell(field) || undefined
    const lead: NewLead = {
      name: cell('name'),
      source: sourceOf(cell('source')) ?? this.#with.options.source,
      potential: LEAD_POTENTIALS.find((potential) => potential === cell('potential').toLowerCase()),
      region: text('region'),
      city: text('city'),
      shop: text('shop'),
      industry: text('industry'),
      owner: text('owner'),
      note: text('note'),
    }
    return {lead, keys, row, cells, at: this.#createdAt(cell('created_at'))}
  }

  #fault(cell: (field: LeadField) => string): CellFault | undefined {
    const fault = (field: LeadField, reason: string): CellFault => ({
      column: this.#header(field),
      value: cell(field),
      reason,
    })
    if (cell('name') === '') return fault('name', 'there is no name')
    if (cell('phone') !== '' && normalisePhone(cell('phone'), this.#country) === undefined)
      return fault('phone', `"${cell('phone')}" is no phone number`)
    if (cell('email') !== '' && normaliseEmail(cell('email')) === undefined)
      return fault('email', `"${cell('email')}" is no e-mail address`)
    const date = cell('created_at')
    const parsed = date === '' ? undefined : parseDate(date, {format: this.#with.format})
    return parsed && !parsed.ok ? fault('created_at', parsed.reason) : undefined
  }

  #createdAt(text: string): string {
    const parsed = text === '' ? undefined : parseDate(text, {format: this.#with.format})
    return parsed?.ok === true ? parsed.value : this.#with.at
  }

  async #judge(rows: readonly ReadLead[]): Promise<void> {
    const ids = rows.flatMap(({keys}) => keys.map(identityId))
    const owners = new Map((await this.#with.draft.getMany('identity', ids)).map((identity) => [identity.id, identity]))
    for (const row of rows) {
      const owned = row.keys.map((key) => owners.get(identityId(key)))
      const customer = owned.find((identity) => identity?.customer_id !== undefined && identity.lead_id === undefined)
      if (customer) {
        const reason = `${customer.value} is the customer ${customer.customer_id} already (patron customer show ${customer.customer_id})`
        this.#reject({
          column: this.#header(customer.type as LeadField),
          value: customer.value,
          reason,
          row: row.row,
          cells: row.cells,
        })
      } else if (owned.some((identity) => identity?.lead_id !== undefined) || this.#isKnown(row)) {
        this.#result.unchanged++
      } else {
        for (const key of row.keys) this.#known.add(identityId(key))
        this.#known.add(placeKey(row.lead))
        this.#created.push(row)
      }
    }
  }

  /** Seen in this file, or, for rows without phone and e-mail, a lead of that name and place. */
  #isKnown({keys, lead}: ReadLead): boolean {
    return keys.length === 0 ? this.#known.has(placeKey(lead)) : keys.some((key) => this.#known.has(identityId(key)))
  }

  async #save(): Promise<void> {
    const {draft, table} = this.#with
    const ids = await draft.nextIds('lead', this.#created.length)
    const leads: Lead[] = this.#created.map(({lead, keys, at}, index) =>
      newLead(ids[index] as string, lead, {keys, at}),
    )
    await draft.save('lead', leads)
    await draft.save(
      'identity',
      this.#created.flatMap(({keys}, index) => keys.map((key) => leadIdentity(key, ids[index] as string))),
    )
    this.#result.created = leads.length
    if (leads.length > 0 && !this.#result.dry_run) this.#result.change_id = draft.changeId
    draft.describe(table.file, {leads: leads.length})
  }

  #header(field: LeadField): string {
    return this.#with.table.headers[this.#with.columns.get(field) ?? -1] ?? field
  }

  #reject(reject: Omit<Reject, 'file'>): void {
    const full = {file: this.#with.table.file, ...reject}
    this.#result.rejected++
    if (this.#result.rejects.length < REJECTS_SHOWN) this.#result.rejects.push(full)
    this.#with.options.onReject?.(full)
  }
}

interface ReadLead {
  lead: NewLead
  keys: IdentityKey[]
  row: number
  cells: readonly string[]
  at: string
}

function placeKey({name, region, city}: Pick<NewLead, 'name' | 'region' | 'city'>): string {
  return `place:${[name, region, city].map((part) => (part ?? '').normalize('NFKC').trim()).join('\u0001')}`
}

/** Words of lists for the sources that are known; any other word stays as it is. */
const SOURCE_WORDS: Readonly<Record<string, string>> = {
  陌拜: 'cold-visit',
  网络: 'web',
  官网: 'web',
  网站: 'web',
  转介绍: 'referral',
  老客介绍: 'referral',
  地图: 'map-data',
  到店: 'walk-in',
  电话: 'phone',
  活动: 'event',
  购买名单: 'bought-list',
}

function sourceOf(word: string): string | undefined {
  const folded = word.trim().toLowerCase().replaceAll(' ', '-')
  return LEAD_SOURCES.find((source) => source === folded) ?? SOURCE_WORDS[word.trim()] ?? (word.trim() || undefined)
}

async function dateFormat(table: Table, column: number | undefined): Promise<DateFormat> {
  if (column === undefined) return 'ymd'
  const cells: string[] = []
  for await (const {rows} of table.batches()) for (const row of rows) if (row[column]) cells.push(row[column])
  const format = decideDateFormat(cells)
  return format === 'ambiguous' || format === 'contradictory' || format === 'none' ? 'ymd' : format
}
