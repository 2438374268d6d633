import {positive, wholeFromZero} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const SHOPPING_LIST_SETTINGS = {
  'shopping_list.weekly_spend': {
    type: 'number',
    default: 25,
    meaning: 'spending a week from which on somebody gets a shopping list',
    check: positive,
  },
  'shopping_list.purchases': {
    type: 'number',
    default: 4,
    meaning: 'purchase days within shopping_list.days below which nobody gets a shopping list',
    check: positive,
  },
  'shopping_list.days': {
    type: 'number',
    default: 182,
    meaning: 'days looked back at for what somebody spends a week',
    check: positive,
  },
  'shopping_list.item_purchases': {
    type: 'number',
    default: 2,
    meaning: 'days on which somebody bought a product from which on it is one of their usual items',
    check: positive,
  },
  'shopping_list.horizon_days': {
    type: 'number',
    default: 14,
    meaning: 'days for which a shopping list is meant: what falls due within them is on it',
    check: positive,
  },
  'shopping_list.stopped_cycles': {
    type: 'number',
    default: 2,
    meaning: 'cycles of a usual item without buying it after which it is given up',
    check: positive,
  },
  'shopping_list.items': {
    type: 'number',
    default: 12,
    meaning: 'most usual items on a shopping list',
    check: positive,
  },
  'shopping_list.new_items': {
    type: 'number',
    default: 2,
    meaning: 'most items on a shopping list that the customer never bought',
    check: wholeFromZero,
  },
  'shopping_list.launch_days': {
    type: 'number',
    default: 60,
    meaning: 'days from its first day on sale for which a product is a new launch',
    check: positive,
  },
} as const satisfies Record<string, SettingSpec>
