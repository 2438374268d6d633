import type {OrderProfile} from '../../core/import/order-profile.ts'
import {douyinOrders} from './douyin-orders.ts'
import {jdOrders} from './jd-orders.ts'
import {patronLines, patronOrders, patronPriced} from './patron.ts'
import {pinduoduoOrders} from './pinduoduo-orders.ts'
import {shopifyOrders} from './shopify-orders.ts'
import {squareItems} from './square-items.ts'
import {squareTransactions} from './square-transactions.ts'
import {stripeOlderPayments, stripePayments} from './stripe-payments.ts'
import {superstore, superstoreChinese} from './superstore.ts'
import {taobaoItems, taobaoOrders, taobaoSales} from './taobao.ts'
import {uciOnlineRetail} from './uci-online-retail.ts'
import {woocommerceAnalytics, woocommerceWebtoffee} from './woocommerce-orders.ts'
import {youzanOrders} from './youzan-orders.ts'

/** Every layout of order files that is recognised by itself. */
export const ORDER_PROFILES: readonly OrderProfile[] = [
  patronOrders,
  patronLines,
  patronPriced,
  shopifyOrders,
  squareTransactions,
  squareItems,
  woocommerceAnalytics,
  woocommerceWebtoffee,
  stripePayments,
  stripeOlderPayments,
  taobaoOrders,
  taobaoItems,
  taobaoSales,
  jdOrders,
  youzanOrders,
  pinduoduoOrders,
  douyinOrders,
  uciOnlineRetail,
  superstore,
  superstoreChinese,
]
