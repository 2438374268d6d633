import {columnType, type Columns} from '../store/columns.ts'
import {FACT_COLUMNS, type FactKind, type FactTypes} from '../store/facts.ts'
import {RECORD_COLUMNS, type RecordKind, type RecordTypes} from '../store/records.ts'

/** Columns by which a row is about a person. */
type Naming = 'customer_id' | 'lead_id' | 'left' | 'identity'

/** Kinds of records that are about a person: a new one does not compile before it is said here what stays of it. */
type PersonKind = {
  [K in RecordKind]: Naming & keyof (typeof RECORD_COLUMNS)[K] extends never ? never : K
}[RecordKind]

/**
 * What stays of a record when the person is erased: nothing that says who it was, and no free text. A column that is
 * not named here goes; a record of which nothing stays goes altogether.
 */
const OF_RECORDS: {readonly [K in PersonKind]: readonly (keyof RecordTypes[K] & string)[]} = {
  customer: ['id', 'kind', 'region', 'home_shop', 'source', 'registered_at', 'lead_id'],
  identity: [],
  lead: [
    ...(['id', 'source', 'stage', 'region', 'shop', 'industry', 'potential', 'owner', 'created_at'] as const),
    ...(['contacts', 'first_contact_at', 'last_contact_at', 'customer_id', 'converted_at'] as const),
    ...([
      'owned_at',
      'claimed',
      'assigned_at',
      'qualified_at',
      'lost_at',
      'pooled_at',
      'pooled_from',
      'manual_score',
    ] as const),
  ],
  ticket: [
    ...(['id', 'number', 'customer_id', 'kind', 'severity', 'opened_at', 'promised_at', 'closed_at'] as const),
    ...(['satisfaction', 'order_number', 'shop', 'rep', 'source'] as const),
  ],
  // Its key names the occasion, e.g. a birthday.
  task: [
    ...(['id', 'rule', 'customer_id', 'lead_id', 'ticket_id', 'rep', 'state', 'created_at', 'due_at'] as const),
    ...(['value', 'chance', 'weight', 'ended_at', 'ended_by', 'ended_because', 'outcome'] as const),
  ],
  consent: [],
  merge: [],
  pair: [],
}

/** The same of facts. Orders stay as they are: they hold nothing that says who it was. */
const OF_FACTS: {readonly [K in FactKind]: readonly (keyof FactTypes[K] & string)[]} = {
  touch: [
    ...(['customer_id', 'id', 'lead_id', 'at', 'kind', 'channel', 'score', 'product_id', 'shop', 'rep'] as const),
    ...(['campaign', 'digest'] as const),
  ],
  points: ['customer_id', 'id', 'at', 'points', 'shop', 'order_number', 'digest'],
}

/** What stays of a record about an erased person; undefined when nothing does. */
export function anonymousRecord<T extends {id: string}>(kind: RecordKind, record: T): T | undefined {
  const stays: readonly string[] = (OF_RECORDS as Partial<Record<RecordKind, readonly string[]>>)[kind] ?? []
  return stays.length === 0 ? undefined : anonymous(RECORD_COLUMNS[kind], stays, record)
}

/** What stays of a fact about an erased person. */
export function anonymousFact<K extends FactKind>(kind: K, fact: FactTypes[K]): FactTypes[K] {
  return anonymous(FACT_COLUMNS[kind], OF_FACTS[kind], fact)
}

/** A required text that goes leaves an empty one. */
function anonymous<T extends object>(columns: Columns, stays: readonly string[], row: T): T {
  const values = row as Readonly<Record<string, unknown>>
  const kept = Object.entries(columns).flatMap(([column, spec]) => {
    if (stays.includes(column)) return values[column] === undefined ? [] : [[column, values[column]]]
    return columnType(spec).optional ? [] : [[column, '']]
  })
  return Object.fromEntries(kept) as T
}
