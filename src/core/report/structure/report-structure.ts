import type {ListColumn} from '../../listing/list-column.ts'
import type {Context} from '../../store/context.ts'
import {periodRevenue, type PeriodRevenue} from '../period-revenue.ts'
import {loadScope, type Scope, type ScopeFields, type ScopeQuery} from '../report-scope.ts'
import {
  STRUCTURE_DIMENSIONS,
  STRUCTURE_NEEDS,
  type StructureDimension,
  targetOf,
  valuesOf,
} from './structure-dimension.ts'
import {countValues, knownOf, sharesOf} from './structure-counts.ts'
import {type StructureBase, type StructureRow, structureRows} from './structure-rows.ts'

export const STRUCTURE_COLUMNS: readonly ListColumn[] = [
  {key: 'dimension', type: 'text', codes: 'structure_dimension'},
  {key: 'group', type: 'text', codes: 'structure_group', extra: true},
  {key: 'value', type: 'text', codes: 'structure_value'},
  {key: 'customers', type: 'integer'},
  {key: 'share', type: 'share'},
  {key: 'index', type: 'integer'},
  {key: 'verdict', type: 'text'},
  {key: 'base_share', type: 'share'},
  {key: 'low', type: 'share'},
  {key: 'high', type: 'share'},
  {key: 'revenue', type: 'money'},
  {key: 'revenue_share', type: 'share'},
]

export interface StructureQuery extends ScopeQuery {
  /** Only this dimension. */
  by?: StructureDimension | undefined
}

/** One dimension of the customers. */
export interface DimensionReport {
  dimension: StructureDimension
  /** What shares are held against: the setting `structure.<dimension>`, all customers where a condition narrows, or nothing. */
  basis: 'target' | 'all' | 'none'
  /** Of so many customers it is known, of so many not. */
  known: number
  unknown: number
  rows: StructureRow[]
}

export interface StructureReport extends ScopeFields {
  customers: number
  /** Whether only customers count who bought in a period that was given. */
  period: boolean
  /** Shares of fewer customers of whom a dimension is known are absent. */
  least: number
  dimensions: DimensionReport[]
  /** With a period: customers who meet the condition and bought nothing in it. */
  left_out: {not_in_period: number}
}

/**
 * Who the customers are: those known on the day, or with a period those who bought in it. Throws BAD_INPUT for a target
 * that names what no customer can be.
 */
export async function reportStructure({store}: Context, query: StructureQuery): Promise<StructureReport> {
  return store.read(async (book) => {
    const scope = await loadScope(book, query, STRUCTURE_NEEDS)
    return reportOf(scope, {bought: await periodRevenue(book, scope), query})
  })
}

function reportOf(scope: Scope, {bought, query}: {bought: PeriodRevenue; query: StructureQuery}): StructureReport {
  const {profile, settings, among, fields} = scope
  const inPeriod = query.from !== undefined || query.to !== undefined
  const isIn = (index: number): boolean => !inPeriod || (bought.purchases[index] as number) > 0
  const who = scope.who.filter(isIn)
  const all = among === undefined ? undefined : [...profile.inputs.ids.keys()].filter(isIn)
  const dimensions = query.by === undefined ? STRUCTURE_DIMENSIONS : [query.by]
  const people = {who, all, revenue: bought.revenue}
  return {
    ...fields,
    customers: who.length,
    period: inPeriod,
    least: settings['report.least'],
    dimensions: dimensions.map((dimension) => dimensionOf(scope, dimension, people)),
    left_out: {not_in_period: scope.who.length - who.length},
  }
}

/** Who is counted, and everybody where these are only some. */
interface People {
  who: readonly number[]
  all: readonly number[] | undefined
  revenue: Float64Array
}

function dimensionOf({profile, settings}: Scope, dimension: StructureDimension, people: People): DimensionReport {
  const {who, all, revenue} = people
  const values = valuesOf(profile.inputs, dimension)
  const counts = countValues(values, {who, revenue})
  const target = targetOf(settings, dimension)
  const base: StructureBase | undefined = target
    ? {basis: 'target', shares: target}
    : all && {basis: 'all', shares: sharesOf(countValues(values, {who: all, revenue}))}
  const known = knownOf(counts)
  const unit = 10 ** profile.inputs.digits
  return {
    dimension,
    basis: base?.basis ?? 'none',
    known,
    unknown: who.length - known,
    rows: structureRows(dimension, counts, {base, least: settings['report.least'], unit}),
  }
}
