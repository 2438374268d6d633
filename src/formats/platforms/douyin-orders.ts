import type {OrderProfile} from '../../core/import/order-profile.ts'

/** Douyin 抖店 → 订单 → 导出. One row an item with its own amount; cells carry a tab in front, `-` is empty. */
export const douyinOrders: OrderProfile = {
  name: 'douyin-orders',
  title: 'Douyin orders (抖店)',
  channel: 'douyin',
  required: ['主订单编号', '子订单编号', '选购商品', '商品数量', '订单应付金额', '订单提交时间', '订单状态'],
  columns: {
    order_number: ['主订单编号'],
    date: ['支付完成时间', '订单提交时间'],
    status: ['订单状态'],
    name: ['收件人'],
    phone: ['收件人手机号'],
    region: ['省'],
    city: ['市'],
    address: ['详细地址'],
    sku: ['商家编码', '商品ID'],
    product: ['选购商品'],
    quantity: ['商品数量'],
    line_amount: ['订单应付金额'],
  },
  row: 'line',
  amount: 'lines',
  currency: 'CNY',
  statuses: {
    待支付: 'unpaid',
    待确认: 'paid',
    备货中: 'paid',
    待发货: 'paid',
    部分发货: 'paid',
    已支付: 'paid',
    已发货: 'shipped',
    已完成: 'completed',
    已关闭: 'cancelled',
    已取消: 'cancelled',
  },
  empty: ['-'],
}
