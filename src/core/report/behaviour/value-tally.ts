/** What belongs to one value of a dimension. Money in major units; shares of all that the report counts. */
export interface ValueRow {
  /** Empty where nothing is said. */
  value: string
  customers: number
  customer_share: number
  orders: number
  revenue: number
  revenue_share: number
}

/** One entry a value, and a last one for what belongs to none. Money in minor units. */
export interface ValueTally {
  customers: Int32Array
  orders: Int32Array
  revenue: Float64Array
}

/** What is counted: rows in the order of their customers and orders. */
export interface TallyInput {
  rows: Int32Array
  customer: Int32Array
  /** Which order a row belongs to; each row is an order of its own unless said. */
  order?: Int32Array | undefined
  /** Counted as revenue; what is not a number as nothing. */
  revenue: Float64Array
}

/** Counts customers, orders and revenue by a code that each row has, -1 for none, up to, not including, `size`. */
export function tallyValues(
  {rows, customer, order, revenue}: TallyInput,
  {size, codeOf}: {size: number; codeOf: (row: number) => number},
): ValueTally {
  const tally = {
    customers: new Int32Array(size + 1),
    orders: new Int32Array(size + 1),
    revenue: new Float64Array(size + 1),
  }
  const lastCustomer = new Int32Array(size + 1).fill(-1)
  const lastOrder = new Int32Array(size + 1).fill(-1)
  for (const row of rows) {
    const code = codeOf(row)
    const at = code < 0 ? size : code
    const who = customer[row] as number
    const which = order === undefined ? row : (order[row] as number)
    if (lastCustomer[at] !== who) {
      lastCustomer[at] = who
      tally.customers[at] = (tally.customers[at] as number) + 1
    }
    if (lastOrder[at] !== which) {
      lastOrder[at] = which
      tally.orders[at] = (tally.orders[at] as number) + 1
    }
    tally.revenue[at] = (tally.revenue[at] as number) + ((revenue[row] as number) || 0)
  }
  return tally
}

/** The values that occur, by their names; `sorted` by revenue, the greatest first, what belongs to none at the end. */
export function valueRows(
  {customers, orders, revenue}: ValueTally,
  {names, buyers, unit, sorted}: {names: readonly string[]; buyers: number; unit: number; sorted: boolean},
): ValueRow[] {
  const total = revenue.reduce((sum, own) => sum + own, 0)
  const rows = [...names, ''].map((value, at): ValueRow => {
    const own = revenue[at] as number
    const count = customers[at] as number
    return {
      value,
      customers: count,
      customer_share: buyers === 0 ? 0 : count / buyers,
      orders: orders[at] as number,
      revenue: own / unit,
      revenue_share: total === 0 ? 0 : own / total,
    }
  })
  const kept = rows.filter((row) => row.orders > 0)
  if (!sorted) return kept
  const last = kept.filter(({value}) => value === '')
  return [...kept.filter(({value}) => value !== '').sort((left, right) => right.revenue - left.revenue), ...last]
}
