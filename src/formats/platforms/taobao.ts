import type {OrderProfile} from '../../core/import/order-profile.ts'

/** The words of Taobao and Tmall for the state of an order; all their reports use them. */
export const TAOBAO_STATUSES: OrderProfile['statuses'] = {
  等待买家付款: 'unpaid',
  '买家已付款，等待卖家发货': 'paid',
  买家已付款: 'paid',
  卖家部分发货: 'paid',
  '卖家已发货，等待买家确认': 'shipped',
  卖家已发货: 'shipped',
  买家已签收: 'shipped',
  交易成功: 'completed',
  交易关闭: 'cancelled',
  卖家或买家主动关闭交易: 'cancelled',
  '付款以后用户退款成功，交易自动关闭': 'refunded',
  '付款以前，卖家或买家主动关闭交易': 'cancelled',
}

const shared = {channel: 'taobao', currency: 'CNY', statuses: TAOBAO_STATUSES} as const satisfies Partial<OrderProfile>

/**
 * Taobao and Tmall 千牛 → 订单报表 (ExportOrderList). One row an order, GB18030. The receiver may be somebody else:
 * the customer is the member name, the phone a hint.
 */
export const taobaoOrders: OrderProfile = {
  ...shared,
  name: 'taobao-orders',
  title: 'Taobao and Tmall orders (订单报表)',
  required: ['订单编号', '买家会员名', '买家实际支付金额', '订单状态', '订单创建时间'],
  absent: ['购买数量'],
  columns: {
    order_number: ['订单编号'],
    date: ['订单付款时间', '订单创建时间'],
    status: ['订单状态'],
    amount: ['买家实际支付金额'],
    refunded: ['退款金额'],
    items: ['宝贝总数量'],
    shop: ['店铺名称'],
    customer: ['买家会员名'],
    name: ['收货人姓名'],
    phone: ['联系手机'],
    address: ['收货地址'],
  },
  receiver_phone: true,
  part: 'orders',
  row: 'order',
  amount: 'order',
}

/** 宝贝报表 in its newer form. One row an item of an order; the old form has no date and can be no orders on its own. */
export const taobaoItems: OrderProfile = {
  ...shared,
  name: 'taobao-items',
  title: 'Taobao and Tmall items (宝贝报表)',
  required: ['主订单编号', '标题', '价格', '购买数量', '订单状态', '买家实际支付金额', '订单创建时间'],
  columns: {
    order_number: ['主订单编号'],
    date: ['订单付款时间', '订单创建时间'],
    status: ['订单状态'],
    customer: ['买家会员名'],
    sku: ['商家编码', '外部系统编号'],
    product: ['标题'],
    quantity: ['购买数量'],
    line_amount: ['买家实际支付金额'],
  },
  part: 'lines',
  row: 'line',
  amount: 'lines',
}

/** A shop's orders as they are passed on for analysis: no order number, each row a sale to a nickname. */
export const taobaoSales: OrderProfile = {
  ...shared,
  name: 'taobao-sales',
  title: 'Taobao sales by nickname (买家昵称, 付款日期, 实付金额)',
  required: ['买家昵称', '付款日期', '订单状态', '实付金额'],
  absent: ['订单编号', '订单号'],
  columns: {
    date: ['付款日期'],
    status: ['订单状态'],
    amount: ['实付金额'],
    items: ['购买数量'],
    shop: ['品牌名称'],
    customer: ['买家昵称'],
    region: ['省份'],
    city: ['城市'],
  },
  row: 'sale',
  amount: 'order',
}
