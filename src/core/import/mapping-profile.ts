import {CrmError} from '../error/crm-error.ts'
import {closest} from '../text/closest.ts'
import {foldHeader} from './fold-header.ts'
import {LINE_FIELDS, ORDER_FIELD_NAMES, ORDER_FIELDS, type OrderField} from './order-fields.ts'
import type {OrderProfile} from './order-profile.ts'
import type {Stated} from './stated.ts'

/** Channel of orders whose file belongs to no platform. */
export const MAPPED_CHANNEL = 'file'

/**
 * The profile of a file whose columns the user named: canonical field → header. Rows are sales when there is no
 * order number, lines when there is one beside a line's fields, else orders. Throws BAD_INPUT for a field that
 * does not exist, a header that the file does not have, and when date or amount are missing
 * and not said for all orders.
 */
export function mappingProfile(
  fields: Readonly<Record<string, string>>,
  headers: readonly string[],
  stated: Stated = {},
): OrderProfile {
  const columns: Partial<Record<OrderField, readonly string[]>> = {}
  for (const [field, header] of Object.entries(fields))
    columns[knownField(field)] = [knownHeader(field, header, headers)]
  const settled = settleQuantity(columns)
  return {
    name: 'mapping',
    title: 'mapped columns',
    channel: MAPPED_CHANNEL,
    required: Object.values(settled).flat(),
    columns: settled,
    row: rowOf(settled),
    amount: amountOf(settled, stated),
  }
}

type Columns = Partial<Record<OrderField, readonly string[]>>

function knownField(field: string): OrderField {
  if (Object.hasOwn(ORDER_FIELDS, field)) return field as OrderField
  const meant = closest(field, ORDER_FIELD_NAMES)
  throw new CrmError('BAD_INPUT', `"${field}" is no field of an order.`, {
    hint: meant === undefined ? `Fields are ${ORDER_FIELD_NAMES.join(', ')}.` : `Did you mean ${meant}?`,
    candidates: meant === undefined ? ORDER_FIELD_NAMES : [meant],
  })
}

function knownHeader(field: string, header: string, headers: readonly string[]): string {
  const found = headers.find((one) => one !== '' && foldHeader(one) === foldHeader(header))
  if (found !== undefined) return found
  const meant = closest(header, headers)
  throw new CrmError('BAD_INPUT', `The file has no column "${header}" for ${field}.`, {
    hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}It has ${headers.filter(Boolean).join(', ')}.`,
    place: {column: header},
    candidates: meant === undefined ? [] : [meant],
  })
}

/** A quantity without anything it could be a line of counts the items of the order. */
function settleQuantity(columns: Columns): Columns {
  const others = LINE_FIELDS.filter((field) => field !== 'quantity')
  if (!columns.quantity || others.some((field) => columns[field])) return columns
  const {quantity, ...rest} = columns
  return {...rest, items: columns.items ?? quantity}
}

function rowOf(columns: Columns): OrderProfile['row'] {
  if (!columns.order_number) return 'sale'
  return LINE_FIELDS.some((field) => columns[field]) ? 'line' : 'order'
}

function amountOf(columns: Columns, {date, amount}: Stated): OrderProfile['amount'] {
  if (!columns.date && date === undefined) throw missing('date', '--map date=HEADER')
  if (columns.amount || amount !== undefined) return 'order'
  if (columns.line_amount ?? columns.unit_price) return 'lines'
  throw missing('amount', '--map amount=HEADER, or line_amount=HEADER or unit_price=HEADER where the file has lines')
}

function missing(field: string, flag: string): CrmError {
  return new CrmError('BAD_INPUT', `The mapping does not say which column holds the ${field} of an order.`, {
    hint: `Add ${flag}; --${field} says it for all orders of a file without one.`,
  })
}
