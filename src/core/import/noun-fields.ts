import {CONSENT_FIELDS} from '../consent/consent-fields.ts'
import {CUSTOMER_FIELDS} from '../customer/customer-fields.ts'
import {LEAD_FIELDS} from '../lead/lead-fields.ts'
import {POINTS_FIELDS} from '../points/points-fields.ts'
import {PRODUCT_FIELDS} from '../product/product-fields.ts'
import {REP_FIELDS} from '../rep/rep-fields.ts'
import {SHOP_FIELDS} from '../shop/shop-fields.ts'
import {TARGET_FIELDS} from '../target/target-fields.ts'
import {TICKET_FIELDS} from '../ticket/ticket-fields.ts'
import {TOUCH_FIELDS} from '../touch/touch-fields.ts'
import type {RowFields} from './row-fields.ts'
import type {RowNoun} from './row-profile.ts'

/** The fields of every noun's files. */
export const NOUN_FIELDS: Readonly<Record<RowNoun, RowFields>> = {
  customer: CUSTOMER_FIELDS,
  lead: LEAD_FIELDS,
  product: PRODUCT_FIELDS,
  shop: SHOP_FIELDS,
  rep: REP_FIELDS,
  touch: TOUCH_FIELDS,
  ticket: TICKET_FIELDS,
  points: POINTS_FIELDS,
  consent: CONSENT_FIELDS,
  target: TARGET_FIELDS,
}
