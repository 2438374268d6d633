import type {FactDrafts, FactKind, FactStaging} from '../../core/store/facts.ts'
import type {Move, Moved} from '../../core/store/moves.ts'
import {SqlFactStaging} from './fact-staging.ts'
import {SqlFacts} from './facts.ts'
import {moveFacts} from './move-facts.ts'
import type {OpenChange} from './open-change.ts'
import type {SqlSession} from './session.ts'
import {factTable} from './tables.ts'

/** The writing side of one kind of fact in SQL. */
export class SqlFactDrafts<K extends FactKind> extends SqlFacts<K> implements FactDrafts<K> {
  readonly #change: OpenChange

  constructor(session: SqlSession, kind: K, change: OpenChange) {
    super(session, kind)
    this.#change = change
  }

  async stage(): Promise<FactStaging<K>> {
    return SqlFactStaging.begin(this.session, this.#change, this.kind)
  }

  async move(moves: readonly Move[]): Promise<Moved[]> {
    return moveFacts(this.session, this.#change, {parts: [{table: factTable(this.kind), key: 'id'}], moves})
  }
}
