import {identityId, type IdentityType} from '../identity/identity.ts'
import {LEAD_STAGES} from '../lead/lead.ts'
import {columnType} from './columns.ts'
import type {Findings, Known} from './findings.ts'
import {CUSTOMER_OWNED, RECORD_COLUMNS, RECORD_KINDS, type RecordKind} from './records.ts'
import type {Book} from './store.ts'

/** Verifies records kind by kind: required fields, owners, identities, leads, the ledger. Returns how many there are. */
export async function checkRecords(book: Book, found: Findings, known: Known): Promise<number> {
  const records = await checkColumns(book, found)
  for (const kind of CUSTOMER_OWNED) await checkOwner(book, found, {kind, customers: known.customer})
  await checkIdentities(book, found, known)
  await checkLeads(book, found)
  await checkLedger(book, found)
  return records
}

async function checkColumns(book: Book, found: Findings): Promise<number> {
  let records = 0
  for (const kind of RECORD_KINDS) {
    const required = Object.entries(RECORD_COLUMNS[kind]).filter(([, spec]) => !columnType(spec).optional)
    for (const record of await book.all(kind)) {
      records++
      const row = record as unknown as Record<string, unknown>
      for (const [field] of required) {
        if (row[field] === undefined) found.add(`${kind}.${field}`, 'a required field is missing', String(row['id']))
      }
    }
  }
  return records
}

async function checkOwner(
  book: Book,
  found: Findings,
  {kind, customers}: {kind: RecordKind; customers: ReadonlySet<string>},
): Promise<void> {
  const {id, customer_id} = await book.columns(kind as 'identity', ['id', 'customer_id'])
  customer_id.forEach((owner, row) => {
    if (owner !== undefined && !customers.has(owner))
      found.add(`${kind} customer`, 'its customer does not exist', id[row] as string)
  })
}

async function checkIdentities(book: Book, found: Findings, known: Known): Promise<void> {
  for (const {id, type, value, customer_id, lead_id} of await book.all('identity')) {
    if (id !== identityId({type: type as IdentityType, value}))
      found.add('identity key', 'the key is not type:value', id)
    if (customer_id === undefined && lead_id === undefined) found.add('identity owner', 'it belongs to nobody', id)
    if (lead_id !== undefined && !known.lead.has(lead_id)) found.add('identity lead', 'its lead does not exist', id)
  }
}

async function checkLeads(book: Book, found: Findings): Promise<void> {
  for (const {id, stage, customer_id, converted_at} of await book.all('lead')) {
    if (!LEAD_STAGES.includes(stage)) found.add('lead stage', 'the stage is not known', id)
    // One that a list says was won has no order here.
    if (stage === 'won' && customer_id !== undefined && converted_at === undefined)
      found.add('lead conversion', 'won without a first order', id)
  }
}

async function checkLedger(book: Book, found: Findings): Promise<void> {
  const {id, customer_id, identity} = await book.columns('consent', ['id', 'customer_id', 'identity'])
  id.forEach((entry, row) => {
    if (customer_id[row] === undefined && identity[row] === undefined)
      found.add('consent owner', 'it belongs to nobody', entry)
  })
}
