import type {Order} from '../order/order.ts'
import {FACT_COLUMNS, FACT_KINDS, type FactKind, type FactTypes} from '../store/facts.ts'
import {RECORD_COLUMNS, RECORD_KINDS, type RecordKind, type RecordTypes} from '../store/records.ts'
import type {Book} from '../store/store.ts'
import type {Person} from './person.ts'

/** Everything that is held about a person: the rows as they are stored, by kind. */
export interface Held {
  records: {[K in RecordKind]?: RecordTypes[K][]}
  facts: {[K in FactKind]: FactTypes[K][]}
  orders: Order[]
}

/** Everything that is held about a person, whatever kind it is of. */
export async function heldAbout(book: Book, person: Person): Promise<Held> {
  const records: Record<string, unknown> = {}
  const find: Finder = (kind, field, values) => book.find(kind, field as 'id', values)
  for (const kind of RECORD_KINDS) {
    const rows = [...(await recordsAbout(person, kind, find)), ...(await listing(book, person, kind))]
    if (rows.length > 0) records[kind] = rows
  }
  const facts: Record<string, unknown> = {}
  for (const kind of FACT_KINDS) facts[kind] = await factsAbout(book, person, kind)
  return {records, facts, orders: await ordersOf(book, person)} as Held
}

/** Finds records whose text field is one of the values. */
export type Finder = (kind: RecordKind, field: string, values: readonly string[]) => Promise<{id: string}[]>

/** The records of a kind that name a person in one of the columns by which a kind can. */
export async function recordsAbout(person: Person, kind: RecordKind, find: Finder): Promise<{id: string}[]> {
  const columns = RECORD_COLUMNS[kind]
  const found = new Map<string, {id: string}>()
  const own = kind === 'customer' ? person.ids : kind === 'lead' ? person.leads : []
  for (const row of own.length > 0 ? await find(kind, 'id', own) : []) found.set(row.id, row)
  for (const [field, values] of Object.entries(namesOf(person))) {
    if (!Object.hasOwn(columns, field) || values.length === 0) continue
    for (const row of await find(kind, field, values)) found.set(row.id, row)
  }
  return [...found.values()]
}

/** Column → what stands in it where a row is about a person. */
export function namesOf({ids, leads, identities}: Person): Record<string, readonly string[]> {
  return {customer_id: ids, left: ids, right: ids, lead_id: leads, identity: identities, who: identities}
}

/** Campaigns and audits hold their customers in lists. */
async function listing(book: Book, {ids}: Person, kind: RecordKind): Promise<{id: string}[]> {
  const isOne = (id: string): boolean => ids.includes(id)
  if (kind === 'campaign') {
    const campaigns = await book.all('campaign')
    return campaigns.filter(({members, controls}) => members.some(isOne) || controls.some(isOne))
  }
  if (kind !== 'audit') return []
  return (await book.all('audit')).filter(({items}) => items.some(({customer_id}) => isOne(customer_id)))
}

async function factsAbout<K extends FactKind>(book: Book, person: Person, kind: K): Promise<FactTypes[K][]> {
  const facts = book.facts(kind)
  const found = new Map<string, FactTypes[K]>()
  for (const customer_id of person.ids) for (const fact of await facts.find({customer_id})) found.set(fact.id, fact)
  for (const [field, values] of Object.entries(namesOf(person))) {
    if (field === 'customer_id' || values.length === 0 || !Object.hasOwn(FACT_COLUMNS[kind], field)) continue
    const where = {field: field as keyof FactTypes[K] & string, values}
    for (const fact of await facts.find({where})) found.set(fact.id, fact)
  }
  return [...found.values()].sort((left, right) => (left.at < right.at ? -1 : 1))
}

async function ordersOf(book: Book, {ids}: Person): Promise<Order[]> {
  const orders: Order[] = []
  for (const customer_id of ids) orders.push(...(await book.orders.find({customer_id})))
  return orders.sort((left, right) => (left.at < right.at ? -1 : 1))
}
