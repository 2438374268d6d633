import type {FactKind, FactQuery, Facts, FactTypes, TallyColumns} from '../../core/store/facts.ts'
import {tallyFacts} from '../../core/store/tally-facts.ts'
import {dayOf} from '../../core/time/day.ts'
import {knownField} from '../fact-field.ts'
import {compareText} from '../../core/text/compare-text.ts'
import {copyOf} from './rows.ts'
import type {StoredRow, Tables} from './tables.ts'

const BATCH = 5000

/** Reads one kind of fact held in memory: every question is one pass over them. */
export class MemoryFacts<K extends FactKind> implements Facts<K> {
  protected readonly tables: Tables
  protected readonly kind: K

  constructor(tables: Tables, kind: K) {
    this.tables = tables
    this.kind = kind
  }

  async count(): Promise<number> {
    return this.tables.rows(this.kind).size
  }

  async find(query: FactQuery<K>): Promise<FactTypes[K][]> {
    const matches = this.#matcher(query)
    const found = this.#rows().filter(
      (row) => (query.customer_id === undefined || row.customer_id === query.customer_id) && matches(row),
    )
    found.sort((left, right) => compareText(right.at, left.at) || compareText(left.id, right.id))
    return found.slice(0, query.limit).map((row) => copyOf<FactTypes[K]>(row))
  }

  async tally({
    sum,
    ...query
  }: Omit<FactQuery<K>, 'customer_id' | 'limit'> & {sum?: keyof FactTypes[K] & string}): Promise<TallyColumns> {
    if (sum !== undefined) knownField(this.kind, sum)
    const matches = this.#matcher(query)
    return tallyFacts(this.#rows().filter(matches), sum)
  }

  async *stream(): AsyncIterable<FactTypes[K][]> {
    const sorted = this.#rows().sort(
      (left, right) => compareText(left.customer_id, right.customer_id) || compareText(left.id, right.id),
    )
    for (let from = 0; from < sorted.length; from += BATCH) {
      yield sorted.slice(from, from + BATCH).map((row) => copyOf<FactTypes[K]>(row))
    }
  }

  #rows(): FactRow[] {
    return [...this.tables.rows(this.kind).values()] as FactRow[]
  }

  #matcher({where, from, until}: Pick<FactQuery<K>, 'where' | 'from' | 'until'>): (row: FactRow) => boolean {
    const field = where && knownField(this.kind, where.field)
    const values = new Set<unknown>(where?.values)
    return (row) => {
      if (field !== undefined && !values.has(row[field])) return false
      if (from === undefined && until === undefined) return true
      const day = dayOf(row.at)
      return (from === undefined || day >= from) && (until === undefined || day <= until)
    }
  }
}

type FactRow = StoredRow & {customer_id: string; id: string; at: string}
