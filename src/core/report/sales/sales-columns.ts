import type {ListColumn} from '../../listing/list-column.ts'
import {isByTime, type SalesBy} from './sales-by.ts'

/** The figures of a row, in the order in which people want them. */
const FIGURES: readonly ListColumn[] = [
  {key: 'revenue', type: 'money'},
  {key: 'change', type: 'money'},
  {key: 'change_share', type: 'share'},
  {key: 'orders', type: 'integer'},
  {key: 'average_order_value', type: 'money'},
  {key: 'customers', type: 'integer'},
  {key: 'frequency', type: 'number'},
  {key: 'items_per_order', type: 'number'},
  {key: 'price_per_item', type: 'money'},
  {key: 'new_revenue', type: 'money'},
  {key: 'returning_revenue', type: 'money'},
  {key: 'anonymous_revenue', type: 'money'},
  {key: 'returned', type: 'money'},
  {key: 'second_revenue', type: 'money', extra: true},
  {key: 'third_revenue', type: 'money', extra: true},
  {key: 'fourth_revenue', type: 'money', extra: true},
  {key: 'later_revenue', type: 'money', extra: true},
  {key: 'value_per_order', type: 'money', extra: true},
  {key: 'items', type: 'number', extra: true},
  {key: 'new_customers', type: 'integer', extra: true},
  {key: 'anonymous_orders', type: 'integer', extra: true},
  {key: 'refunds', type: 'money', extra: true},
  {key: 'is_complete', type: 'boolean', extra: true},
]

/** The changes of a row: each of `purchase_...`, `order_...`, `customer_...` and `item_...` adds up to `change`. */
const CHANGES: readonly ListColumn[] = [
  {key: 'against', type: 'text'},
  {key: 'change', type: 'money'},
  {key: 'from_orders', type: 'money'},
  {key: 'from_order_value', type: 'money'},
  {key: 'from_customers', type: 'money'},
  {key: 'from_frequency', type: 'money'},
  {key: 'from_value_per_order', type: 'money'},
  {key: 'from_items_per_order', type: 'money'},
  {key: 'from_price_per_item', type: 'money'},
  {key: 'from_first', type: 'money'},
  {key: 'from_second', type: 'money'},
  {key: 'from_third', type: 'money'},
  {key: 'from_fourth', type: 'money'},
  {key: 'from_later', type: 'money'},
  {key: 'from_anonymous', type: 'money'},
  {key: 'from_returned', type: 'money'},
]

/** Columns of the list: by period or by group, figures or what changed them. */
export function salesColumns(by: SalesBy, {changes}: {changes: boolean}): ListColumn[] {
  const name: ListColumn = isByTime(by)
    ? {key: 'period', type: 'text', codes: 'sales_period'}
    : {key: 'group', type: 'text', codes: `sales_${by}`}
  return [name, ...(changes ? CHANGES : FIGURES)]
}
