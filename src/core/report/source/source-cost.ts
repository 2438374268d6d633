import type {LeadSourceCost} from '../../lead/lead-source.ts'
import {type Day, textOfDay} from '../../time/day.ts'
import {periodsBetween} from '../period.ts'

/** What leads of a source cost in a period, in minor units. */
export interface PeriodCost {
  /** Absent where nothing is known of it. */
  cost: number | undefined
  /** Months with leads of which it is not said what was spent, where it is said of others. */
  months_unknown: number
}

/**
 * So much for each lead, and what was spent in the months of the period; of a month of which only some days belong to it, as
 * large a part. `days` are those on which the leads came in.
 */
export function costIn(
  source: LeadSourceCost | undefined,
  {from, until, days}: {from: Day; until: Day; days: readonly Day[]},
): PeriodCost {
  const each = source?.per_lead === undefined ? undefined : source.per_lead * days.length
  const spent = spentIn(source?.spent ?? {}, {from, until})
  const known = [each, spent?.sum].filter((part) => part !== undefined)
  const cost = known.length === 0 ? undefined : known.reduce((sum, part) => sum + part, 0)
  if (each !== undefined || !spent) return {cost, months_unknown: 0}
  const months = new Set(days.map((day) => textOfDay(day).slice(0, 7)))
  return {cost, months_unknown: [...months].filter((month) => !spent.months.has(month)).length}
}

function spentIn(
  spent: Readonly<Record<string, number>>,
  {from, until}: {from: Day; until: Day},
): {sum: number; months: Set<string>} | undefined {
  const {labels, starts} = periodsBetween('month', from, until)
  const months = new Set<string>()
  let sum = 0
  labels.forEach((month, place) => {
    const amount = spent[month]
    if (amount === undefined) return
    const [first, behind] = [starts[place] as Day, starts[place + 1] as Day]
    const covered = Math.min(until + 1, behind) - Math.max(from, first)
    sum += (amount * covered) / (behind - first)
    months.add(month)
  })
  return months.size === 0 ? undefined : {sum: Math.round(sum), months}
}
