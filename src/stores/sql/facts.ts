import {
  type FactKind,
  type FactQuery,
  type Facts,
  FACT_COLUMNS,
  type FactTypes,
  type TallyColumns,
} from '../../core/store/facts.ts'
import {knownField} from '../fact-field.ts'
import {inDays} from './day-range.ts'
import {DAY, double} from './fact-queries.ts'
import {pages} from './pages.ts'
import {numbersOf, readNumbers, type SqlSession, textsOf} from './session.ts'
import {quoted} from './tables.ts'
import {codeUnitKey, codeUnitOrder, permuted} from './text-order.ts'
import {inValues} from './values.ts'
import {fromWire, readList} from './wire.ts'

/** Reads and tallies one kind of fact in SQL. */
export class SqlFacts<K extends FactKind> implements Facts<K> {
  protected readonly session: SqlSession
  protected readonly kind: K

  constructor(session: SqlSession, kind: K) {
    this.session = session
    this.kind = kind
  }

  async count(): Promise<number> {
    const [count] = await readNumbers(this.session, `SELECT ${double('count(*)')} FROM ${quoted(this.kind)}`)
    return count as number
  }

  async find(query: FactQuery<K>): Promise<FactTypes[K][]> {
    const {sql, values} = await this.#conditions(query)
    const limit = query.limit === undefined ? '' : `LIMIT ${Math.max(0, Math.trunc(query.limit))}`
    const columns = FACT_COLUMNS[this.kind]
    const wire = await this.session.read(
      `SELECT ${readList(columns)} FROM ${quoted(this.kind)} WHERE ${sql}
       ORDER BY ${quoted(this.kind)}."at" DESC, ${codeUnitKey('id')} ${limit}`,
      values,
    )
    return fromWire(columns, wire) as unknown as FactTypes[K][]
  }

  async tally({
    sum,
    ...query
  }: Omit<FactQuery<K>, 'customer_id' | 'limit'> & {sum?: keyof FactTypes[K] & string}): Promise<TallyColumns> {
    const {sql, values} = await this.#conditions(query)
    const summed = sum === undefined ? '0' : `coalesce(sum(${quoted(knownField(this.kind, sum))}), 0)`
    const [ids, ...figures] = await this.session.read(
      `SELECT customer_id, ${double('count(*)')}, ${double(`max(${DAY})`)}, ${double(summed)}
       FROM ${quoted(this.kind)} WHERE customer_id <> '' AND ${sql}
       GROUP BY customer_id ORDER BY customer_id COLLATE "C"`,
      values,
    )
    const order = codeUnitOrder(textsOf(ids))
    const [count, last_day, sums] = figures.map((column) => permuted(numbersOf(column), order)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    return {
      ids: order ? Array.from(order, (row) => textsOf(ids)[row] as string) : textsOf(ids),
      count: Int32Array.from(count),
      last_day: Int32Array.from(last_day),
      sum: sums,
    }
  }

  async *stream(): AsyncIterable<FactTypes[K][]> {
    const table = {name: this.kind, columns: FACT_COLUMNS[this.kind]}
    const orderBy = `${codeUnitKey('customer_id')}, ${codeUnitKey('id')}`
    yield* pages(this.session, table, orderBy) as AsyncIterable<unknown> as AsyncIterable<FactTypes[K][]>
  }

  async #conditions({customer_id, where, from, until}: FactQuery<K>): Promise<{sql: string; values: string[]}> {
    const values: string[] = []
    const conditions = [inDays(from, until)]
    if (customer_id !== undefined) conditions.push(`customer_id = $${values.push(customer_id)}`)
    if (where) {
      const list = await inValues(this.session, where.values, values.length + 1)
      conditions.push(`${quoted(knownField(this.kind, where.field))} ${list.sql}`)
      values.push(...list.values)
    }
    return {sql: conditions.join(' AND '), values}
  }
}
