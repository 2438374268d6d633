import type {RowFields} from '../import/row-fields.ts'

/** The fields a file of products can have, with the headers they usually have. */
export const PRODUCT_FIELDS = {
  id: {
    type: 'text',
    required: true,
    meaning: 'sku',
    words: [
      'sku',
      'product id',
      'item number',
      'item id',
      'handle',
      'gtin',
      '商品编码',
      '商家编码',
      '商品id',
      '货号',
      '商品编号',
      '条码',
    ],
  },
  name: {
    type: 'text',
    meaning: 'name',
    words: ['title', 'product', 'product name', 'item name', '商品名称', '名称', '品名', '标题', '商品标题'],
  },
  brand: {type: 'text', meaning: 'brand', words: ['vendor', 'manufacturer', '品牌']},
  category: {
    type: 'text',
    meaning: 'category, a path with / between its steps',
    words: ['product category', 'type', 'category path', '类目', '分类', '品类', '商品分类'],
  },
  price: {
    type: 'money',
    meaning: 'price of one unit',
    words: ['unit price', 'retail price', 'variant price', '价格', '售价', '零售价', '单价'],
  },
  cost: {
    type: 'money',
    meaning: 'cost of one unit',
    words: ['unit cost', 'cost price', 'cost per item', '成本', '成本价', '进价'],
  },
  own_brand: {
    type: 'boolean',
    meaning: 'whether it is of the own brand',
    words: ['private label', '自有品牌', '是否自有品牌'],
  },
  nature: {
    type: 'choice',
    meaning: 'replenished (bought again and again) or durable',
    words: ['durability', '商品性质', '消耗类型'],
    choices: {replenished: ['consumable', 'fast-moving', '快消', '消耗品', '易耗品'], durable: ['耐用', '耐用品']},
  },
  in_stock: {
    type: 'boolean',
    meaning: 'whether it can be had: what is not in stock is not recommended',
    words: ['in stock', 'available', 'availability', '有货', '是否有货', '库存状态'],
  },
  launched_on: {
    type: 'day',
    meaning: 'first day on sale',
    words: ['launch date', 'launched', 'published', '上市日期', '上架时间', '上新日期'],
  },
} as const satisfies RowFields
