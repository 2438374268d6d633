import {compareText} from '../text/compare-text.ts'
import {textOfDay} from '../time/day.ts'
import type {CodedRule, Rules} from './association-rules.ts'
import type {BasketReport, RuleRow} from './basket-report.ts'
import type {Baskets, LeftOut} from './baskets.ts'
import type {ItemCodes} from './item-codes.ts'
import type {ItemSets} from './item-sets.ts'
import {bundlesOf, neighboursOf} from './pairings.ts'

/** The thresholds in force. */
export type Used = Pick<
  BasketReport,
  'min_count' | 'min_confidence' | 'min_lift' | 'max_basket' | 'max_items' | 'significance'
>

interface Found {
  query: Pick<BasketReport, 'by' | 'level' | 'per'>
  used: Used
  baskets: Baskets
  items: ItemCodes
  sets: ItemSets
  left_out: LeftOut
  period: Pick<BasketReport, 'from' | 'to'>
  none: BasketReport['none']
}

/** Rules by their names, the highest lift first, with what they were made of and what they suggest. */
export function reportRules({rules, candidates}: Rules, found: Found): BasketReport {
  const {query, used, baskets, items, sets, left_out, period, none} = found
  const {by, level, per} = query
  const named = {items, baskets: baskets.count, significance: used.significance}
  return {
    ...period,
    ...{by, level, per, baskets: baskets.count, items: items.names.length},
    ...{...used, min_support: baskets.count === 0 ? 0 : used.min_count / baskets.count},
    ...{left_out, item_sets: sets.size, candidates, correction: 'holm'},
    rules: rules.map((rule) => namedRule(rule, items)).sort(strongestFirst),
    bundles: bundlesOf(rules, named),
    neighbours: neighboursOf(rules, named),
    ...(none && {none}),
  }
}

/** The first and the last of these days; nothing where there is none. */
export function periodOf(days: Int32Array): Pick<BasketReport, 'from' | 'to'> {
  if (days.length === 0) return {}
  let first = days[0] as number
  let last = first
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  return {from: textOfDay(first), to: textOfDay(last)}
}

function namedRule({left, right, left_count, right_count, ...figures}: CodedRule, {names}: ItemCodes): RuleRow {
  return {
    lhs: left.map((item) => names[item] as string).sort(compareText),
    rhs: names[right] as string,
    ...figures,
    ...{lhs_count: left_count, rhs_count: right_count},
  }
}

function strongestFirst(one: RuleRow, other: RuleRow): number {
  return (
    other.lift - one.lift ||
    other.count - one.count ||
    compareText(one.lhs.join('\u0001'), other.lhs.join('\u0001')) ||
    compareText(one.rhs, other.rhs)
  )
}
