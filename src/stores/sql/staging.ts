import {type Order, ORDER_COLUMNS} from '../../core/order/order.ts'
import type {OrderStaging, StagingResult} from '../../core/store/order-facts.ts'
import type {OpenChange} from './open-change.ts'
import type {NumberColumn, SqlSession} from './session.ts'
import {HEAD_COLUMNS, PART_COLUMNS, settleOrders, type StagedOrders} from './settle.ts'
import {createStaging, toWire} from './wire.ts'

const {seq: _, ...PARTS} = PART_COLUMNS

/** Orders in temporary tables, numbered as they came; a handful of statements settles them, however many there are. */
export class SqlStaging implements OrderStaging {
  readonly #session: SqlSession
  readonly #change: OpenChange
  readonly #staged: StagedOrders

  private constructor(session: SqlSession, change: OpenChange, staged: StagedOrders) {
    this.#session = session
    this.#change = change
    this.#staged = staged
  }

  static async begin(session: SqlSession, change: OpenChange): Promise<SqlStaging> {
    const heads = await createStaging(session, HEAD_COLUMNS)
    const parts = await createStaging(session, PART_COLUMNS)
    return new SqlStaging(session, change, {heads, parts, count: 0})
  }

  async append(orders: readonly Order[]): Promise<void> {
    const first = this.#staged.count + 1
    this.#staged.count += orders.length
    const seqs = Float64Array.from(orders.keys(), (index) => first + index)
    await this.#session.append(this.#staged.heads, [numbers(seqs), ...toWire(ORDER_COLUMNS, orders)])
    const lines = orders.flatMap((order) => order.lines.map((line, index) => ({...line, line_no: index + 1})))
    const owners = orders.flatMap((order, index) => order.lines.map(() => first + index))
    await this.#session.append(this.#staged.parts, [numbers(Float64Array.from(owners)), ...toWire(PARTS, lines)])
  }

  async settle(): Promise<StagingResult> {
    return settleOrders(this.#session, this.#change, this.#staged)
  }
}

function numbers(values: Float64Array): NumberColumn {
  return {kind: 'number', values}
}
