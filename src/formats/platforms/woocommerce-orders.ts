import type {OrderProfile} from '../../core/import/order-profile.ts'

const statuses: OrderProfile['statuses'] = {
  pending: 'unpaid',
  'pending payment': 'unpaid',
  'on-hold': 'unpaid',
  'on hold': 'unpaid',
  'checkout-draft': 'unpaid',
  processing: 'paid',
  completed: 'completed',
  cancelled: 'cancelled',
  failed: 'cancelled',
  refunded: 'refunded',
}

/** WooCommerce → Analytics → Orders → Download. One row an order; amounts may carry the currency's sign, the products are prose. */
export const woocommerceAnalytics: OrderProfile = {
  name: 'woocommerce-analytics',
  title: 'WooCommerce Analytics orders',
  channel: 'woocommerce',
  required: ['Date', 'Order #', 'N. Revenue (formatted)', 'Status', 'Customer'],
  columns: {
    order_number: ['Order #'],
    date: ['Date'],
    status: ['Status'],
    amount: ['N. Revenue (formatted)', 'Net Sales'],
    items: ['Items sold'],
    customer: ['Customer'],
    name: ['Customer'],
  },
  row: 'order',
  amount: 'order',
  statuses,
}

/** The order export of the WebToffee plug-in for WooCommerce. One row an order, its lines packed into `line_item_n`, which are left out. */
export const woocommerceWebtoffee: OrderProfile = {
  name: 'woocommerce-webtoffee',
  title: 'WooCommerce orders (WebToffee)',
  channel: 'woocommerce',
  required: ['order_number', 'order_date', 'status', 'order_total', 'billing_email'],
  columns: {
    order_number: ['order_number', 'order_id'],
    date: ['paid_date', 'order_date'],
    status: ['status'],
    amount: ['order_total'],
    discount: ['discount_total'],
    currency: ['order_currency'],
    phone: ['billing_phone'],
    email: ['billing_email', 'customer_email'],
    region: ['billing_state'],
    city: ['billing_city'],
    address: ['billing_address_1'],
  },
  row: 'order',
  amount: 'order',
  statuses,
}
