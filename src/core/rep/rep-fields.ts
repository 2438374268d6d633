import type {RowFields} from '../import/row-fields.ts'

/** The fields a file of reps or shop guides can have. One without a code of their own is known by their name. */
export const REP_FIELDS = {
  id: {
    type: 'text',
    required: true,
    meaning: 'name or code that order files use',
    words: [
      ...['rep id', 'staff id', 'employee id', 'user id', 'employee number', 'code', 'number'],
      ...['工号', '员工编号', '导购编号', '导购工号', '员工id', '编号', '编码'],
      ...['rep', 'staff', 'employee', 'sales rep', 'full name', 'name'],
      ...['导购', '导购姓名', '导购员', '员工', '员工姓名', '销售', '姓名', '名称'],
    ],
  },
  name: {
    type: 'text',
    meaning: 'name',
    words: [
      ...['full name', 'rep name', 'staff name', 'employee name'],
      ...['姓名', '导购姓名', '员工姓名', '销售姓名', '导购', '导购员', '名称'],
    ],
  },
  shop: {
    type: 'text',
    meaning: 'shop they stand in',
    words: ['store', 'location', 'home shop', '门店', '所属门店', '所在门店', '店铺', '归属店铺'],
  },
  shops: {
    type: 'list',
    meaning: 'other shops they look after',
    words: ['stores', 'locations', '负责门店', '管辖门店', '分管门店'],
  },
  regions: {
    type: 'list',
    meaning: 'regions they look after',
    words: ['region', 'areas', 'area', 'territory', '负责区域', '管辖区域', '区域', '地区', '大区'],
  },
  capacity: {
    type: 'integer',
    meaning: 'customers or leads they can follow up in a day',
    words: [
      'daily capacity',
      'daily limit',
      'follow-ups a day',
      '每日跟进上限',
      '每日上限',
      '日跟进数',
      '跟进上限',
      '容量',
    ],
  },
  left_on: {
    type: 'day',
    meaning: 'first day on which they were gone',
    words: ['left', 'leaving date', '离职日期', '离职时间'],
  },
} as const satisfies RowFields
