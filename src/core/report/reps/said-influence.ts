import {currencyDigits, toMajor} from '../../money/money.ts'
import type {Settings} from '../../setting/settings.ts'
import type {Influence} from './influence.ts'
import {liftOf} from './lift.ts'
import type {RepInfluence} from './rep-row.ts'

/** What was influenced, in major units, with its lift where there are customers enough. */
export function saidInfluence({pairs, ...counts}: Influence, settings: Settings): RepInfluence {
  const lift = liftOf(pairs, settings['report.least'])
  return {
    ...{customers: counts.customers, windows: counts.windows, orders: counts.orders},
    revenue: toMajor(counts.revenue, currencyDigits(settings.currency)),
    compared_customers: pairs.length,
    compared_orders: pairs.reduce((sum, {bought}) => sum + bought, 0),
    usual_orders: pairs.reduce((sum, {usual}) => sum + usual, 0),
    ...{open_windows: counts.open, windows_without_past: counts.no_past},
    ...(lift && {lift: lift.lift, lift_low: lift.low, lift_high: lift.high}),
  }
}

/** What several reps influenced; a customer of two of them counts with each. */
export function together(all: readonly Influence[]): Influence {
  const sum: Influence = {customers: 0, windows: 0, orders: 0, revenue: 0, pairs: [], open: 0, no_past: 0}
  for (const one of all) {
    sum.customers += one.customers
    sum.windows += one.windows
    sum.orders += one.orders
    sum.revenue += one.revenue
    sum.open += one.open
    sum.no_past += one.no_past
    sum.pairs.push(...one.pairs)
  }
  return sum
}
