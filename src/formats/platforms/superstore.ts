import type {OrderProfile} from '../../core/import/order-profile.ts'

const shared = {
  channel: 'superstore',
  row: 'line',
  amount: 'lines',
  split_by_customer: true,
  discount_shares: true,
} as const satisfies Partial<OrderProfile>

/** The Sample Superstore that comes with Tableau. Sales are the line's amount after its discount, which is a share of the list price. */
export const superstore: OrderProfile = {
  ...shared,
  name: 'superstore',
  title: 'Sample Superstore',
  required: ['Order ID', 'Order Date', 'Customer ID', 'Customer Name', 'Product ID', 'Sales', 'Quantity'],
  columns: {
    order_number: ['Order ID'],
    date: ['Order Date'],
    buyer_id: ['Customer ID'],
    name: ['Customer Name'],
    region: ['State', 'State/Province'],
    city: ['City'],
    sku: ['Product ID'],
    product: ['Product Name'],
    category: ['Category'],
    quantity: ['Quantity'],
    line_amount: ['Sales'],
    line_discount: ['Discount'],
  },
  currency: 'USD',
}

/** The same with the Chinese headers of Tableau's 示例 - 超市. */
export const superstoreChinese: OrderProfile = {
  ...shared,
  name: 'superstore-zh',
  title: 'Sample Superstore in Chinese (示例 - 超市)',
  required: ['订单 ID', '订单日期', '客户 ID', '客户名称', '产品 ID', '销售额', '数量'],
  columns: {
    order_number: ['订单 ID'],
    date: ['订单日期'],
    buyer_id: ['客户 ID'],
    name: ['客户名称'],
    region: ['省/自治区', '省份'],
    city: ['城市'],
    sku: ['产品 ID'],
    product: ['产品名称'],
    category: ['类别'],
    quantity: ['数量'],
    line_amount: ['销售额'],
    line_discount: ['折扣'],
  },
  currency: 'CNY',
}
