import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import {places} from '../profile/places.ts'
import type {DiscountHabit} from './discount-habits.ts'
import {adviceFor, allowanceOf} from './discount-classes.ts'
import type {JudgedDiscounts} from './segment-discount.ts'

export const DISCOUNT_CUSTOMER_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'habit', type: 'text'},
  {key: 'basket', type: 'text'},
  {key: 'class', type: 'text', codes: 'discount_class', extra: true},
  {key: 'advice', type: 'text'},
  {key: 'allowance', type: 'money'},
  {key: 'orders', type: 'integer'},
  {key: 'at_discount', type: 'share'},
  {key: 'usual_depth', type: 'share'},
  {key: 'basket_value', type: 'money'},
  {key: 'discount', type: 'money', extra: true},
]

/** The buyers with these fields of the profile, by their revenue; of one class if asked. Money in major units. */
export function discountCustomers(
  {buyers, profile, digits, report}: JudgedDiscounts,
  {group, fields}: {group?: string | undefined; fields: readonly string[]},
): ListRow[] {
  if (report.classes.length === 0) return []
  const place = profile ? places(buyers.ids, profile.inputs.ids) : undefined
  const {habit, basket} = buyers
  return Array.from(buyers.ids.keys())
    .filter((who) => group === undefined || `${habit[who]}-${basket[who]}` === group)
    .sort((left, right) => (buyers.revenue[right] as number) - (buyers.revenue[left] as number) || left - right)
    .map((who) => {
      const index = place?.[who] ?? -1
      const person = profile && index >= 0 ? profile.row(index, fields) : {}
      const known = (value: number | undefined): number | undefined => (Number.isNaN(value) ? undefined : value)
      return {
        ...person,
        id: buyers.ids[who],
        ...{habit: habit[who], basket: basket[who], class: `${habit[who]}-${basket[who]}`},
        orders: buyers.orders[who],
        at_discount: (buyers.discounted[who] as number) / (buyers.orders[who] as number),
        usual_depth: known(buyers.usual_depth[who]),
        basket_value: toMajor(buyers.basket_value[who] as number, digits),
        discount: toMajor(buyers.discount[who] as number, digits),
        advice: adviceFor(habit[who] as DiscountHabit),
        allowance: known(toMajor(allowanceOf(buyers, who), digits)),
      }
    })
}
