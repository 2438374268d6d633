import {CAMPAIGN_COLUMNS, type Campaign} from '../campaign/campaign.ts'
import {CUSTOMER_COLUMNS, type Customer} from '../customer/customer.ts'
import {IDENTITY_COLUMNS, type Identity} from '../identity/identity.ts'
import {IMPORT_COLUMNS, MAPPING_COLUMNS, type ImportRecord, type SavedMapping} from '../import/import-record.ts'
import {LEAD_COLUMNS, type Lead} from '../lead/lead.ts'
import {PRODUCT_COLUMNS, type Product} from '../product/product.ts'
import {REP_COLUMNS, type Rep} from '../rep/rep.ts'
import {SETTING_COLUMNS, type SettingRecord} from '../setting/setting-record.ts'
import {SHOP_COLUMNS, type Shop} from '../shop/shop.ts'
import type {Columns} from './columns.ts'

/** Every kind of record with its columns. Each kind has a text `id`, unique within the kind. */
export const RECORD_COLUMNS = {
  setting: SETTING_COLUMNS,
  customer: CUSTOMER_COLUMNS,
  identity: IDENTITY_COLUMNS,
  lead: LEAD_COLUMNS,
  product: PRODUCT_COLUMNS,
  shop: SHOP_COLUMNS,
  rep: REP_COLUMNS,
  campaign: CAMPAIGN_COLUMNS,
  mapping: MAPPING_COLUMNS,
  import: IMPORT_COLUMNS,
} as const satisfies Record<string, Columns>

export interface RecordTypes {
  setting: SettingRecord
  customer: Customer
  identity: Identity
  lead: Lead
  product: Product
  shop: Shop
  rep: Rep
  campaign: Campaign
  mapping: SavedMapping
  import: ImportRecord
}

export type RecordKind = keyof RecordTypes
export const RECORD_KINDS = Object.keys(RECORD_COLUMNS) as RecordKind[]

/** Kinds whose ids the store hands out, with the letter before the number. */
export const ID_LETTERS = {customer: 'C', lead: 'L', campaign: 'M', import: 'I'} as const
export type NumberedKind = keyof typeof ID_LETTERS
