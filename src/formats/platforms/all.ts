import type {OrderProfile} from '../../core/import/order-profile.ts'
import {patronLines, patronOrders, patronPriced} from './patron.ts'
import {shopifyOrders} from './shopify-orders.ts'

/** Every layout of order files that is recognised by itself. */
export const ORDER_PROFILES: readonly OrderProfile[] = [patronOrders, patronLines, patronPriced, shopifyOrders]
