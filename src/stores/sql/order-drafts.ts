import type {Population} from '../../core/profile/population.ts'
import type {Move, Moved} from '../../core/store/moves.ts'
import type {OrderDrafts, OrderStaging} from '../../core/store/order-facts.ts'
import {numberCustomers} from './customer-numbers.ts'
import {ORDER_PARTS} from './kept-rows.ts'
import {moveFacts} from './move-facts.ts'
import type {OpenChange} from './open-change.ts'
import {countPopulation} from './population.ts'
import {SqlOrders} from './order-facts.ts'
import type {SqlSession} from './session.ts'
import {SqlStaging} from './staging.ts'

/** The writing side of orders in SQL. */
export class SqlOrderDrafts extends SqlOrders implements OrderDrafts {
  readonly #change: OpenChange

  constructor(session: SqlSession, change: OpenChange) {
    super(session)
    this.#change = change
  }

  override async population(): Promise<Population> {
    return this.#change.orders ? countPopulation(this.session) : super.population()
  }

  protected override isSettled(): boolean {
    return !this.#change.touched
  }

  async stage(): Promise<OrderStaging> {
    return SqlStaging.begin(this.session, this.#change)
  }

  async move(moves: readonly Move[]): Promise<Moved[]> {
    const moved = await moveFacts(this.session, this.#change, {parts: ORDER_PARTS, moves})
    if (moved.length > 0) {
      this.#change.orders = true
      await numberCustomers(this.session)
    }
    return moved
  }
}
