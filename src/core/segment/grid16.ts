import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {ascending, quantile} from '../profile/quantile.ts'
import type {SegmentCuts, Segmentation} from './segmentation.ts'

export const RECENCY_BANDS = ['active', 'silent', 'sleeping', 'lost'] as const
export const FREQUENCY_BANDS = ['new', 'second-time', 'regular', 'fan'] as const

export type RecencyStage = (typeof RECENCY_BANDS)[number]

/** The recency stage of so many days since the last purchase, by the cuts of a grid. */
export function recencyStage(days: number, cuts: readonly number[]): RecencyStage {
  return RECENCY_BANDS[bandOf(days, cuts)] as RecencyStage
}

const LAST_BAND = 3

/** Shares of the shop's gaps that are at most as long as the active, silent and sleeping windows under `auto`. */
const AUTO_SHARES = [0.75, 0.9, 0.975]

/** Fewer gaps than this say too little about the shop; `auto` then keeps the settings. */
const LEAST_GAPS = 30

export interface GridSegmentation extends Segmentation {
  /** The cell of days since the last purchase and a number of orders. */
  cell: (days: number, orders: number) => string
}

/**
 * The grid of sixteen: recency (active, silent, sleeping, lost) × frequency (new, second-time, regular, fan). Windows
 * come from the settings or the user; with `auto`, the recency windows are the 75th, 90th and 97.5th percentile
 * of the shop's own gaps between purchases. A band holds values up to and including its cut.
 */
export function gridScheme(
  inputs: ProfileInputs,
  {auto, given = {}}: {auto: boolean; given?: Partial<SegmentCuts>},
): GridSegmentation {
  const own = auto && inputs.gaps.length >= LEAST_GAPS ? gapWindows(inputs.gaps) : undefined
  const recency = given.recency ?? own ?? inputs.settings['grid.recency_days']
  const frequency = given.frequency ?? inputs.settings['grid.orders']
  const segments = RECENCY_BANDS.flatMap((r) => FREQUENCY_BANDS.map((f) => `${r}-${f}`))
  const cell = (days: number, orders: number): string =>
    segments[bandOf(days, recency) * FREQUENCY_BANDS.length + bandOf(orders, frequency)] as string
  const segment = (index: number): string =>
    cell(inputs.asOf - (inputs.last_day[index] as number), inputs.orders[index] as number)
  return {scheme: 'grid16', segments, cuts: {recency, frequency, monetary: []}, segment, cell}
}

function gapWindows(gaps: Int32Array): number[] {
  const sorted = ascending(gaps)
  const windows: number[] = []
  // Equal quantiles (a shop where everybody comes weekly) would leave a band without a day; each gets one at least.
  for (const share of AUTO_SHARES)
    windows.push(Math.max(Math.round(quantile(sorted, share)), (windows.at(-1) ?? 0) + 1))
  return windows
}

/** Of four bands, the number of the one that holds a value: the last behind all cuts. */
function bandOf(value: number, cuts: readonly number[]): number {
  for (let at = 0; at < cuts.length; at++) if (value <= (cuts[at] as number)) return at
  return LAST_BAND
}
