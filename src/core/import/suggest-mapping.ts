import {foldHeader} from './fold-header.ts'
import {HEADER_WORDS} from './header-words.ts'
import {ORDER_FIELD_NAMES, type OrderField} from './order-fields.ts'

/**
 * A proposal for the mapping of a file that is of no known platform: field → header, from what headers usually are
 * called in English and Chinese. A header is used once. Without lines (no product, no price) a quantity is the
 * order's number of items. A proposal to look at, never applied by itself.
 */
export function suggestMapping(headers: readonly string[]): Partial<Record<OrderField, string>> {
  const free = new Map<string, string>()
  for (const header of headers) if (!free.has(loose(header))) free.set(loose(header), header)
  const mapping: Partial<Record<OrderField, string>> = {}
  for (const field of ORDER_FIELD_NAMES) {
    const word = candidates(field).find((candidate) => free.has(candidate))
    if (word === undefined) continue
    mapping[field] = free.get(word) as string
    free.delete(word)
  }
  return asOrders(mapping)
}

/** The field's own name always fits. */
function candidates(field: OrderField): string[] {
  return [field, ...(HEADER_WORDS[field] ?? [])].map(loose)
}

function loose(header: string): string {
  return foldHeader(header).replace(/[\s_-]+/g, '')
}

/** Quantities of whole orders are their items; an amount beside products is the line's when there is no order number to repeat it. */
function asOrders(mapping: Partial<Record<OrderField, string>>): Partial<Record<OrderField, string>> {
  const hasProducts = mapping.sku !== undefined || mapping.product !== undefined
  if (hasProducts || mapping.unit_price !== undefined || mapping.quantity === undefined) return mapping
  const {quantity, ...others} = mapping
  return {...others, items: mapping.items ?? quantity}
}
