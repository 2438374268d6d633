import type {OrderProfile} from '../../core/import/order-profile.ts'

/** The UCI Online Retail data (Chen, Sain, Guo 2012). One row a line; an invoice that begins with C is a return on its own. */
export const uciOnlineRetail: OrderProfile = {
  name: 'uci-online-retail',
  title: 'UCI Online Retail',
  channel: 'uci-online-retail',
  required: ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'],
  columns: {
    order_number: ['InvoiceNo'],
    date: ['InvoiceDate'],
    buyer_id: ['CustomerID'],
    region: ['Country'],
    sku: ['StockCode'],
    product: ['Description'],
    quantity: ['Quantity'],
    unit_price: ['UnitPrice'],
  },
  row: 'line',
  amount: 'lines',
  currency: 'GBP',
  returns: {negative_quantity: true, number_prefix: 'C'},
}
