import {layOutRows, type RowLayoutOptions} from '../import/lay-out-rows.ts'
import {rowReader, type RowReading} from '../import/read-rows.ts'
import type {CellFault, Reject} from '../import/reject.ts'
import type {RowValues} from '../import/row-fields.ts'
import {type RowLayout, rowHeader} from '../import/row-layout.ts'
import type {Table} from '../import/table.ts'
import {toMajor} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
import {dayOf} from '../time/day.ts'
import {parsePercentOff} from './percent-off.ts'
import {PROMOTION_FIELDS, type Promotion} from './promotion.ts'

/** What came of a file of promotions. All rejects are in it: such a file is short. */
export interface Promotions {
  file: string
  rows: number
  offers: Promotion[]
  rejects: Reject[]
}

interface PromotionRequest {
  settings: Settings
  zone: string
  options: RowLayoutOptions
  /** Product id → price in minor units where it is known; a product that is not there is none of the shop's. */
  prices: ReadonlyMap<string, number | undefined>
}

/**
 * Reads the promotions that are on, with the readers of imports. A row that names no product of the shop, no offer, or
 * one that is no cheaper is rejected. Where a row has a price and a percentage the price counts. Throws BAD_INPUT for a
 * file that cannot be read as one of promotions.
 */
export async function readPromotions(table: Table, request: PromotionRequest): Promise<Promotions> {
  const {settings, zone, options, prices} = request
  const kind = {noun: 'product', title: 'promotion', fields: PROMOTION_FIELDS, profiles: []} as const
  const layout = await layOutRows(table, kind, {settings, zone, options})
  const read = rowReader<typeof PROMOTION_FIELDS>(layout)
  const result: Promotions = {file: table.file, rows: 0, offers: [], rejects: []}
  for await (const {rows, numbers, broken} of table.batches()) {
    for (const [index, cells] of rows.entries()) {
      result.rows++
      const why = broken?.get(index)
      const taken = why === undefined ? offerOf(read(cells, numbers[index] as number), layout, prices) : wholeRow(why)
      if (taken === undefined) continue
      if ('product_id' in taken) result.offers.push(taken)
      else result.rejects.push({file: table.file, row: numbers[index] as number, ...taken, cells})
    }
  }
  return result
}

function wholeRow(reason: string): CellFault {
  return {column: '', value: '', reason}
}

function offerOf(
  reading: RowReading<typeof PROMOTION_FIELDS>,
  layout: RowLayout,
  prices: PromotionRequest['prices'],
): Promotion | CellFault | undefined {
  if (reading === 'nothing') return undefined
  if ('fault' in reading) {
    const {column, value, reason} = reading.fault
    return {column, value, reason}
  }
  const {values} = reading.read
  const sku = values.sku as string
  const fault = (field: keyof typeof PROMOTION_FIELDS, value: string, reason: string): CellFault => ({
    column: rowHeader(layout, field),
    value,
    reason,
  })
  if (!prices.has(sku)) return fault('sku', sku, `no product has the sku "${sku}"`)
  const {percent_off: written} = values
  const percent = written === undefined ? undefined : parsePercentOff(written)
  if (percent && !percent.ok) return fault('percent_off', written ?? '', percent.reason)
  const offer = promotionOf(values, percent?.value)
  const why = whyNoOffer(offer, {price: prices.get(sku), digits: layout.digits})
  return why === undefined ? offer : fault(why.field, '', why.reason)
}

function promotionOf(
  {sku, offer_price, from, to}: RowValues<typeof PROMOTION_FIELDS>,
  percent_off: number | undefined,
): Promotion {
  return {
    product_id: sku as string,
    offer_price,
    percent_off: offer_price === undefined ? percent_off : undefined,
    from: from === undefined ? undefined : dayOf(from),
    to: to === undefined ? undefined : dayOf(to),
  }
}

function whyNoOffer(
  {offer_price, percent_off, from, to}: Promotion,
  {price, digits}: {price: number | undefined; digits: number},
): {field: keyof typeof PROMOTION_FIELDS; reason: string} | undefined {
  if (from !== undefined && to !== undefined && to < from) return {field: 'to', reason: 'it would end before it starts'}
  if (offer_price === undefined) {
    return percent_off === undefined ? {field: 'offer_price', reason: 'neither a price nor a percentage'} : undefined
  }
  if (offer_price < 0) return {field: 'offer_price', reason: 'the price is below zero'}
  if (price === undefined || offer_price < price) return undefined
  const [offered, usual] = [toMajor(offer_price, digits), toMajor(price, digits)]
  return {field: 'offer_price', reason: `${offered} is no less than the price ${usual}`}
}
