import type {OrderProfile} from '../../core/import/order-profile.ts'

const payments = {
  channel: 'stripe',
  row: 'order',
  amount: 'order',
  statuses: {
    paid: 'paid',
    succeeded: 'paid',
    'partially refunded': 'paid',
    'partial refund': 'paid',
    refunded: 'refunded',
    pending: 'unpaid',
    uncaptured: 'unpaid',
    requires_payment_method: 'unpaid',
    canceled: 'cancelled',
    disputed: 'paid',
  },
  skip_statuses: ['failed', 'blocked'],
  time_zone: 'UTC',
} as const satisfies Partial<OrderProfile>

const columns: OrderProfile['columns'] = {
  order_number: ['id'],
  date: ['Created date (UTC)', 'Created (UTC)'],
  status: ['Status'],
  amount: ['Amount'],
  refunded: ['Amount Refunded'],
  currency: ['Currency'],
  buyer_id: ['Customer ID'],
  name: ['Customer Description', 'Card Name'],
  email: ['Customer Email'],
}

/** Stripe Dashboard → Payments → Export. One row a payment, times in UTC; a failed one is no order. */
export const stripePayments: OrderProfile = {
  ...payments,
  name: 'stripe-payments',
  title: 'Stripe payments',
  required: ['id', 'Created date (UTC)', 'Amount', 'Amount Refunded', 'Currency', 'Status'],
  columns,
}

/** The same with the older name of the date. */
export const stripeOlderPayments: OrderProfile = {
  ...payments,
  name: 'stripe-payments-older',
  title: 'Stripe payments (older)',
  required: ['id', 'Created (UTC)', 'Amount', 'Amount Refunded', 'Currency', 'Status'],
  columns,
}
