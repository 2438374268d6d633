import {putCodes} from '../../core/order/put-codes.ts'
import type {OrderField, OrderTable, TableQuery} from '../../core/store/order-tables.ts'
import {stablyBy} from '../../core/statistics/stably-by.ts'
import {readNames} from './coded-names.ts'
import {double} from './fact-queries.ts'
import {FieldColumns} from './field-columns.ts'
import type {KnownCustomers} from './known-customers.ts'
import {readNumbers, type SqlSession} from './session.ts'
import {namesSql, orderTableSql, type ReadOrderField, tiedOrdersSql} from './table-queries.ts'
import {createStaging, toWire} from './wire.ts'

const SECONDS_PER_DAY = 86_400
const TIED_COLUMNS = {who: 'text', moment: 'real'} as const

/** What is read to put orders in order; `who` is the customer's number, from then on the code, -1 of nobody. */
const KEYS = ['who', 'day', 'second'] as const

/**
 * Orders as columns: codes of names are made by the database, and customers have numbers, so that no text is read for an
 * order; rows are put in order here, which takes a fraction of what sorting their texts does.
 */
export async function readOrderTable<F extends OrderField>(
  session: SqlSession,
  {fields, query}: {fields: readonly F[]; query: TableQuery},
  customers: Promise<KnownCustomers>,
): Promise<OrderTable<F>> {
  const asked: readonly OrderField[] = fields
  const others = asked.filter((field): field is ReadOrderField => field !== 'customer')
  const all = [...new Set([...KEYS, ...others])]
  const [capacity = 0] = await readNumbers(session, `SELECT ${double('count(*)')} FROM orders`)
  const read = new FieldColumns<(typeof all)[number]>(all, capacity)
  await read.read(session, orderTableSql(all, query), [])
  const {ids, codes} = await customers
  putCodes(read.part('who', 0) as Int32Array, codes)
  read.pick(inOrder(read))
  await settleTies(session, read, {query, ids})
  const names = async (field: 'channel' | 'shop' | 'rep'): Promise<string[]> =>
    asked.includes(field) ? readNames(session, namesSql(field, query)) : []
  const columns = read.columns()
  const who = asked.includes('customer') ? denseCodes(columns.who as Int32Array, ids) : {customers: []}
  return {
    ...Object.fromEntries(others.map((field) => [field, columns[field]])),
    ...who,
    rows: read.rows,
    ...{channels: await names('channel'), shops: await names('shop'), reps: await names('rep')},
  } as unknown as OrderTable<F>
}

type Read = FieldColumns<ReadOrderField | 'who'>

/** The rows by customer, day and second, as they came where these are equal: by the least of the keys first. */
function inOrder(read: Read): Int32Array {
  let order = new Int32Array(read.rows)
  for (let row = 0; row < order.length; row++) order[row] = row
  for (const key of KEYS.toReversed()) order = stablyBy(read.part(key, 0) as Int32Array, order)
  return order
}

/** Orders of one customer at one second stand by id: these few are read again in that order, into their places. */
async function settleTies(
  session: SqlSession,
  read: Read,
  {query, ids}: {query: TableQuery; ids: readonly string[]},
): Promise<void> {
  const {places, moments} = tiesOf(read, ids)
  if (places.length === 0) return
  const tied = await createStaging(session, TIED_COLUMNS)
  await session.append(tied, toWire(TIED_COLUMNS, moments))
  const fields = read.fields.filter((field): field is ReadOrderField => field !== 'who')
  const again = new FieldColumns(fields, places.length)
  await again.read(session, tiedOrdersSql(fields, query, tied), [])
  await session.run(`DROP TABLE ${tied}`)
  for (const field of fields) {
    const [column, settled] = [read.part(field, 0), again.part(field, 0)]
    for (const [at, place] of places.entries()) column[place] = settled[at] as number
  }
}

interface Ties {
  places: number[]
  moments: {who: string; moment: number}[]
}

function tiesOf(read: Read, ids: readonly string[]): Ties {
  const [who, day, second] = KEYS.map((key) => read.part(key, 0)) as [Int32Array, Int32Array, Int32Array]
  const ties: Ties = {places: [], moments: []}
  for (let row = 1; row < who.length; row++) {
    if (who[row] !== who[row - 1] || day[row] !== day[row - 1] || second[row] !== second[row - 1]) continue
    if (ties.places.at(-1) !== row - 1) {
      ties.places.push(row - 1)
      const moment = (day[row] as number) * SECONDS_PER_DAY + (second[row] as number)
      ties.moments.push({who: ids[who[row] as number] ?? '', moment})
    }
    ties.places.push(row)
  }
  return ties
}

/** The customers that there are, and the codes, which ascend, counted among them; in place. */
function denseCodes(codes: Int32Array, ids: readonly string[]): {customer: Int32Array; customers: string[]} {
  const customers: string[] = []
  let last = -1
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < 0) continue
    if (code !== last) customers.push(ids[code] as string)
    last = code
    codes[row] = customers.length - 1
  }
  return {customer: codes, customers}
}
