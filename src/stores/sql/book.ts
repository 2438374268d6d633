import type {Helper} from '../../core/helper/helper.ts'
import {type Change, CHANGE_COLUMNS} from '../../core/history/change.ts'
import type {Columns} from '../../core/store/columns.ts'
import type {FactKind, Facts} from '../../core/store/facts.ts'
import {RECORD_COLUMNS, type RecordKind, type RecordTypes} from '../../core/store/records.ts'
import type {Book, RowKind} from '../../core/store/store.ts'
import {byId} from '../memory/rows.ts'
import {changesOf} from './earlier.ts'
import {double} from './fact-queries.ts'
import {SqlFacts} from './facts.ts'
import {SqlOrders} from './order-facts.ts'
import {readNumbers, type SqlSession, textsOf} from './session.ts'
import {CHANGES, quoted} from './tables.ts'
import {codeUnitOrder} from './text-order.ts'
import {inValues} from './values.ts'
import {fromWire, readList, valuesOf} from './wire.ts'

/** The reading side of a store in SQL. */
export class SqlBook implements Book {
  readonly orders: SqlOrders
  protected readonly session: SqlSession

  constructor(session: SqlSession) {
    this.session = session
    this.orders = new SqlOrders(session)
  }

  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordTypes[K] | undefined> {
    return (await this.getMany(kind, [id]))[0]
  }

  async getMany<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<RecordTypes[K][]> {
    const list = await inValues(this.session, ids)
    return this.records(kind, `WHERE id ${list.sql}`, list.values)
  }

  async find<K extends RecordKind>(
    kind: K,
    field: keyof RecordTypes[K] & string,
    values: readonly string[],
  ): Promise<RecordTypes[K][]> {
    const list = await inValues(this.session, values)
    return this.records(kind, `WHERE ${knownColumn(kind, field)} ${list.sql} ORDER BY id`, list.values)
  }

  async all<K extends RecordKind>(kind: K): Promise<RecordTypes[K][]> {
    return this.records(kind, 'ORDER BY id')
  }

  async columns<K extends RecordKind, F extends keyof RecordTypes[K] & string>(
    kind: K,
    fields: readonly F[],
  ): Promise<{[P in F]: RecordTypes[K][P][]}> {
    for (const field of fields) knownColumn(kind, field)
    const others = fields.filter((field) => field !== 'id')
    // Texts that are read anyway are not read twice: of a million ids that costs half a second.
    const known = kind === 'customer' && others.length > 0 ? await this.orders.customerIds() : undefined
    const {ids, read} = known
      ? {ids: known, read: await this.#columnsOf(kind, await this.#filled(kind, others))}
      : await this.#columnsWithIds(kind, others)
    const blank = new Array<undefined>(ids.length).fill(undefined)
    const columns = fields.map((field) => [field, field === 'id' ? [...ids] : (read.get(field) ?? blank)])
    return Object.fromEntries(columns) as {[P in F]: RecordTypes[K][P][]}
  }

  /** Fields of all records, in the order in which the ids of customers are read beside orders. */
  async #columnsOf<F extends string>(kind: RecordKind, fields: readonly F[]): Promise<Map<F, unknown[]>> {
    if (fields.length === 0) return new Map()
    const wanted = columnsNamed(kind, fields)
    const read = await this.session.read(`SELECT ${readList(wanted)} FROM ${quoted(kind)} ORDER BY id COLLATE "C"`)
    return new Map(fields.map((field, at) => [field, valuesOf(wanted, field, read[at])]))
  }

  /** The same with the ids, in the order of their code units. */
  async #columnsWithIds<F extends string>(
    kind: RecordKind,
    fields: readonly F[],
  ): Promise<{ids: string[]; read: Map<F, unknown[]>}> {
    const wanted = columnsNamed(kind, fields)
    const list = ['id', ...(fields.length > 0 ? [readList(wanted)] : [])]
    const [first, ...read] = await this.session.read(`SELECT ${list.join(', ')} FROM ${quoted(kind)} ORDER BY id`)
    const ids = textsOf(first)
    const order = codeUnitOrder(ids)
    const sorted = <T>(values: T[]): T[] => (order ? Array.from(order, (row) => values[row] as T) : values)
    return {
      ids: sorted(ids),
      read: new Map(fields.map((field, at) => [field, sorted(valuesOf(wanted, field, read[at]))])),
    }
  }

  /**
   * The fields that any record has: of a million records it takes half a second to read that there is nothing in twenty. Those
   * that none has are one blank column.
   */
  async #filled<F extends string>(kind: RecordKind, fields: readonly F[]): Promise<F[]> {
    const counts = fields.map((field) => double(`count(${quoted(field)})`))
    const found = await readNumbers(this.session, `SELECT ${counts.join(', ')} FROM ${quoted(kind)}`)
    return fields.filter((_, at) => found[at] !== 0)
  }

  async count(kind: RecordKind): Promise<number> {
    const [count] = await readNumbers(this.session, `SELECT CAST(count(*) AS DOUBLE PRECISION) FROM ${quoted(kind)}`)
    return count as number
  }

  async changes(limit = Number.POSITIVE_INFINITY): Promise<Change[]> {
    return this.#journal(
      Number.isFinite(limit) ? `ORDER BY id DESC LIMIT ${Math.max(0, Math.trunc(limit))}` : 'ORDER BY id DESC',
    )
  }

  async change(id: number): Promise<Change | undefined> {
    return Number.isSafeInteger(id) ? (await this.#journal(`WHERE id = ${id}`))[0] : undefined
  }

  async changesOf(kind: RowKind, ids: readonly string[]): Promise<number[]> {
    return changesOf(this.session, kind, ids)
  }

  facts<K extends FactKind>(kind: K): Facts<K> {
    return new SqlFacts(this.session, kind)
  }

  async helper(): Promise<Helper | undefined> {
    return this.orders.helper()
  }

  protected async records<K extends RecordKind>(
    kind: K,
    which: string,
    values: readonly string[] = [],
  ): Promise<RecordTypes[K][]> {
    const columns = RECORD_COLUMNS[kind]
    const wire = await this.session.read(`SELECT ${readList(columns)} FROM ${quoted(kind)} ${which}`, values)
    return fromWire(columns, wire).sort(byId) as unknown as RecordTypes[K][]
  }

  async #journal(which: string): Promise<Change[]> {
    const wire = await this.session.read(`SELECT ${readList(CHANGE_COLUMNS)} FROM ${CHANGES.name} ${which}`)
    return fromWire(CHANGE_COLUMNS, wire) as unknown as Change[]
  }
}

function columnsNamed(kind: RecordKind, fields: readonly string[]): Columns {
  const all = RECORD_COLUMNS[kind] as Columns
  return Object.fromEntries(fields.map((field) => [field, all[field] as 'text']))
}

function knownColumn(kind: RecordKind, field: string): string {
  if (!Object.hasOwn(RECORD_COLUMNS[kind], field)) throw new Error(`A ${kind} has no field ${field}.`)
  return quoted(field)
}
