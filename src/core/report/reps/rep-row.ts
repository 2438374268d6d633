import type {ListColumn, ListRow} from '../../listing/list-column.ts'
import type {RepContacts} from './rep-contacts.ts'

/** A rep in a period. Money in major units, shares 0 to 1; what cannot be told is absent. */
export interface RepRow extends RepContacts {
  /** Place in the league and in that of the period before; `rank_change` is how many places up. */
  rank?: number | undefined
  rank_before?: number | undefined
  rank_change?: number | undefined
  rep: string
  name?: string | undefined
  shop?: string | undefined
  /** The day they left, where they have by the end of the period. */
  left_on?: string | undefined
  score: number
  /** Of the orders that name the rep. */
  revenue: number
  orders: number
  new_customers: number
  tasks_done: number
  tasks_on_time: number
  on_time_share?: number | undefined
  /** Open and past their due time on the day judged from. */
  tasks_overdue: number
  leads_given: number
  leads_contacted: number
  leads_qualified: number
  leads_won: number
  leads_lost: number
  /** Won among won and lost. */
  win_rate?: number | undefined
  /** Hours within which half of the leads given were spoken with, open ones counted as not yet. */
  hours_to_contact?: number | undefined
  /** Customers whom they look after today, and what those bought in the period of anybody. */
  own_customers: number
  own_revenue: number
  influence: RepInfluence
}

/** Purchases within the days after a contact by the rep, against the customers' own past. */
export interface RepInfluence {
  customers: number
  windows: number
  orders: number
  revenue: number
  /** What is compared: windows that are over, of customers with a past; what they bought, and what was usual. */
  compared_customers: number
  compared_orders: number
  usual_orders: number
  open_windows: number
  windows_without_past: number
  /** More than usual, as a share of it, with the 95 % interval; absent where the customers are too few. */
  lift?: number | undefined
  lift_low?: number | undefined
  lift_high?: number | undefined
}

const COLUMNS: readonly ListColumn[] = [
  {key: 'rank', type: 'integer'},
  {key: 'rank_change', type: 'integer', codes: 'rank_change'},
  {key: 'rep', type: 'text', codes: 'rep_name'},
  {key: 'score', type: 'number'},
  {key: 'revenue', type: 'money'},
  {key: 'new_customers', type: 'integer'},
  {key: 'tasks_done', type: 'integer'},
  {key: 'on_time_share', type: 'share'},
  {key: 'tasks_overdue', type: 'integer'},
  {key: 'contacts', type: 'integer'},
  {key: 'leads_won', type: 'integer'},
  {key: 'win_rate', type: 'share'},
  {key: 'hours_to_contact', type: 'number'},
  {key: 'influenced_revenue', type: 'money'},
  {key: 'lift', type: 'share'},
  {key: 'lift_low', type: 'share'},
  {key: 'lift_high', type: 'share'},
  {key: 'own_customers', type: 'integer', extra: true},
  {key: 'own_revenue', type: 'money', extra: true},
  {key: 'orders', type: 'integer', extra: true},
  {key: 'tasks_on_time', type: 'integer', extra: true},
  {key: 'attempts', type: 'integer', extra: true},
  {key: 'visits', type: 'integer', extra: true},
  {key: 'store_visits', type: 'integer', extra: true},
  {key: 'calls', type: 'integer', extra: true},
  {key: 'messages', type: 'integer', extra: true},
  {key: 'notes', type: 'integer', extra: true},
  {key: 'leads_given', type: 'integer', extra: true},
  {key: 'leads_contacted', type: 'integer', extra: true},
  {key: 'leads_qualified', type: 'integer', extra: true},
  {key: 'leads_lost', type: 'integer', extra: true},
  {key: 'influenced_customers', type: 'integer', extra: true},
  {key: 'influenced_orders', type: 'integer', extra: true},
  {key: 'usual_orders', type: 'number', extra: true},
  {key: 'compared_orders', type: 'integer', extra: true},
  {key: 'compared_customers', type: 'integer', extra: true},
  {key: 'rank_before', type: 'integer', extra: true},
  {key: 'name', type: 'text', extra: true},
  {key: 'shop', type: 'text', extra: true},
  {key: 'left_on', type: 'day', extra: true},
]

/** Columns of the list; people see those of the lift where some rep has one. */
export function repReportColumns(reps: readonly RepRow[] = []): ListColumn[] {
  const hasLift = reps.some(({influence: {lift}}) => lift !== undefined)
  return COLUMNS.map((column) => (column.key.startsWith('lift') && !hasLift ? {...column, extra: true} : column))
}

/** Rows as lists take them, with what they influenced beside the rest. */
export function repListRows(reps: readonly RepRow[]): ListRow[] {
  return reps.map(({influence: {customers, orders, revenue, ...influence}, ...row}) => ({
    ...row,
    ...influence,
    influenced_customers: customers,
    influenced_orders: orders,
    influenced_revenue: revenue,
  }))
}
