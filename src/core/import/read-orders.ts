import type {LineDraft, OrderDraft} from './order-draft.ts'
import {headerOf, type OrderLayout} from './order-layout.ts'
import {CellError} from './field-readers.ts'
import {groupRows, type RowGroup} from './group-rows.ts'
import {type OrderPart, rowReader, type RowReader} from './read-order-row.ts'
import type {CellFault, Reject} from './reject.ts'
import type {Table} from './table.ts'

/** A batch of what a file holds: orders, rows that are none, and how many rows went into it. */
export interface OrderBatch {
  orders: OrderDraft[]
  rejects: Reject[]
  rows: number
  skipped: number
  /** Order numbers that held lines of several customers and became an order each. */
  split: number
}

interface Reading {
  layout: OrderLayout
  reader: RowReader
}

/** Reads a file's rows into orders. An order of which one row cannot be read is rejected with all its rows. */
export async function* readOrders(table: Table, layout: OrderLayout, whole: boolean): AsyncIterable<OrderBatch> {
  const reading = {layout, reader: rowReader(layout)}
  for await (const groups of groupRows(table, reading.reader.number, whole)) {
    const batch: OrderBatch = {orders: [], rejects: [], rows: 0, skipped: 0, split: 0}
    for (const group of groups) readGroup(group, reading, batch)
    yield batch
  }
}

function readGroup(group: RowGroup, reading: Reading, batch: OrderBatch): void {
  const {layout, reader} = reading
  batch.rows += group.rows.length
  if (layout.profile.row !== 'sale' && group.number === '') {
    const fault = {column: headerOf(layout, 'order_number'), value: '', reason: 'there is no order number'}
    return reject(group, 0, {fault, batch, layout})
  }
  if (reader.skipped(group.rows[0] as readonly string[])) {
    batch.skipped += group.rows.length
    return
  }
  const parts = layout.profile.split_by_customer === true ? splitByCustomer(group, reader) : [group]
  if (parts.length > 1) batch.split++
  for (const part of parts) readOrder(part, reading, batch)
}

/** One group for each customer of the group, the number made distinct by who it is. */
function splitByCustomer(group: RowGroup, reader: RowReader): RowGroup[] {
  const parts = new Map<string, RowGroup>()
  group.rows.forEach((cells, index) => {
    const {buyer_id, customer, name} = reader.clues(cells)
    const who = buyer_id || customer || name
    const part = parts.get(who) ?? {number: `${group.number}/${who}`, rows: [], numbers: []}
    part.rows.push(cells)
    part.numbers.push(group.numbers[index] as number)
    parts.set(who, part)
  })
  return parts.size === 1 ? [group] : [...parts.values()]
}

function readOrder(group: RowGroup, {layout, reader}: Reading, batch: OrderBatch): void {
  let row = 0
  try {
    const refunds = layout.profile.refund_events !== undefined
    if (layout.profile.row === 'order' && !refunds && group.rows.length > 1)
      return readRepeated(group, {layout, reader}, batch)
    const parts: OrderPart[] = []
    const lines: LineDraft[] = []
    for (; row < group.rows.length; row++) readRow(group.rows[row] as readonly string[], {layout, reader, parts, lines})
    batch.orders.push(assembleOrder(group.number, {parts, lines, layout}))
  } catch (error) {
    if (!(error instanceof CellError)) throw error
    reject(group, Math.min(row, group.rows.length - 1), {fault: error.fault, batch, layout})
  }
}

interface Gathering extends Reading {
  parts: OrderPart[]
  lines: LineDraft[]
}

/** Order fields are read from the first row; from later ones only where rows tell payments and refunds apart. */
function readRow(cells: readonly string[], {layout, reader, parts, lines}: Gathering): void {
  if (parts.length === 0 || layout.profile.refund_events !== undefined) parts.push(reader.order(cells))
  if (layout.profile.row === 'line' || hasLine(layout)) {
    const line = reader.line(cells)
    if (!parts.at(-1)?.refund) lines.push(line)
    else (parts.at(-1) as OrderPart).amount ??= line.amount
  }
}

function hasLine({columns}: OrderLayout): boolean {
  return columns.has('sku') || columns.has('product')
}

