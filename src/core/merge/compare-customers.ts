import {CUSTOMER_COLUMNS, type Customer} from '../customer/customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {IDENTITY_TYPES, type Identity} from '../identity/identity.ts'
import type {ListColumnType} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import type {Order} from '../order/order.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {TwoCustomers} from './judge-pair.ts'

/** How two values stand to each other: `one` means that only one side has it. */
export const AGREEMENTS = ['same', 'partly', 'differs', 'one'] as const
export type Agreement = (typeof AGREEMENTS)[number]

/** A field of two customers side by side. Money in major units. */
export interface ComparedField {
  field: string
  type: ListColumnType
  left: unknown
  right: unknown
  agreement: Agreement
}

/** Two customers side by side: whatever at least one of them has. */
export interface Comparison extends TwoCustomers {
  fields: ComparedField[]
}

/** Puts two customers side by side. Throws NOT_FOUND when one is not there. */
export async function compareCustomers({store}: Context, {left, right}: TwoCustomers): Promise<Comparison> {
  return store.read(async (book) => {
    const digits = currencyDigits((await loadSettings(book)).currency)
    const [one, other] = [await factsOf(book, left, digits), await factsOf(book, right, digits)]
    const own = [...one.keys(), ...other.keys()].filter((field) => field.startsWith('fields.'))
    const fields = [...FIELDS, ...new Set(own)].flatMap((field) => {
      const [mine, theirs] = [one.get(field), other.get(field)]
      if (mine === undefined && theirs === undefined) return []
      return [{field, type: TYPES[field] ?? 'text', left: mine, right: theirs, agreement: agreementOf(mine, theirs)}]
    })
    return {left, right, fields}
  })
}

const WHO: readonly string[] = [...IDENTITY_TYPES]
const FIGURES = ['orders', 'revenue', 'first_order', 'last_order', 'registered_at']
const LAST = ['source', 'tags', 'evidence', 'consent', 'note']
/** Fields of a record that say nothing of who somebody is, or are shown one by one. */
const LEFT_OUT = new Set(['id', 'fields', 'inferred', 'rule_tags', 'erased_at', 'lead_id', ...WHO, ...FIGURES, ...LAST])
const FIELDS: readonly string[] = [
  ...Object.keys(CUSTOMER_COLUMNS).filter((field) => !LEFT_OUT.has(field)),
  ...[...WHO, ...FIGURES, ...LAST],
]
const TYPES: Readonly<Record<string, ListColumnType>> = {orders: 'integer', revenue: 'money', registered_at: 'instant'}

type Facts = Map<string, unknown>

async function factsOf(book: Book, id: string, digits: number): Promise<Facts> {
  const customer = await book.get('customer', id)
  if (!customer) throw new CrmError('NOT_FOUND', `There is no customer ${id}.`)
  const identities = await book.find('identity', 'customer_id', [id])
  const orders = await book.orders.find({customer_id: id})
  return new Map([...Object.entries(ownFacts(customer, identities)), ...orderFacts(orders, digits)])
}

function ownFacts(
  {consent, fields, nickname, ...own}: Customer,
  identities: readonly Identity[],
): Record<string, unknown> {
  const facts: Record<string, unknown> = {...own}
  for (const [field, value] of Object.entries(fields ?? {})) facts[`fields.${field}`] = value
  const said = Object.entries(consent ?? {}).map(([channel, state]) => `${channel} ${state}`)
  if (said.length > 0) facts['consent'] = said
  const values = [...(nickname === undefined ? [] : [{type: 'nickname', value: nickname}]), ...identities]
  for (const [type, same] of Map.groupBy(values, (one) => one.type)) facts[type] = same.map(({value}) => value)
  return facts
}

function orderFacts(orders: readonly Order[], digits: number): [string, unknown][] {
  if (orders.length === 0) return [['orders', 0]]
  const revenue = orders.reduce((sum, order) => sum + order.revenue, 0)
  return [
    ['orders', orders.length],
    ['revenue', toMajor(revenue, digits)],
    ['first_order', orders.at(-1)?.at.slice(0, 10)],
    ['last_order', orders[0]?.at.slice(0, 10)],
  ]
}

function agreementOf(left: unknown, right: unknown): Agreement {
  if (left === undefined || right === undefined) return 'one'
  if (!Array.isArray(left) || !Array.isArray(right)) return folded(left) === folded(right) ? 'same' : 'differs'
  const theirs = new Set(right.map(folded))
  const shared = left.filter((value) => theirs.has(folded(value))).length
  if (shared === 0) return 'differs'
  return shared === left.length && shared === right.length ? 'same' : 'partly'
}

function folded(value: unknown): string {
  return String(value).normalize('NFKC').trim().toLowerCase()
}
