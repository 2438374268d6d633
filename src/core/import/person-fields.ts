import {CUSTOMER_FIELDS} from '../customer/customer-fields.ts'
import type {RowFields} from './row-fields.ts'

const {buyer_id, phone, email, card, wechat} = CUSTOMER_FIELDS

/** The fields by which a row of anything says whose it is, in the order in which they are trusted. */
export const PERSON_FIELDS = {
  customer_id: {
    type: 'text',
    meaning: "patron's own id of the customer, C12; any other text is a buyer id",
    words: ['customer', 'customer number', '客户'],
  },
  buyer_id: {
    type: 'text',
    meaning: buyer_id.meaning,
    words: [...buyer_id.words.filter((word) => word !== 'customer id'), 'user id', 'openid', '用户id'],
  },
  phone: {
    type: 'text',
    meaning: 'phone number',
    words: ['customer phone', 'buyer phone', '买家手机号', '用户手机号', ...phone.words],
  },
  email: {type: 'text', meaning: 'e-mail address', words: ['customer email', 'subscriber', ...email.words]},
  card: {type: 'text', meaning: 'member card number', words: card.words},
  wechat: {type: 'text', meaning: 'WeChat id', words: wechat.words},
  lead_id: {type: 'text', meaning: "patron's own id of a lead, L5", words: ['lead', '线索', '线索编号']},
} as const satisfies RowFields

export type PersonField = keyof typeof PERSON_FIELDS
export const PERSON_FIELD_NAMES = Object.keys(PERSON_FIELDS) as PersonField[]
