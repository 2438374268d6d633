import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import {places} from '../profile/places.ts'
import {quantile, ascending} from '../profile/quantile.ts'
import {textOfDay} from '../time/day.ts'
import {groupName, isToWin} from './convert-groups.ts'
import {LOYALTIES, type Use, USES} from './loyalty.ts'
import {addHabit} from './price-habit.ts'
import type {JudgedCategory} from './segment-category.ts'

export const CATEGORY_GROUPS = LOYALTIES.flatMap((loyalty) => USES.map((use) => groupName(loyalty, use)))

/** One row a group, as `groups` of the report has them. */
export const CATEGORY_GROUP_COLUMNS: readonly ListColumn[] = [
  {key: 'group', type: 'text', codes: 'category_group'},
  {key: 'customers', type: 'integer'},
  {key: 'to_convert', type: 'integer'},
  {key: 'to_win', type: 'money'},
  {key: 'yearly', type: 'money', extra: true},
  {key: 'cycle_days', type: 'number'},
  {key: 'purchases', type: 'integer', extra: true},
  {key: 'at_discount', type: 'share'},
  {key: 'discounted', type: 'integer'},
  {key: 'usual_depth', type: 'share', extra: true},
  {key: 'offer_depth', type: 'share'},
  {key: 'no_offer', type: 'text', extra: true},
]

/** Columns of the customers of a category. `brand` is the one they buy most of, `brand_share` its share. */
export const CATEGORY_CUSTOMER_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'loyalty', type: 'text'},
  {key: 'use', type: 'text'},
  {key: 'group', type: 'text', codes: 'category_group', extra: true},
  {key: 'brand', type: 'text'},
  {key: 'brand_share', type: 'share'},
  {key: 'wanted_share', type: 'share', extra: true},
  {key: 'to_convert', type: 'boolean', extra: true},
  {key: 'purchases', type: 'integer', extra: true},
  {key: 'yearly', type: 'money', extra: true},
  {key: 'to_win', type: 'money'},
  {key: 'last_purchase', type: 'day', extra: true},
  {key: 'cycle_days', type: 'number'},
  {key: 'due_on', type: 'day'},
  {key: 'at_discount', type: 'share', extra: true},
  {key: 'usual_depth', type: 'share', extra: true},
  {key: 'offer_depth', type: 'share'},
]

/**
 * The customers of a category with these fields of the profile, those with most to win first; of one group if asked.
 * Money in major units. `offer_depth` is what their group is to be offered, for those who are to be won.
 */
export function categoryCustomers(
  category: JudgedCategory,
  {group, fields}: {group?: string | undefined; fields: readonly string[]},
): ListRow[] {
  const {table, judged, profile} = category
  const place = profile ? places(table.ids, profile.inputs.ids) : undefined
  const offers = new Map(category.report.groups.map(({group: name, offer_depth}) => [name, offer_depth]))
  return Array.from(table.ids.keys())
    .filter(
      (who) => group === undefined || groupName(judged.loyalty[who] ?? 'too-few', judged.use[who] as Use) === group,
    )
    .sort((left, right) => (judged.to_win[right] as number) - (judged.to_win[left] as number) || left - right)
    .map((who) => {
      const index = place?.[who] ?? -1
      const person = profile && index >= 0 ? profile.row(index, fields) : {}
      return {...person, ...customerRow(category, who, offers)}
    })
}

function customerRow(
  {table, judged, report, products, digits}: JudgedCategory,
  who: number,
  offers: ReadonlyMap<string, number | undefined>,
): ListRow {
  const [loyalty, use] = [judged.loyalty[who] ?? 'too-few', judged.use[who] as Use]
  const toConvert = isToWin(judged, who, report.thresholds.loyal_share)
  const cycle = judged.cycle[who] as number
  const last = judged.last_day[who] as number
  return {
    id: table.ids[who],
    ...{loyalty, use, group: groupName(loyalty, use)},
    brand: products.brands[judged.main_brand[who] as number],
    brand_share: judged.main_share[who],
    wanted_share: judged.wanted_share[who],
    to_convert: toConvert,
    purchases: judged.purchases[who],
    yearly: toMajor(judged.yearly[who] as number, digits),
    to_win: toMajor(judged.to_win[who] as number, digits),
    last_purchase: textOfDay(last),
    cycle_days: Number.isNaN(cycle) ? undefined : cycle,
    due_on: Number.isNaN(cycle) ? undefined : textOfDay(last + Math.max(1, Math.round(cycle))),
    ...ownHabit({table, who, least: report.thresholds.least_depth}),
    offer_depth: toConvert ? offers.get(groupName(loyalty, use)) : undefined,
  }
}

function ownHabit(of: Parameters<typeof addHabit>[1]): {
  at_discount: number | undefined
  usual_depth: number | undefined
} {
  const habit = {purchases: 0, depths: []}
  addHabit(habit, of)
  const {purchases, depths} = habit
  return {
    at_discount: purchases > 0 ? depths.length / purchases : undefined,
    usual_depth: depths.length > 0 ? quantile(ascending(depths), 0.5) : undefined,
  }
}
