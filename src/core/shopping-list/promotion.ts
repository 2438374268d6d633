import type {RowFields} from '../import/row-fields.ts'
import type {Day} from '../time/day.ts'

/** The fields a file of promotions can have, with the headers they usually have. One row a product and period. */
export const PROMOTION_FIELDS = {
  sku: {
    type: 'text',
    required: true,
    meaning: 'sku of the product',
    words: [
      ...['product id', 'item number', 'item id', 'id', 'gtin'],
      ...['商品编码', '商家编码', '商品id', '货号', '商品编号', '条码'],
    ],
  },
  offer_price: {
    type: 'money',
    meaning: 'price of one unit on offer',
    words: [
      ...['promotion price', 'promo price', 'sale price', 'special price', 'offer'],
      ...['促销价', '活动价', '特价', '优惠价', '折后价'],
    ],
  },
  percent_off: {
    type: 'text',
    meaning: 'what is taken off the price: 20%, or 8折',
    words: ['discount', 'off', '% off', 'discount percent', '折扣', '优惠幅度', '折扣率'],
  },
  from: {
    type: 'day',
    meaning: 'first day of the offer; from before unless said',
    words: [
      ...['starts', 'start', 'start date', 'valid from', 'starts on'],
      ...['开始日期', '开始', '开始时间', '生效日期', '活动开始'],
    ],
  },
  to: {
    type: 'day',
    meaning: 'last day of the offer; until further notice unless said',
    words: [
      ...['ends', 'end', 'end date', 'until', 'valid to', 'valid until', 'ends on'],
      ...['结束日期', '结束', '结束时间', '截止日期', '失效日期', '活动结束'],
    ],
  },
} as const satisfies RowFields

/** One offer: a price in minor units, or a share off the price, 0 to 1. Absent days leave that end open. */
export interface Promotion {
  product_id: string
  offer_price: number | undefined
  percent_off: number | undefined
  from: Day | undefined
  to: Day | undefined
}
