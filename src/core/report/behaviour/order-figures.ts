import {type Habits, paidFor} from './habit-table.ts'
import {type Figure, spreadOf} from './spread-of.ts'

/** Every figure of {@link Figure}'s list, money in major units: `unit` minor units to one. */
export function orderFigures(habits: Habits, {least, unit}: {least: number; unit: number}): Figure[] {
  const {gaps, own, days} = rhythmOf(habits)
  return [
    spreadOf('gap_days', gaps, {least}),
    spreadOf('own_gap_days', own, {least}),
    spreadOf('purchase_days', days, {least}),
    spreadOf('order_value', orderValues(habits, unit), {least}),
    itemFigure(habits, least),
    priceFigure(habits, {least, unit}),
    discountFigure(habits, least),
  ]
}

/** Gaps between purchase days, each customer's mean gap where there is one, and each customer's purchase days. */
function rhythmOf({table, rows}: Habits): {gaps: Int32Array; own: Float64Array; days: Int32Array} {
  const gaps = new Int32Array(rows.length)
  const own = new Float64Array(rows.length)
  const days = new Int32Array(rows.length)
  let [gapCount, ownCount, customers] = [0, 0, 0]
  let first = 0
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
    const before = place === 0 ? -1 : (rows[place - 1] as number)
    const isNew = before < 0 || table.customer[before] !== table.customer[row]
    const day = table.day[row] as number
    if (isNew) {
      first = day
      days[customers++] = 1
    } else if (day !== table.day[before]) {
      gaps[gapCount++] = day - (table.day[before] as number)
      days[customers - 1] = (days[customers - 1] as number) + 1
    }
    const next = place + 1 === rows.length ? -1 : (rows[place + 1] as number)
    const isLast = next < 0 || table.customer[next] !== table.customer[row]
    const count = days[customers - 1] as number
    if (isLast && count > 1) own[ownCount++] = (day - first) / (count - 1)
  }
  return {gaps: gaps.subarray(0, gapCount), own: own.subarray(0, ownCount), days: days.subarray(0, customers)}
}

function orderValues({table, rows}: Habits, unit: number): Float64Array {
  return Float64Array.from(rows, (row) => paidFor(table, row) / unit)
}

/** Orders that say how many units they hold. */
function withItems({table, rows}: Habits): Int32Array {
  return rows.filter((row) => (table.items[row] as number) > 0)
}

function itemFigure(habits: Habits, least: number): Figure {
  const {items} = habits.table
  return spreadOf(
    'items_per_order',
    Float64Array.from(withItems(habits), (row) => items[row] as number),
    {least},
  )
}

function priceFigure(habits: Habits, {least, unit}: {least: number; unit: number}): Figure {
  const {table} = habits
  const rows = withItems(habits)
  let [paid, units] = [0, 0]
  const prices = Float64Array.from(rows, (row) => {
    const own = paidFor(table, row)
    const count = table.items[row] as number
    paid += own
    units += count
    return own / count / unit
  })
  return spreadOf('unit_price', prices, {least, mean: paid / units / unit})
}

function discountFigure({table, rows}: Habits, least: number): Figure {
  let [discounts, lists] = [0, 0]
  const percents = Float64Array.from(rows, (row) => {
    const discount = table.discount[row] as number
    const list = paidFor(table, row) + discount
    discounts += discount
    lists += list
    return list > 0 ? (100 * discount) / list : 0
  })
  return spreadOf('discount_percent', percents, {least, mean: lists > 0 ? (100 * discounts) / lists : 0})
}
