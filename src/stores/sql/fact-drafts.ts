import {
  FACT_COLUMNS,
  type FactDrafts,
  type FactKind,
  type FactStaging,
  type Move,
  type Moved,
} from '../../core/store/facts.ts'
import {SqlFacts} from './facts.ts'
import {moveFacts} from './move-facts.ts'
import type {OpenChange} from './open-change.ts'
import type {SqlSession} from './session.ts'
import {settleFacts} from './settle-facts.ts'
import {factTable} from './tables.ts'
import {createStaging, toWire} from './wire.ts'

/** The writing side of one kind of fact in SQL. */
export class SqlFactDrafts<K extends FactKind> extends SqlFacts<K> implements FactDrafts<K> {
  readonly #change: OpenChange

  constructor(session: SqlSession, kind: K, change: OpenChange) {
    super(session, kind)
    this.#change = change
  }

  async stage(): Promise<FactStaging<K>> {
    const columns = FACT_COLUMNS[this.kind]
    const table = await createStaging(this.session, columns)
    const staged = {table, count: 0}
    return {
      append: async (facts) => {
        staged.count += facts.length
        await this.session.append(table, toWire(columns, facts))
      },
      settle: async () => settleFacts(this.session, this.#change, {kind: this.kind, staged}),
    }
  }

  async move(moves: readonly Move[]): Promise<Moved[]> {
    return moveFacts(this.session, this.#change, {parts: [{table: factTable(this.kind), key: 'id'}], moves})
  }
}
