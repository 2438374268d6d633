import type {Columns} from '../../core/store/columns.ts'
import {FACT_COLUMNS, type FactKind, type FactStaging, type FactTypes} from '../../core/store/facts.ts'
import type {OpenChange} from './open-change.ts'
import type {SqlSession} from './session.ts'
import {settleFacts, type Settled} from './settle-facts.ts'
import {addStagingColumn, createStaging, toWire} from './wire.ts'

/** What every fact has; the temporary table begins with these. */
const REQUIRED = ['customer_id', 'id', 'at', 'digest']

/**
 * Facts in a temporary table, which one join settles, however many they are. A column comes into the table with the
 * first batch that has a value for it: most imports fill few, and an empty one costs nearly as much as a full one.
 */
export class SqlFactStaging<K extends FactKind> implements FactStaging<K> {
  readonly #session: SqlSession
  readonly #change: OpenChange
  readonly #kind: K
  readonly #table: string
  #columns: Columns
  #count = 0

  private constructor(session: SqlSession, change: OpenChange, {kind, table}: {kind: K; table: string}) {
    this.#session = session
    this.#change = change
    this.#kind = kind
    this.#table = table
    this.#columns = requiredOf(kind)
  }

  static async begin<K extends FactKind>(session: SqlSession, change: OpenChange, kind: K): Promise<SqlFactStaging<K>> {
    return new SqlFactStaging(session, change, {kind, table: await createStaging(session, requiredOf(kind))})
  }

  async append(facts: readonly FactTypes[K][]): Promise<void> {
    for (const [column, spec] of Object.entries(FACT_COLUMNS[this.#kind] as Columns)) {
      if (column in this.#columns || facts.every((fact) => isAbsent(fact, column))) continue
      await addStagingColumn(this.#session, this.#table, {column, spec})
      this.#columns = {...this.#columns, [column]: spec}
    }
    this.#count += facts.length
    await this.#session.append(this.#table, toWire(this.#columns, facts))
  }

  async settle(): Promise<Settled> {
    const staged = {table: this.#table, columns: this.#columns, count: this.#count}
    return settleFacts(this.#session, this.#change, {kind: this.#kind, staged})
  }
}

function requiredOf(kind: FactKind): Columns {
  const all = FACT_COLUMNS[kind] as Columns
  return Object.fromEntries(REQUIRED.map((column) => [column, all[column] as 'text']))
}

function isAbsent(fact: object, column: string): boolean {
  const value = (fact as Record<string, unknown>)[column]
  return value === undefined || value === null
}
