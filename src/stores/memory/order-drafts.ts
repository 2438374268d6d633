import {ANONYMOUS, type Order} from '../../core/order/order.ts'
import type {Move, Moved} from '../../core/store/moves.ts'
import type {OrderDrafts, OrderStaging, StagingResult} from '../../core/store/order-facts.ts'
import {cleanRow} from './clean-row.ts'
import {moveRows} from './move-rows.ts'
import {MemoryOrders} from './orders.ts'
import type {RowLog} from './row-log.ts'
import {refuseTooMany} from './staged-rows.ts'
import type {Tables} from './tables.ts'

const SAMPLES = 3

/** The writing side of orders held in memory. */
export class MemoryOrderDrafts extends MemoryOrders implements OrderDrafts {
  readonly #log: RowLog

  constructor(tables: Tables, log: RowLog) {
    super(tables)
    this.#log = log
  }

  async stage(): Promise<OrderStaging> {
    const staged: Order[] = []
    let rows = 0
    return {
      append: async (orders) => {
        for (const order of orders) {
          rows += 1 + order.lines.length
          staged.push(order)
        }
        refuseTooMany(rows, 'orders and lines')
      },
      settle: async () => this.#settle(staged),
    }
  }

  async move(moves: readonly Move[]): Promise<Moved[]> {
    return moveRows(this.tables, this.#log, {table: 'order', moves})
  }

  #settle(staged: readonly Order[]): StagingResult {
    const result = noResult()
    const stored = this.tables.rows('order') as unknown as Map<string, Order>
    for (const order of staged) {
      const old = stored.get(order.id)
      if (old && isForeign(old.customer_id, order.customer_id)) result.foreign++
      if (old?.digest === order.digest) {
        result.unchanged++
        continue
      }
      const what = old ? 'updated' : 'created'
      result[what]++
      if (result.samples[what].length < SAMPLES) result.samples[what].push(structuredClone(order))
      const owner = old && old.customer_id !== ANONYMOUS ? old.customer_id : order.customer_id
      const row = cleanRow(order)
      row['customer_id'] = owner
      this.#log.put('order', row)
    }
    return result
  }
}

function noResult(): StagingResult {
  return {created: 0, updated: 0, unchanged: 0, foreign: 0, samples: {created: [], updated: []}}
}

function isForeign(stored: string, staged: string): boolean {
  return stored !== ANONYMOUS && staged !== ANONYMOUS && stored !== staged
}
