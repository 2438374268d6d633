import type {LeadSourceCost} from '../../lead/lead-source.ts'
import {type Day, textOfDay} from '../../time/day.ts'
import {periodsBetween} from '../period.ts'

/** What leads of a source cost in a period, in minor units. */
export interface PeriodCost {
  /** Absent where nothing is known of it. */
  cost: number | undefined
  /** `YYYY-MM` → what it cost in that month. */
  by_month: ReadonlyMap<string, number>
  /** Months with leads of which it is not said what was spent, where it is said of others. */
  months_unknown: number
}

interface Period {
  from: Day
  until: Day
  /** Days on which the leads came in. */
  days: readonly Day[]
}

/**
 * So much for each lead, and what was spent in the months of the period; of a month of which only some days belong to it, as
 * large a part.
 */
export function costIn(source: LeadSourceCost | undefined, period: Period): PeriodCost {
  const by_month = new Map<string, number>()
  const each = source?.per_lead
  const spent = spentIn(source?.spent ?? {}, period)
  const months = period.days.map((day) => textOfDay(day).slice(0, 7))
  if (each === undefined && spent.size === 0) return {cost: undefined, by_month, months_unknown: 0}
  for (const month of months) add(by_month, month, each ?? 0)
  for (const [month, amount] of spent) add(by_month, month, amount)
  const unsaid = each === undefined ? new Set(months.filter((month) => !spent.has(month))).size : 0
  return {cost: sumOf(by_month), by_month, months_unknown: unsaid}
}

/** What several sources cost together; not known where it is not of one of them. */
export function sumOfCosts(costs: readonly PeriodCost[]): PeriodCost {
  const by_month = new Map<string, number>()
  for (const each of costs) for (const [month, amount] of each.by_month) add(by_month, month, amount)
  const isKnown = costs.length > 0 && costs.every(({cost}) => cost !== undefined)
  const months_unknown = costs.reduce((sum, each) => sum + each.months_unknown, 0)
  return {cost: isKnown ? sumOf(by_month) : undefined, by_month, months_unknown}
}

function spentIn(spent: Readonly<Record<string, number>>, {from, until}: Period): Map<string, number> {
  const {labels, starts} = periodsBetween('month', from, until)
  const parts = new Map<string, number>()
  labels.forEach((month, place) => {
    const amount = spent[month]
    if (amount === undefined) return
    const [first, behind] = [starts[place] as Day, starts[place + 1] as Day]
    const covered = Math.min(until + 1, behind) - Math.max(from, first)
    parts.set(month, Math.round((amount * covered) / (behind - first)))
  })
  return parts
}

function add(sums: Map<string, number>, month: string, amount: number): void {
  sums.set(month, (sums.get(month) ?? 0) + amount)
}

function sumOf(amounts: ReadonlyMap<string, number>): number {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
}
