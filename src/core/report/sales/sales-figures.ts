import {STEPS, type SaleSums} from './tally-sales.ts'

/** What was sold in a period, or of one kind; money in major units. A mean is absent where there is nothing to divide by. */
export interface SalesFigures {
  /** Paid less refunded, in the period of the order: new + returning + anonymous + returned. */
  revenue: number
  /** Purchases, those of nobody known included. */
  orders: number
  items: number
  /** Customers with a purchase, and those of them whose first it was. */
  customers: number
  new_customers: number
  /** Revenue of customers' first purchase day, and of all later ones. */
  new_revenue: number
  returning_revenue: number
  /** Revenue of the second, third and fourth purchase day, and of all later ones; their sum is `returning_revenue`. */
  second_revenue: number
  third_revenue: number
  fourth_revenue: number
  later_revenue: number
  /** Sales to nobody known: part of revenue, and of no customer. */
  anonymous_orders: number
  anonymous_revenue: number
  /** Returns that stand alone, below zero: part of revenue, and no orders. */
  returned: number
  /** Given back on any order (positive); taken off already. */
  refunds: number
  /** Revenue of purchases per order. */
  average_order_value?: number | undefined
  /** Orders per customer, and revenue per order of customers. */
  frequency?: number | undefined
  value_per_order?: number | undefined
  items_per_order?: number | undefined
  /** Revenue of purchases per unit. */
  price_per_item?: number | undefined
}

/** The figures of one cell. */
export function salesFigures(sums: SaleSums, cell: number, major: (minor: number) => number): SalesFigures {
  const at = (column: Float64Array): number => column[cell] as number
  const [first, second, third, fourth, later] = stepsOf(sums, cell).map(major) as Steps
  const bought = at(sums.revenue) + at(sums.anonymous_revenue)
  const orders = at(sums.orders) + at(sums.anonymous_orders)
  return {
    revenue: major(bought + at(sums.returned)),
    orders,
    items: at(sums.items),
    customers: at(sums.customers),
    new_customers: at(sums.new_customers),
    new_revenue: first,
    returning_revenue: major(at(sums.revenue) - (sums.by_ordinal[cell * STEPS] as number)),
    second_revenue: second,
    third_revenue: third,
    fourth_revenue: fourth,
    later_revenue: later,
    anonymous_orders: at(sums.anonymous_orders),
    anonymous_revenue: major(at(sums.anonymous_revenue)),
    returned: major(at(sums.returned)),
    refunds: major(at(sums.refunds)),
    average_order_value: ratio(major(bought), orders),
    frequency: ratio(at(sums.orders), at(sums.customers)),
    value_per_order: ratio(major(at(sums.revenue)), at(sums.orders)),
    items_per_order: ratio(at(sums.items), orders),
    price_per_item: ratio(major(bought), at(sums.items)),
  }
}

type Steps = [number, number, number, number, number]

/** Revenue by the number of the purchase day, in minor units. */
export function stepsOf({by_ordinal}: SaleSums, cell: number): number[] {
  return [...by_ordinal.subarray(cell * STEPS, (cell + 1) * STEPS)]
}

function ratio(sum: number, count: number): number | undefined {
  return count > 0 ? sum / count : undefined
}
