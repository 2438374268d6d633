import type {OrderProfile} from '../../core/import/order-profile.ts'

/** Square Dashboard → Item sales → Export. One row an item; net sales are without tax and tips, so taxes are no revenue here. */
export const squareItems: OrderProfile = {
  name: 'square-items',
  title: 'Square item sales',
  channel: 'square',
  required: ['Date', 'Time', 'Transaction ID', 'Event Type', 'Item', 'Qty', 'Gross Sales', 'Net Sales'],
  columns: {
    order_number: ['Transaction ID'],
    date: ['Date'],
    time: ['Time'],
    time_zone: ['Time Zone'],
    shop: ['Location'],
    rep: ['Employee'],
    buyer_id: ['Customer ID'],
    name: ['Customer Name'],
    event: ['Event Type'],
    sku: ['SKU', 'GTIN'],
    product: ['Item'],
    category: ['Category'],
    quantity: ['Qty'],
    line_amount: ['Net Sales'],
    line_discount: ['Discounts'],
  },
  part: 'lines',
  row: 'line',
  amount: 'lines',
  refund_events: ['Refund'],
}
