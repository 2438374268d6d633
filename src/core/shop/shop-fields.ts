import type {RowFields} from '../import/row-fields.ts'

/** The fields a file of shops can have. A shop without a code of its own is known by its name, as order files name it. */
export const SHOP_FIELDS = {
  id: {
    type: 'text',
    required: true,
    meaning: 'name or code that order files use',
    words: [
      ...['shop id', 'store id', 'location id', 'shop code', 'store code', 'code', 'number'],
      ...['门店编号', '门店编码', '门店代码', '门店id', '店铺编号', '店铺编码', '店铺id', '网点编号', '编号', '编码'],
      ...['shop', 'store', 'location', 'shop name', 'store name', 'location name'],
      ...['门店', '门店名称', '店铺', '店铺名称', '网点名称', '店名', 'name', '名称'],
    ],
  },
  name: {
    type: 'text',
    meaning: 'name',
    words: [
      ...['shop name', 'store name', 'location name', 'title'],
      ...['门店名称', '店铺名称', '网点名称', '门店', '店名', '名称'],
    ],
  },
  region: {
    type: 'text',
    meaning: 'province or region',
    words: ['province', 'state', 'area', '省', '省份', '地区', '区域', '大区', '所属区域'],
  },
  city: {type: 'text', meaning: 'city', words: ['town', '市', '城市', '所在城市']},
  opened_on: {
    type: 'day',
    meaning: 'first day of business',
    words: ['opened', 'opening date', 'open date', 'opened at', '开业日期', '开业时间', '开店日期', '开店时间'],
  },
} as const satisfies RowFields
