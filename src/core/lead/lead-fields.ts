import {CUSTOMER_FIELDS} from '../customer/customer-fields.ts'
import type {RowFields} from '../import/row-fields.ts'
import {LEAD_ROAD_FIELDS} from './lead-road-fields.ts'

const {first_name, middle_name, last_name, phone, email} = CUSTOMER_FIELDS

/** The fields a file of leads can have: what `--map FIELD=HEADER` takes, and the headers they usually have elsewhere. */
export const LEAD_FIELDS = {
  name: {
    type: 'text',
    meaning: 'name of the person or shop',
    words: [
      'full name',
      'formatted name',
      'contact',
      'contact name',
      'lead name',
      '姓名',
      '名称',
      '客户名称',
      '联系人',
      '线索名称',
    ],
  },
  first_name,
  middle_name,
  last_name,
  company: {
    type: 'text',
    meaning: 'company or shop: the name where there is no other, else kept with the note',
    words: ['company name', 'organization', 'account name', '公司', '公司名称', '店名', '商户名称'],
  },
  phone,
  email,
  source: {
    type: 'text',
    meaning: 'where the lead comes from',
    words: ['lead source', 'original source', '来源', '线索来源', '渠道'],
  },
  region: {type: 'text', meaning: 'province or region', words: ['province', 'state', '省份', '省', '地区', '区域']},
  city: {type: 'text', meaning: 'city', words: ['town', '城市', '市']},
  shop: {type: 'text', meaning: 'retail location that is near', words: ['store', '门店', '意向门店']},
  industry: {type: 'text', meaning: 'trade of the lead', words: ['trade', '行业', '业态']},
  potential: {
    type: 'choice',
    meaning: 'buying potential: high, medium or low',
    words: ['rating', '潜力', '意向', '意向等级'],
    choices: {high: ['hot', '高', 'a'], medium: ['warm', '中', 'b'], low: ['cold', '低', 'c']},
    soft: true,
  },
  note: {type: 'text', meaning: 'free text', words: ['notes', 'description', 'remark', '备注', '说明']},
  owner: {
    type: 'text',
    meaning: 'sales rep in charge',
    words: ['lead owner', 'record owner', 'contact owner', 'rep', '负责人', '导购', '销售'],
  },
  created_at: {
    type: 'instant',
    meaning: 'when the lead came in',
    words: ['created', 'create date', 'created date', 'date', '创建时间', '登记时间', '日期'],
  },
  ...LEAD_ROAD_FIELDS,
  outcome: {
    type: 'choice',
    meaning: 'how it ended: won, lost or open',
    words: ['converted', 'is converted', 'conversion', 'won', 'status', '是否成交', '成交', '成交状态', '是否转化'],
    choices: {
      won: ['1', 'yes', 'y', 'true', 'converted', 'closed won', 'customer', '是', '已成交', '成交', '赢单', '已转化'],
      lost: [
        '0',
        'no',
        'n',
        'false',
        'closed lost',
        'dead',
        '否',
        '未成交',
        '流失',
        '已流失',
        '输单',
        '战败',
        '未转化',
      ],
      open: ['new', 'working', 'in progress', '进行中', '跟进中', '未结束'],
    },
    soft: true,
  },
  // Kept for when they are customers.
  opt_out_sms: {type: 'boolean', meaning: 'whether they refuse SMS', words: ['sms opt out', '拒收短信'], soft: true},
  opt_out_email: {
    type: 'boolean',
    meaning: 'whether they refuse e-mail',
    words: ['email opt out', 'e-mail opt out', 'has opted out of email', '拒收邮件'],
    soft: true,
  },
  opt_out_phone: {
    type: 'boolean',
    meaning: 'whether they refuse calls',
    words: ['do not call', '拒接电话'],
    soft: true,
  },
} as const satisfies RowFields
