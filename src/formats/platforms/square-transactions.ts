import type {OrderProfile} from '../../core/import/order-profile.ts'

/** Square Dashboard → Transactions → Export. One row a payment; refunds stand in rows of their own, with negative amounts. */
export const squareTransactions: OrderProfile = {
  name: 'square-transactions',
  title: 'Square transactions',
  channel: 'square',
  required: ['Date', 'Time', 'Transaction ID', 'Event Type', 'Gross Sales', 'Net Sales', 'Total Collected'],
  columns: {
    order_number: ['Transaction ID'],
    date: ['Date'],
    time: ['Time'],
    time_zone: ['Time Zone'],
    status: ['Transaction Status'],
    amount: ['Total Collected'],
    discount: ['Discounts'],
    shop: ['Location'],
    rep: ['Staff Name'],
    buyer_id: ['Customer ID'],
    name: ['Customer Name'],
    event: ['Event Type'],
  },
  part: 'orders',
  row: 'order',
  amount: 'order',
  statuses: {
    complete: 'completed',
    completed: 'completed',
    pending: 'unpaid',
    voided: 'cancelled',
    failed: 'cancelled',
  },
  refund_events: ['Refund'],
}
