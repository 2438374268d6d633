import {ascending, mean as meanOf, quantile} from '../../profile/quantile.ts'

/** How a figure of customers, orders or gaps is spread. Absent values: the sample is smaller than the setting `report.least`. */
export interface Figure {
  figure: FigureName
  /** How many customers, orders or gaps it is of. */
  sample: number
  mean?: number | undefined
  /** A quarter, half and three quarters are at most this (quantiles of type 7). */
  quarter?: number | undefined
  median?: number | undefined
  three_quarters?: number | undefined
}

/**
 * Days between purchase days, over all gaps; each customer's mean gap; purchase days of a customer; what was paid for an
 * order; units of an order (连带率); what was paid for an order by its units; discount of an order in percent of its list
 * price. The means of the last three are ratios of sums.
 */
export const FIGURES = [
  'gap_days',
  'own_gap_days',
  'purchase_days',
  'order_value',
  'items_per_order',
  'unit_price',
  'discount_percent',
] as const
export type FigureName = (typeof FIGURES)[number]

/** The spread of some values. `mean` where it is not that of the values. */
export function spreadOf(
  figure: FigureName,
  values: ArrayLike<number>,
  {least, mean}: {least: number; mean?: number | undefined},
): Figure {
  const sample = values.length
  if (sample < Math.max(1, least)) return {figure, sample}
  const sorted = ascending(values)
  return {
    figure,
    sample,
    mean: mean ?? meanOf(values),
    quarter: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    three_quarters: quantile(sorted, 0.75),
  }
}
