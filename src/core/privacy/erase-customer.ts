import type {Audit} from '../quality/quality-record.ts'
import type {Context} from '../store/context.ts'
import {FACT_KINDS, type FactKind, type FactTypes} from '../store/facts.ts'
import type {RecordKind, RecordTypes} from '../store/records.ts'
import type {Draft} from '../store/store.ts'
import {forgetPerson} from './forget-person.ts'
import {withFormerSelves} from './former-selves.ts'
import {type Held, heldAbout} from './held.ts'
import {findPerson, type Person} from './person.ts'
import {anonymousFact, anonymousRecord} from './what-stays.ts'

export interface EraseResult {
  customer_id: string
  /** When the customer was erased; in the past when that was done before. */
  erased_at: string
  /** Rows that went altogether, rows that stay without what says who it was, and rows that stay as they are, by kind. */
  removed: Record<string, number>
  anonymised: Record<string, number>
  kept: Record<string, number>
  dry_run: boolean
  /** Cannot be undone; absent when there was nothing left to erase. */
  change_id: number | undefined
}

/**
 * Erases a customer: identity and free text go from every record, fact and from the journal, and from the bytes of the
 * store's file; sales figures stay with an anonymous customer. Final. One who was erased before is left as is. Throws
 * NOT_FOUND or AMBIGUOUS.
 */
export async function eraseCustomer(
  {store, now, who}: Context,
  {reference, dryRun}: {reference: string; dryRun: boolean},
): Promise<EraseResult> {
  const header = {command: 'customer erase', who, at: now()}
  const work = (draft: Draft): Promise<EraseResult> => erase(draft, {reference, at: header.at, dryRun})
  if (dryRun) return store.rehearse(header, work)
  const result = await store.write(header, work)
  await store.compact()
  return result
}

/** Whether somebody had been erased before, so that nothing was left to do. */
export function isErased({anonymised}: EraseResult): boolean {
  return Object.keys(anonymised).length === 0
}

interface Erasing {
  reference: string
  at: string
  dryRun: boolean
}

async function erase(draft: Draft, {reference, at, dryRun}: Erasing): Promise<EraseResult> {
  const found = await findPerson(draft, reference)
  const {customer} = found
  const nothing = {customer_id: customer.id, removed: {}, anonymised: {}, kept: {}, dry_run: dryRun}
  if (customer.erased_at !== undefined) return {...nothing, erased_at: customer.erased_at, change_id: undefined}
  const person = await withFormerSelves(draft, found)
  const held = await heldAbout(draft, person)
  await forgetPerson(draft, person, held)
  const counts = await eraseRows(draft, held, {person, at})
  draft.describe(`customer ${customer.id}`, {customers_erased: 1})
  const change_id = dryRun ? undefined : draft.changeId
  return {...nothing, ...counts, erased_at: at, change_id}
}

type Counts = Pick<EraseResult, 'removed' | 'anonymised' | 'kept'>

async function eraseRows(draft: Draft, held: Held, {person, at}: {person: Person; at: string}): Promise<Counts> {
  const counts: Counts = {removed: {}, anonymised: {}, kept: {}}
  const {customer: _own, campaign = [], audit = [], ...records} = held.records
  const {erased_at: _, ...stays} = anonymousRecord('customer', person.customer) ?? person.customer
  await draft.save('customer', [{...stays, id: person.customer.id, erased_at: at}])
  counts.anonymised['customer'] = 1
  for (const [kind, rows] of Object.entries(records)) await eraseRecords(draft, kind as RecordKind, {rows, counts})
  await closeTasks(draft, records.task ?? [], at)
  for (const kind of FACT_KINDS) counts.anonymised[kind] = await eraseFacts(draft, kind, held.facts[kind])
  await eraseAudits(draft, audit, person)
  counts.anonymised['audit'] = audit.length
  counts.kept['order'] = held.orders.length
  counts.kept['campaign'] = campaign.length
  return withoutZeros(counts)
}

async function eraseRecords(
  draft: Draft,
  kind: RecordKind,
  {rows, counts}: {rows: readonly {id: string}[]; counts: Counts},
): Promise<void> {
  const stays = rows.flatMap((row) => anonymousRecord(kind, row) ?? [])
  await draft.save(kind, stays as RecordTypes[RecordKind][])
  if (stays.length > 0) counts.anonymised[kind] = stays.length
  else {
    await draft.remove(
      kind,
      rows.map(({id}) => id),
    )
    counts.removed[kind] = rows.length
  }
}

/** What was to be done with them is not: nobody knows any more with whom. */
async function closeTasks(draft: Draft, tasks: readonly {id: string}[], at: string): Promise<void> {
  const anonymous = await draft.getMany(
    'task',
    tasks.map(({id}) => id),
  )
  const open = anonymous.filter(({state}) => state === 'open')
  await draft.save(
    'task',
    open.map((task) => ({...task, state: 'closed' as const, ended_at: at, ended_because: 'erased'})),
  )
}

/**
 * Facts are replaced when their digests differ. Each is replaced twice, by itself under another digest and then under
 * its own: the file it came from, taken in again, is then nothing new and brings nothing back.
 */
async function eraseFacts<K extends FactKind>(draft: Draft, kind: K, facts: readonly FactTypes[K][]): Promise<number> {
  const stays = facts.map((fact) => anonymousFact(kind, fact))
  for (const digest of [1, 0]) {
    const staging = await draft.facts(kind).stage()
    await staging.append(stays.map((fact) => ({...fact, digest: fact.digest + digest})))
    await staging.settle()
  }
  return stays.length
}

async function eraseAudits(draft: Draft, audits: readonly Audit[], {ids}: Person): Promise<void> {
  const without = audits.map((audit) => ({
    ...audit,
    items: audit.items.filter(({customer_id}) => !ids.includes(customer_id)),
  }))
  await draft.save('audit', without)
}

function withoutZeros(counts: Counts): Counts {
  const own = (part: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(part).filter(([, count]) => count > 0))
  return {removed: own(counts.removed), anonymised: own(counts.anonymised), kept: own(counts.kept)}
}
