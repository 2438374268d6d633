import {findCustomer} from '../customer/find-customer.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {currencyDigits, toMajor} from '../money/money.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Day} from '../time/day.ts'
import type {Touch, TouchKind} from './touch.ts'

export const TOUCH_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text', extra: true},
  {key: 'at', type: 'instant'},
  {key: 'customer_id', type: 'text'},
  {key: 'lead_id', type: 'text', extra: true},
  {key: 'who', type: 'text', extra: true},
  {key: 'kind', type: 'text'},
  {key: 'channel', type: 'text'},
  {key: 'detail', type: 'text'},
  {key: 'outcome', type: 'text'},
  {key: 'score', type: 'number'},
  {key: 'product_id', type: 'text'},
  {key: 'shop', type: 'text', extra: true},
  {key: 'rep', type: 'text', extra: true},
  {key: 'campaign', type: 'text', extra: true},
  {key: 'minutes', type: 'integer', extra: true},
  {key: 'rivals', type: 'text', extra: true},
  {key: 'photos', type: 'text', extra: true},
  {key: 'wishes', type: 'text', extra: true},
]

export interface TouchListQuery {
  customer?: string | undefined
  kinds?: readonly TouchKind[] | undefined
  since?: Day | undefined
  until?: Day | undefined
  limit?: number | undefined
}

/** Touches, newest first. */
export async function listTouches({store}: Context, query: TouchListQuery): Promise<ListRow[]> {
  return store.read(async (book) => {
    const {country, currency} = await loadSettings(book)
    const {customer, kinds, since, until, limit} = query
    const customer_id = customer === undefined ? undefined : (await findCustomer(book, customer, country)).id
    const touches = await book.facts('touch').find({
      ...(customer_id === undefined ? {} : {customer_id}),
      ...(kinds === undefined ? {} : {where: {field: 'kind', values: kinds}}),
      ...(since === undefined ? {} : {from: since}),
      ...(until === undefined ? {} : {until}),
      ...(limit === undefined ? {} : {limit}),
    })
    return touches.map((touch) => touchRow(touch, currencyDigits(currency)))
  })
}

/** What was seen and learned stands in columns of its own; a rival's price beside its brand. */
function touchRow({digest: _, facts, ...touch}: Touch, digits: number): ListRow {
  const {minutes, rivals, photos, wishes} = facts ?? {}
  const prices = rivals?.map(({brand, price}) => `${brand}=${toMajor(price, digits).toFixed(digits)}`)
  return {...touch, minutes, rivals: prices, photos, wishes}
}
