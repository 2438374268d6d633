import type {Quadrant, Quadrants} from './quadrant.ts'

/** Values from one up to but not another; without an end where it is not finite. */
export interface ValueRange {
  from: number
  to: number
}

/** The condition that makes a corner of the map, by the cut of the settings or by the given one. */
export function cornerWhere(
  corner: Quadrant,
  {value_cut, orders_cut}: Pick<Quadrants, 'value_cut' | 'orders_cut'>,
  isSetting: boolean,
): string {
  if (isSetting) return `quadrant == "${corner}"`
  const [value, orders] = corner.split('-') as [string, string]
  return `orders ${sideOf(orders)} ${orders_cut} && average_order_value ${sideOf(value)} ${value_cut}`
}

/** The condition for the buyers within so many orders and so high an average order value (major units). */
export function cellWhere(orders: ValueRange, value: ValueRange): string {
  return [...within('orders', orders), ...within('average_order_value', value)].join(' && ')
}

function sideOf(side: string): '>=' | '<' {
  return side === 'high' ? '>=' : '<'
}

function within(field: string, {from, to}: ValueRange): string[] {
  if (field === 'orders' && to === from + 1) return [`${field} == ${from}`]
  return [`${field} >= ${from}`, ...(Number.isFinite(to) ? [`${field} < ${to}`] : [])]
}
