/** Purchases are told apart by their number up to this one; the last stands for it and all later ones. */
export const STEPS = 5

/** What is known of each order; all arrays by order. */
export interface SaleOrders {
  /** -1 for nobody known. */
  customer: Int32Array
  purchase: Int32Array
  /** The number of the purchase day, 0 for none. */
  ordinal: Int32Array
}

/** Sums to be put into cells, in the order of their orders: whole orders, or parts of them. Money in minor units. */
export interface SaleRows {
  /** -1 for a row that counts nowhere. */
  cell: Int32Array
  order: Int32Array
  revenue: Float64Array
  refund: Float64Array
  items: Float64Array
}

/** Sums of each cell; money in minor units. */
export interface SaleSums {
  /** Purchases of customers, and to nobody known. */
  orders: Float64Array
  anonymous_orders: Float64Array
  revenue: Float64Array
  anonymous_revenue: Float64Array
  /** Revenue of what is no purchase: stand-alone returns, below zero. */
  returned: Float64Array
  /** Given back on any order (positive). */
  refunds: Float64Array
  /** Units in purchases, those of nobody known included. */
  items: Float64Array
  /** Customers with a purchase, and those of them with their first. */
  customers: Float64Array
  new_customers: Float64Array
  /** Revenue of purchases by their number: {@link STEPS} entries a cell. */
  by_ordinal: Float64Array
}

/** One pass over the rows. */
export function tallySales(orders: SaleOrders, rows: SaleRows, cells: number): SaleSums {
  const sums = noSums(cells)
  const seen = {order: nobody(cells), customer: nobody(cells), newcomer: nobody(cells)}
  for (let row = 0; row < rows.cell.length; row++) {
    const cell = rows.cell[row] as number
    if (cell < 0) continue
    const order = rows.order[row] as number
    const revenue = rows.revenue[row] as number
    add(sums.refunds, cell, rows.refund[row])
    if (orders.purchase[order] === 0) {
      add(sums.returned, cell, revenue)
      continue
    }
    add(sums.items, cell, rows.items[row])
    const customer = orders.customer[order] as number
    const count = see(seen.order, cell, order)
    add(customer < 0 ? sums.anonymous_orders : sums.orders, cell, count)
    if (customer < 0) add(sums.anonymous_revenue, cell, revenue)
    else {
      const ordinal = orders.ordinal[order] as number
      addKnown(sums, {cell, revenue, ordinal})
      add(sums.customers, cell, see(seen.customer, cell, customer))
      if (ordinal === 1) add(sums.new_customers, cell, see(seen.newcomer, cell, customer))
    }
  }
  return sums
}

function addKnown(sums: SaleSums, {cell, revenue, ordinal}: {cell: number; revenue: number; ordinal: number}): void {
  add(sums.revenue, cell, revenue)
  add(sums.by_ordinal, cell * STEPS + Math.min(ordinal, STEPS) - 1, revenue)
}

/** 1 where an order or customer, who come one after the other, is new to the cell, else 0. */
function see(last: Int32Array, cell: number, who: number): number {
  if (last[cell] === who) return 0
  last[cell] = who
  return 1
}

function nobody(cells: number): Int32Array {
  return new Int32Array(cells).fill(-1)
}

function noSums(cells: number): SaleSums {
  const zeros = (): Float64Array => new Float64Array(cells)
  return {
    orders: zeros(),
    anonymous_orders: zeros(),
    revenue: zeros(),
    anonymous_revenue: zeros(),
    returned: zeros(),
    refunds: zeros(),
    items: zeros(),
    customers: zeros(),
    new_customers: zeros(),
    by_ordinal: new Float64Array(cells * STEPS),
  }
}

function add(sums: Float64Array, cell: number, value: number | undefined): void {
  sums[cell] = (sums[cell] as number) + (value as number)
}
