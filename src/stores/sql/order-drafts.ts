import type {OrderDrafts, OrderStaging} from '../../core/store/facts.ts'
import {keepOrders, removeOrders} from './kept-orders.ts'
import type {OpenChange} from './open-change.ts'
import {SqlOrders} from './order-facts.ts'
import {readNumbers, type SqlSession} from './session.ts'
import {SqlStaging} from './staging.ts'
import {columnList, LINES, ORDERS, type SqlTable} from './tables.ts'

/** The writing side of orders in SQL. */
export class SqlOrderDrafts extends SqlOrders implements OrderDrafts {
  readonly #change: OpenChange

  constructor(session: SqlSession, change: OpenChange) {
    super(session)
    this.#change = change
  }

  async stage(): Promise<OrderStaging> {
    return SqlStaging.begin(this.session, this.#change)
  }

  async move(from: string, to: string): Promise<number> {
    const moved = this.session.temporaryName()
    await this.session.run(
      `CREATE TEMP TABLE ${moved} AS SELECT customer_id, id, rev FROM ${ORDERS.name} WHERE customer_id = $1`,
      [from],
    )
    const [count] = await readNumbers(this.session, `SELECT CAST(count(*) AS DOUBLE PRECISION) FROM ${moved}`)
    if (count !== 0 && from !== to) await this.#move(moved, from, to)
    await this.session.run(`DROP TABLE ${moved}`)
    return count as number
  }

  /** Copies under the new customer and removes the old rows: a fact's customer is never updated in place. */
  async #move(moved: string, from: string, to: string): Promise<void> {
    this.#change.touched = true
    await keepOrders(this.session, this.#change, moved)
    await this.#copy(ORDERS, from, to)
    await this.#copy(LINES, from, to)
    await removeOrders(this.session, moved)
  }

  async #copy({name, columns: all}: SqlTable, from: string, to: string): Promise<void> {
    const {customer_id: _, rev, ...columns} = all
    const list = columnList(columns)
    await this.session.run(
      `INSERT INTO ${name} (customer_id, ${list}${rev ? ', rev' : ''})
       SELECT $1, ${list}${rev ? `, ${this.#change.id}` : ''} FROM ${name} WHERE customer_id = $2`,
      [to, from],
    )
  }
}
