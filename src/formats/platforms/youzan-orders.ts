import type {OrderProfile} from '../../core/import/order-profile.ts'

/**
 * Youzan 有赞 → 订单 → 导出. One row an order. The buyer's phone is the customer's; the receiver's is not, and 分销员
 * occurs twice among the headers.
 */
export const youzanOrders: OrderProfile = {
  name: 'youzan-orders',
  title: 'Youzan orders (有赞)',
  channel: 'youzan',
  required: ['订单号', '订单状态', '订单创建时间', '订单实付金额', '全部商品名称', '买家手机号'],
  columns: {
    order_number: ['订单号'],
    date: ['买家付款时间', '订单创建时间'],
    status: ['订单状态'],
    amount: ['订单实付金额'],
    refunded: ['订单已退款金额'],
    discount: ['店铺优惠合计'],
    shop: ['下单网点', '归属店铺'],
    rep: ['销售导购', '专属导购', '分销员'],
    customer: ['买家昵称'],
    phone: ['买家手机号'],
    region: ['收货人省份'],
    city: ['收货人城市'],
    address: ['详细收货地址/提货地址'],
  },
  row: 'order',
  amount: 'order',
  currency: 'CNY',
  statuses: {
    待付款: 'unpaid',
    待支付: 'unpaid',
    待接单: 'paid',
    待成团: 'paid',
    待发货: 'paid',
    部分发货: 'paid',
    已支付: 'paid',
    已发货: 'shipped',
    待收货: 'shipped',
    交易完成: 'completed',
    交易成功: 'completed',
    已完成: 'completed',
    交易关闭: 'cancelled',
    已关闭: 'cancelled',
  },
  empty: ['-'],
}
