import {foldHeader} from './fold-header.ts'
import {ORDER_FIELD_NAMES, type OrderField} from './order-fields.ts'

/**
 * The headers that a field goes by in files of no known platform, the likeliest first: folded, with `_`, `-` and
 * blanks taken as the same. A table, so longer than most files.
 */
const WORDS: Partial<Record<OrderField, readonly string[]>> = {
  order_number: [
    ...['order number', 'order no', 'order no.', 'order id', 'order', 'order #', 'invoice', 'invoice no', 'invoiceno'],
    ...['invoice number', 'invoice id', 'transaction id', 'basket id', 'receipt no', 'receipt number', 'receipt id'],
    ...['订单编号', '订单号', '订单id', '订单 id', '主订单编号', '单号', '小票号', '流水号', '交易号', '交易单号'],
  ],
  date: [
    ...[
      'date',
      'order date',
      'orderdate',
      'purchase date',
      'invoice date',
      'invoicedate',
      'transaction date',
      'paid at',
    ],
    ...[
      'created at',
      'order time',
      'order datetime',
      'datetime',
      'timestamp',
      'transaction timestamp',
      'sale date',
      'day',
    ],
    ...[
      '付款时间',
      '付款日期',
      '支付时间',
      '订单付款时间',
      '下单时间',
      '下单日期',
      '订单日期',
      '订单创建时间',
      '创建时间',
    ],
    ...['成交时间', '消费时间', '消费日期', '销售日期', '购买日期', '购买时间', '交易时间', '交易日期', '日期', '时间'],
  ],
  time: ['time', 'order hour', '时刻'],
  time_zone: ['time zone', 'timezone', '时区'],
  status: ['status', 'order status', 'payment status', 'financial status', '订单状态', '交易状态', '状态'],
  amount: [
    ...[
      'amount',
      'total',
      'order total',
      'total amount',
      'amount paid',
      'paid amount',
      'revenue',
      'total price',
      'dollar value',
    ],
    ...['grand total', 'net amount', 'spend', 'payment', 'total paid', 'order amount', 'order value', 'monetary'],
    ...[
      '实付金额',
      '实付款',
      '实际支付金额',
      '买家实际支付金额',
      '订单实付金额',
      '支付金额',
      '付款金额',
      '订单金额',
      '消费金额',
      '总金额',
      '金额',
    ],
  ],
  refunded: ['refunded', 'refund', 'refunded amount', 'refund amount', 'amount refunded', '退款金额', '已退款金额'],
  discount: ['discount amount', 'discount total', 'total discount', 'discounts', '优惠金额', '折扣金额', '优惠'],
  currency: ['currency', 'currency code', 'order currency', '币种', '货币'],
  items: [
    'items',
    'item count',
    'items sold',
    'total quantity',
    'number of items',
    'number of cds',
    '商品总数',
    '宝贝总数量',
    '总数量',
    '购买数量',
  ],
  shop: [
    'shop',
    'store',
    'store id',
    'store name',
    'location',
    'branch',
    'outlet',
    '店铺',
    '店铺名称',
    '门店',
    '门店名称',
    '下单网点',
    '归属店铺',
  ],
  rep: [
    'rep',
    'sales rep',
    'salesperson',
    'staff',
    'staff name',
    'cashier',
    'employee',
    '导购',
    '销售导购',
    '导购员',
    '销售员',
    '业务员',
    '收银员',
  ],
  buyer_id: [
    ...[
      'customer id',
      'customerid',
      'buyer id',
      'user id',
      'userid',
      'member id',
      'client id',
      'household id',
      'account id',
      'shopper id',
    ],
    ...['客户id', '客户 id', '用户id', '买家id', '会员id', '顾客id', '客户编号', '会员编号', '用户编号', '顾客编号'],
  ],
  customer: [
    ...['customer', 'nickname', 'username', 'user name', 'buyer', 'buyer username', 'account'],
    ...['买家昵称', '买家会员名', '买家旺旺', '用户昵称', '客户昵称', '昵称', '会员名', '用户名', '下单帐号', '买家'],
  ],
  name: [
    ...['customer name', 'name', 'full name', 'buyer name', 'client name', 'billing name', 'contact'],
    ...['客户名称', '客户姓名', '姓名', '会员姓名', '顾客姓名', '收货人姓名', '收货人', '收件人', '客户', '顾客'],
  ],
  phone: [
    ...[
      'phone',
      'phone number',
      'mobile',
      'mobile phone',
      'telephone',
      'tel',
      'cell',
      'customer phone',
      'billing phone',
    ],
    ...[
      '手机',
      '手机号',
      '手机号码',
      '买家手机号',
      '客户手机号',
      '会员手机号',
      '联系手机',
      '联系电话',
      '电话',
      '收货人手机号',
    ],
  ],
  email: ['email', 'e-mail', 'email address', 'customer email', 'billing email', '邮箱', '电子邮箱', '邮件'],
  card: [
    'card',
    'card number',
    'member card',
    'loyalty card',
    'loyalty id',
    'membership number',
    '会员卡号',
    '卡号',
    '会员卡',
  ],
  region: ['region', 'state', 'province', 'county', '省份', '省', '省/自治区', '收货人省份'],
  city: ['city', 'town', '城市', '市', '收货人城市'],
  address: ['address', 'street', 'street address', 'shipping address', '地址', '收货地址', '详细地址', '客户地址'],
  consent: ['consent', 'accepts marketing', 'opt in', 'marketing consent', 'newsletter', '营销同意', '是否接受营销'],
  event: ['event', 'event type', 'transaction type', '类型', '交易类型'],
  sku: [
    ...[
      'sku',
      'product id',
      'productid',
      'item id',
      'product code',
      'item code',
      'stock code',
      'stockcode',
      'upc',
      'barcode',
      'gtin',
    ],
    ...[
      '商品编码',
      '商家编码',
      '商品id',
      '商品 id',
      '产品 id',
      '产品id',
      '货号',
      '条码',
      '商品条码',
      '规格编码',
      '商品编号',
      '产品编号',
    ],
  ],
  product: [
    ...['product', 'product name', 'item', 'item name', 'description', 'product title', 'title'],
    ...['商品名称', '产品名称', '商品', '宝贝标题', '标题', '商品标题', '选购商品', '品名', '产品'],
  ],
  category: [
    'category',
    'product category',
    'department',
    'product type',
    '类别',
    '商品类别',
    '品类',
    '分类',
    '商品分类',
    '类目',
  ],
  brand: ['brand', 'vendor', 'manufacturer', '品牌', '品牌名称'],
  quantity: [
    'quantity',
    'qty',
    'units',
    'count',
    'pieces',
    '数量',
    '商品数量',
    '订购数量',
    '购买数量',
    '件数',
    '销售数量',
  ],
  unit_price: [
    'unit price',
    'unitprice',
    'price',
    'item price',
    'selling price',
    '单价',
    '价格',
    '售价',
    '商品单价',
    '销售单价',
  ],
  line_amount: [
    'line amount',
    'line total',
    'sales',
    'sales value',
    'net sales',
    'subtotal',
    'extended price',
    '销售额',
    '小计',
    '商品金额',
    '成交金额',
  ],
  line_discount: ['line discount', 'item discount', '商品优惠'],
}

