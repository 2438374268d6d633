import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import type {Periods} from '../period.ts'
import type {CohortSums} from './tally-cohorts.ts'

/** What a cohort did so many periods after its first; money in major units. */
export interface CohortCell {
  /** Periods after that of the first purchase. */
  later: number
  period: string
  /** Whether orders reach over the whole period. */
  is_complete: boolean
  /** Customers with a purchase, and their share of the cohort. */
  customers: number
  retention: number
  orders: number
  revenue: number
  /** Revenue per customer of the cohort up to and with this period. */
  cumulative_value: number
}

/** Customers whose first purchase lies in one period. */
export interface Cohort {
  cohort: string
  is_complete: boolean
  size: number
  cells: CohortCell[]
}

/** All cohorts together at an age, of those for whom the period is complete. */
export interface CohortAge {
  later: number
  /** Customers of these cohorts. */
  size: number
  retention: number
  orders_per_customer: number
  revenue_per_customer: number
  cumulative_value: number
}

export const COHORT_COLUMNS: readonly ListColumn[] = [
  {key: 'cohort', type: 'text'},
  {key: 'size', type: 'integer'},
  {key: 'later', type: 'integer'},
  {key: 'period', type: 'text'},
  {key: 'is_complete', type: 'boolean'},
  {key: 'customers', type: 'integer'},
  {key: 'retention', type: 'share'},
  {key: 'orders', type: 'integer'},
  {key: 'revenue', type: 'money'},
  {key: 'cumulative_value', type: 'money'},
]

/** Cohorts with customers, oldest first. `complete` is by period. */
export function cohortsOf(
  sums: CohortSums,
  {periods, complete}: {periods: Periods; complete: readonly boolean[]},
  major: (minor: number) => number,
): Cohort[] {
  return periods.labels.flatMap((label, cohort) => {
    const size = sums.size[cohort] as number
    if (size === 0) return []
    let revenue = 0
    const cells = periods.labels.slice(cohort).map((period, age): CohortCell => {
      const at = cohort * sums.count + cohort + age
      const customers = sums.customers[at] as number
      revenue += sums.revenue[at] as number
      return {
        later: age,
        period,
        is_complete: complete[cohort + age] as boolean,
        customers,
        retention: customers / size,
        orders: sums.orders[at] as number,
        revenue: major(sums.revenue[at] as number),
        cumulative_value: major(revenue) / size,
      }
    })
    return [{cohort: label, is_complete: complete[cohort] as boolean, size, cells}]
  })
}

/** What cohorts do at each age on average, a cohort counting by its size; only complete periods of complete cohorts. */
export function agesOf(cohorts: readonly Cohort[]): CohortAge[] {
  const ages = Math.max(0, ...cohorts.map(({cells}) => cells.length))
  return Array.from({length: ages}, (_, age) => ageOf(cohorts, age)).filter(({size}) => size > 0)
}

function ageOf(cohorts: readonly Cohort[], age: number): CohortAge {
  const known = cohorts.filter(({is_complete, cells}) => is_complete && cells[age]?.is_complete)
  const sum = (of: (cell: CohortCell, cohort: Cohort) => number): number =>
    known.reduce((total, cohort) => total + of(cohort.cells[age] as CohortCell, cohort), 0)
  const size = sum((_, cohort) => cohort.size)
  return {
    later: age,
    size,
    retention: sum(({customers}) => customers) / size,
    orders_per_customer: sum(({orders}) => orders) / size,
    revenue_per_customer: sum(({revenue}) => revenue) / size,
    cumulative_value: sum(({cumulative_value}, cohort) => cumulative_value * cohort.size) / size,
  }
}

/** A row a cell, as lists take it. */
export function cohortListRows(cohorts: readonly Cohort[]): ListRow[] {
  return cohorts.flatMap(({cohort, size, cells}) => cells.map((cell) => ({cohort, size, ...cell})))
}
