import {ANONYMOUS} from '../../core/order/order.ts'
import type {FactDrafts, FactKind, FactStaging, FactTypes} from '../../core/store/facts.ts'
import type {Move, Moved} from '../../core/store/moves.ts'
import {cleanRow} from './clean-row.ts'
import {MemoryFacts} from './facts.ts'
import {moveRows} from './move-rows.ts'
import type {RowLog} from './row-log.ts'
import {refuseTooMany} from './staged-rows.ts'
import type {Tables} from './tables.ts'

/** The writing side of one kind of fact held in memory. */
export class MemoryFactDrafts<K extends FactKind> extends MemoryFacts<K> implements FactDrafts<K> {
  readonly #log: RowLog

  constructor(tables: Tables, kind: K, log: RowLog) {
    super(tables, kind)
    this.#log = log
  }

  async stage(): Promise<FactStaging<K>> {
    const staged: FactTypes[K][] = []
    return {
      append: async (facts) => {
        for (const fact of facts) staged.push(fact)
        refuseTooMany(staged.length, 'rows')
      },
      settle: async () => this.#settle(staged),
    }
  }

  async move(moves: readonly Move[]): Promise<Moved[]> {
    return moveRows(this.tables, this.#log, {table: this.kind, moves})
  }

  #settle(staged: readonly FactTypes[K][]): {created: number; updated: number; unchanged: number} {
    const result = {created: 0, updated: 0, unchanged: 0}
    const stored = this.tables.rows(this.kind)
    for (const fact of staged) {
      const old = stored.get(fact.id)
      if (old?.['digest'] === fact.digest) {
        result.unchanged++
        continue
      }
      result[old ? 'updated' : 'created']++
      const row = cleanRow(fact)
      if (old && old['customer_id'] !== ANONYMOUS) row['customer_id'] = old['customer_id']
      this.#log.put(this.kind, row)
    }
    return result
  }
}
