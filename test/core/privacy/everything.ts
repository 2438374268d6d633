import {type Columns, columnType, type ColumnType} from '../../../src/core/store/columns.ts'
import {FACT_COLUMNS, FACT_KINDS, type FactKind} from '../../../src/core/store/facts.ts'
import {RECORD_COLUMNS, RECORD_KINDS, type RecordKind} from '../../../src/core/store/records.ts'
import type {Context} from '../../../src/core/store/context.ts'
import type {Draft} from '../../../src/core/store/store.ts'

/** Stands in every text that could say who somebody is. */
export const SECRET = 'Zhang Xiaoming'
export const PHONE = '+8613800138000'
const IDENTITY = `phone:${PHONE}`

/** Columns by which a kind of row can name the person C1, who came from the lead L1. */
const NAMES: Readonly<Record<string, string>> = {
  customer_id: 'C1',
  left: 'C1',
  lead_id: 'L1',
  identity: IDENTITY,
}

/** Columns that say nothing of who somebody is: codes, places, products, staff, the numbers of other systems, rules. */
const HARMLESS = new Set([
  ...['id', 'kind', 'stage', 'severity', 'source', 'channel', 'region', 'shop', 'home_shop', 'industry', 'potential'],
  ...['owner', 'rep', 'number', 'order_number', 'product_id', 'campaign', 'pooled_from'],
  ...['rule', 'ticket_id', 'state', 'outcome', 'ended_by', 'ended_because'],
])

const PLAIN: Record<ColumnType, unknown> = {
  text: SECRET,
  integer: 7,
  real: 1.5,
  boolean: false,
  instant: '2025-06-01T10:00:00',
  day: '2025-06-01',
  json: [SECRET],
}

/** Every kind of record that can name a person, by a column or by its own id. */
export const RECORDS_ABOUT = RECORD_KINDS.filter(
  (kind) => ['customer', 'lead', 'campaign', 'audit'].includes(kind) || isNaming(RECORD_COLUMNS[kind]),
)

function isNaming(columns: Columns): boolean {
  return Object.keys(NAMES).some((column) => Object.hasOwn(columns, column))
}

/** A row with every column filled, which is about C1. */
function filled(columns: Columns, id: string): Record<string, unknown> {
  const valueOf = (column: string, spec: Columns[string]): unknown => {
    const {type} = columnType(spec as 'text')
    return NAMES[column] ?? (type === 'text' && HARMLESS.has(column) ? 'harmless' : PLAIN[type])
  }
  return {...Object.fromEntries(Object.entries(columns).map(([column, spec]) => [column, valueOf(column, spec)])), id}
}

/** What a column of plain values cannot say. */
const SHAPES: Partial<Record<RecordKind, Record<string, unknown>>> = {
  customer: {
    ...{name: SECRET, lead_id: 'L1', consent: {sms: 'granted'}, evidence: [`phone:${SECRET}`], tags: [SECRET]},
    ...{rule_tags: [SECRET], fields: {size: SECRET}, inferred: {}, erased_at: undefined},
  },
  identity: {id: IDENTITY, type: 'phone', value: PHONE},
  lead: {customer_id: 'C1', stage: 'won'},
  consent: {channel: 'sms', state: 'granted'},
  merge: {
    ...{
      merged: ['C2'],
      before: [
        {id: 'C1', name: SECRET},
        {id: 'C2', name: SECRET},
      ],
      after: {id: 'C1', name: SECRET},
    },
    ...{moved: {C2: {identity: [IDENTITY]}}, kept: {}},
  },
  pair: {right: 'C9', verdict: 'different'},
  campaign: {name: 'Rescue', audience: 'all', offer: '-10%', members: ['C1', 'C9'], controls: []},
  audit: {
    items: [
      {customer_id: 'C1', tag: SECRET, note: SECRET},
      {customer_id: 'C9', tag: 'vip'},
    ],
  },
}

const IDS: Partial<Record<RecordKind, string>> = {
  ...{customer: 'C1', lead: 'L1', pair: 'C1|C9', identity: IDENTITY},
  ...{campaign: 'M1', ticket: 'T1', consent: 'K1', merge: 'G1', audit: 'A1'},
}

/**
 * Writes one row of every kind that can be about a person, all of them about C1, in one change; in a second one every
 * text is different, so that the journal keeps the first. `text` stands in every column of free text.
 */
export async function fillStore({store, now}: Context, text = SECRET): Promise<void> {
  const header = {command: 'test', who: 'tester', at: now()}
  await store.write(header, (draft) => putAll(draft, {digest: 1, text: `${text} first`}))
  await store.write(header, (draft) => putAll(draft, {digest: 2, text}))
}

async function putAll(draft: Draft, {digest, text}: {digest: number; text: string}): Promise<void> {
  const inJson = JSON.stringify(text).slice(1, -1)
  const changed = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(SECRET, () => inJson)) as T
  for (const kind of RECORDS_ABOUT) {
    const row = {...filled(RECORD_COLUMNS[kind], IDS[kind] ?? `${kind}-1`), ...SHAPES[kind]}
    await draft.save(kind, [changed(row) as never])
  }
  await draft.save('customer', [{id: 'C9', name: digest === 1 ? 'Other first' : 'Other'}])
  for (const kind of FACT_KINDS)
    await putFacts(draft, kind, changed({...filled(FACT_COLUMNS[kind], `${kind}-1`), digest}))
  const staging = await draft.orders.stage()
  await staging.append([order(digest)])
  await staging.settle()
}

async function putFacts(draft: Draft, kind: FactKind, fact: Record<string, unknown>): Promise<void> {
  const staging = await draft.facts(kind).stage()
  const ofNobody = {...fact, customer_id: '', lead_id: undefined, id: `${kind}-2`, who: IDENTITY}
  await staging.append([{...fact, who: undefined}, ofNobody] as never[])
  await staging.settle()
}

function order(digest: number): never {
  const judged = {amount: 1000, refunded: 0, status: 'paid', purchase: true, revenue: 1000}
  const head = {id: 'till:A1', customer_id: 'C1', channel: 'till', number: 'A1', at: '2025-06-01T10:00:00', discount: 0}
  return {...head, ...judged, items: 1, digest, lines: [{product_id: 'tea', quantity: 1, amount: 1000}]} as never
}