/** The same order number in several rows that are an order each: the same row again is taken once, another is refused. */
function readRepeated(group: RowGroup, reading: Reading, batch: OrderBatch): void {
  const [first, ...others] = group.rows as [readonly string[], ...(readonly string[])[]]
  readOrder({number: group.number, rows: [first], numbers: group.numbers.slice(0, 1)}, reading, batch)
  others.forEach((cells, index) => {
    if (cells.join('\u0000') === first.join('\u0000')) {
      batch.skipped++
      return
    }
    const reason = `this order number stands in row ${group.numbers[0]} already, with other values`
    const fault = {column: headerOf(reading.layout, 'order_number'), value: group.number, reason}
    batch.rejects.push({file: reading.layout.file, row: group.numbers[index + 1] as number, ...fault, cells})
  })
}

function assembleOrder(
  number: string,
  {parts, lines, layout}: {parts: OrderPart[]; lines: LineDraft[]; layout: OrderLayout},
): OrderDraft {
  const first = (parts.find(({refund}) => !refund) ?? parts[0]) as OrderPart
  const {at, status, shop, rep, clues} = first
  const bought = parts.filter(({refund}) => !refund)
  const given = parts.filter(({refund}) => refund)
  const refundRows = given.reduce((sum, {amount}) => sum + Math.abs(amount ?? 0), 0)
  const amount = orderAmount({bought, lines, layout, number})
  const items = first.items ?? lines.reduce((sum, {quantity}) => sum + quantity, 0)
  const draft = {
    number,
    at,
    status,
    amount,
    discount: orderDiscount(first, lines, layout),
    items,
    shop,
    rep,
    clues,
    lines,
    refunded: first.refunded + refundRows,
  }
  if (bought.length === 0)
    return {...draft, number: `${number}/refund`, status: 'returned', amount: -refundRows, refunded: 0, items: 0}
  return settleStatus(draft, layout)
}

/** What the file says of the order; where it has no column for that, what it says of the lines. */
function orderDiscount({discount}: OrderPart, lines: readonly LineDraft[], {columns}: OrderLayout): number {
  return columns.has('discount') ? discount : lines.reduce((sum, line) => sum + line.discount, 0)
}

function orderAmount({
  bought,
  lines,
  layout,
  number,
}: {
  bought: OrderPart[]
  lines: LineDraft[]
  layout: OrderLayout
  number: string
}): number {
  if (bought.length === 0) return 0
  const {profile} = layout
  const said = bought.map(({amount}) => amount).filter((amount) => amount !== undefined)
  if (profile.amount === 'order' && said.length > 0) {
    return profile.refund_events ? said.reduce((sum, amount) => sum + amount, 0) : (said[0] as number)
  }
  const priced = lines.filter(({amount}) => amount !== undefined)
  if (priced.length > 0) return priced.reduce((sum, {amount}) => sum + (amount as number), 0)
  if (['unpaid', 'cancelled'].includes(bought[0]?.status as string)) return 0
  if (layout.amount !== undefined) return layout.amount
  const field = profile.amount === 'order' ? 'amount' : layout.columns.has('line_amount') ? 'line_amount' : 'unit_price'
  throw new CellError({
    column: headerOf(layout, field),
    value: '',
    reason: `there is no amount${number === '' ? '' : ` for order ${number}`}`,
  })
}

/** Returns and refunds as the order's own status and figures say them. */
function settleStatus(draft: OrderDraft, {profile}: OrderLayout): OrderDraft {
  const prefix = profile.returns?.number_prefix
  const negative = draft.amount < 0 || (profile.returns?.negative_quantity === true && draft.items < 0)
  if (negative || (prefix !== undefined && draft.number.startsWith(prefix))) {
    return {...draft, status: 'returned', amount: Math.min(draft.amount, 0), refunded: 0}
  }
  if (draft.status === 'refunded' && draft.refunded === 0) return {...draft, refunded: draft.amount}
  return draft
}

function reject(
  group: RowGroup,
  bad: number,
  {fault, batch, layout}: {fault: CellFault; batch: OrderBatch; layout: OrderLayout},
): void {
  group.rows.forEach((cells, index) => {
    const row = group.numbers[index] as number
    const sibling = {
      column: fault.column,
      value: '',
      reason: `order ${group.number} cannot be taken in because of row ${group.numbers[bad]}`,
    }
    batch.rejects.push({file: layout.file, row, ...(index === bad ? fault : sibling), cells})
  })
}
