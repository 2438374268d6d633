import type {OrderTable} from '../../store/order-tables.ts'

/**
 * For each order the number of its purchase day among its customer's, from 1; 0 for sales to nobody known and for what
 * is no purchase. The table must begin with everybody's first order.
 */
export function purchaseOrdinals({
  rows,
  customer,
  day,
  purchase,
}: OrderTable<'customer' | 'day' | 'purchase'>): Int32Array {
  const ordinals = new Int32Array(rows)
  let who = -1
  let last = -1
  let ordinal = 0
  for (let row = 0; row < rows; row++) {
    if (customer[row] === -1 || purchase[row] === 0) continue
    if (customer[row] !== who) {
      who = customer[row] as number
      ordinal = 0
    }
    if (ordinal === 0 || day[row] !== last) ordinal++
    last = day[row] as number
    ordinals[row] = ordinal
  }
  return ordinals
}
