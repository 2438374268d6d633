import {wilson} from '../../statistics/wilson.ts'
import {knownOf, type StructureCounts} from './structure-counts.ts'
import type {StructureDimension} from './structure-dimension.ts'

export const STRUCTURE_GROUPS = ['value', 'others', 'unknown'] as const
/** A value; all values that the target does not name; those of whom it is not known. */
export type StructureGroup = (typeof STRUCTURE_GROUPS)[number]

/** Customers of one value of a dimension. Shares 0 to 1; money in major units. */
export interface StructureRow {
  dimension: StructureDimension
  group: StructureGroup
  /** Empty for the others and the unknown. */
  value: string
  customers: number
  /** Of the customers of whom the dimension is known; for the unknown of all. Absent for a small sample, as what follows. */
  share?: number | undefined
  /** The 95 % interval of the share (Wilson). */
  low?: number | undefined
  high?: number | undefined
  /** What the share is held against: the target's, or that of all customers. */
  base_share?: number | undefined
  /** TGI: share / base share × 100. */
  index?: number | undefined
  /** `over` and `under` where the whole interval lies on that side of the base share. */
  verdict?: 'over' | 'under' | undefined
  /** Revenue of the period, and its share of that of the customers of whom the dimension is known. */
  revenue: number
  revenue_share?: number | undefined
}

/** What shares are held against; undefined: nothing. */
export interface StructureBase {
  basis: 'target' | 'all'
  shares: ReadonlyMap<string, number>
}

/**
 * One row a value, the most frequent first (ages in their order), then those of a target that nobody has, the others and the
 * unknown.
 */
export function structureRows(
  dimension: StructureDimension,
  counts: StructureCounts,
  {base, least, unit}: {base: StructureBase | undefined; least: number; unit: number},
): StructureRow[] {
  const {names, customers, revenue} = counts
  const known = knownOf(counts)
  const brought = revenue.subarray(0, names.length).reduce((sum, own) => sum + own, 0)
  const rowOf = (part: Part): StructureRow => ({
    dimension,
    group: part.group,
    value: part.value,
    customers: part.customers,
    ...(known >= least ? judged(part, known) : {}),
    revenue: part.revenue / unit,
    revenue_share: known >= least && brought > 0 ? part.revenue / brought : undefined,
  })
  const parts = names
    .map((value, at): Part => ({
      ...{group: 'value', value, base: base?.shares.get(value)},
      ...{customers: customers[at] as number, revenue: revenue[at] as number},
    }))
    .filter((part) => part.customers > 0 || part.base !== undefined)
    .sort((left, right) => (dimension === 'age' ? 0 : right.customers - left.customers))
  const rows = [...parts, ...missing(names, base), ...others(parts, base)].map(rowOf)
  const unknown = customers[names.length] as number
  return unknown === 0 ? rows : [...rows, unknownRow(dimension, counts, {unknown, known, unit})]
}

interface Part {
  group: StructureGroup
  value: string
  customers: number
  revenue: number
  base: number | undefined
}

/** Values of a target that occur nowhere. */
function missing(names: readonly string[], base: StructureBase | undefined): Part[] {
  if (base?.basis !== 'target') return []
  const known = new Set(names)
  return [...base.shares]
    .filter(([value]) => !known.has(value))
    .map(([value, share]) => ({group: 'value', value, customers: 0, revenue: 0, base: share}))
}

/** Everybody whose value the target does not name, against what the target leaves. */
function others(parts: readonly Part[], base: StructureBase | undefined): Part[] {
  if (base?.basis !== 'target') return []
  const left = 1 - [...base.shares.values()].reduce((sum, share) => sum + share, 0)
  const rest = parts.filter((part) => part.base === undefined)
  const customers = rest.reduce((sum, part) => sum + part.customers, 0)
  if (left < LEAST_LEFT && customers === 0) return []
  const revenue = rest.reduce((sum, part) => sum + part.revenue, 0)
  return [{group: 'others', value: '', customers, revenue, base: left < LEAST_LEFT ? undefined : left}]
}

/** What a target leaves for others when its percents were rounded. */
const LEAST_LEFT = 0.005

function judged({customers, base}: Part, known: number): Partial<StructureRow> {
  const share = customers / known
  const {low, high} = wilson(customers, known)
  if (base === undefined || base === 0) return {share, low, high}
  const verdict = low > base ? 'over' : high < base ? 'under' : undefined
  return {share, low, high, base_share: base, index: (100 * share) / base, verdict}
}

function unknownRow(
  dimension: StructureDimension,
  {names, revenue}: StructureCounts,
  {unknown, known, unit}: {unknown: number; known: number; unit: number},
): StructureRow {
  return {
    ...{dimension, group: 'unknown', value: '', customers: unknown},
    share: unknown / (unknown + known),
    revenue: (revenue[names.length] as number) / unit,
  }
}