/**
 * A proposal for the mapping of a file that is of no known platform: field → header, from what headers usually are
 * called in English and Chinese. A header is used once. Without lines (no product, no price) a quantity is the
 * order's number of items. A proposal to look at, never applied by itself.
 */
export function suggestMapping(headers: readonly string[]): Partial<Record<OrderField, string>> {
  const free = new Map<string, string>()
  for (const header of headers) if (!free.has(loose(header))) free.set(loose(header), header)
  const mapping: Partial<Record<OrderField, string>> = {}
  for (const field of ORDER_FIELD_NAMES) {
    const word = candidates(field).find((candidate) => free.has(candidate))
    if (word === undefined) continue
    mapping[field] = free.get(word) as string
    free.delete(word)
  }
  return asOrders(mapping)
}

/** The field's own name always fits. */
function candidates(field: OrderField): string[] {
  return [field, ...(WORDS[field] ?? [])].map(loose)
}

function loose(header: string): string {
  return foldHeader(header).replace(/[\s_-]+/g, '')
}

/** Quantities of whole orders are their items; an amount beside products is the line's when there is no order number to repeat it. */
function asOrders(mapping: Partial<Record<OrderField, string>>): Partial<Record<OrderField, string>> {
  const hasProducts = mapping.sku !== undefined || mapping.product !== undefined
  if (hasProducts || mapping.unit_price !== undefined || mapping.quantity === undefined) return mapping
  const {quantity, ...others} = mapping
  return {...others, items: mapping.items ?? quantity}
}
