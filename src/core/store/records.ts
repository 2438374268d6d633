import {CONSENT_COLUMNS, type ConsentEntry} from '../consent/consent.ts'
import {FIELD_COLUMNS, type CustomField} from '../field/custom-field.ts'
import {LEARNED_COLUMNS, type Learned} from '../forecast/learned.ts'
import {MERGE_COLUMNS, PAIR_COLUMNS, type Merge, type Pair} from '../merge/merge.ts'
import {AUDIT_COLUMNS, QUALITY_COLUMNS, type Audit, type QualityRecord} from '../quality/quality-record.ts'
import {TAG_RULE_COLUMNS, type TagRule} from '../tag/tag-rule.ts'
import {TICKET_COLUMNS, type Ticket} from '../ticket/ticket.ts'
import {CAMPAIGN_COLUMNS, type Campaign} from '../campaign/campaign.ts'
import {CUSTOMER_COLUMNS, type Customer} from '../customer/customer.ts'
import {IDENTITY_COLUMNS, type Identity} from '../identity/identity.ts'
import {IMPORT_COLUMNS, MAPPING_COLUMNS, type ImportRecord, type SavedMapping} from '../import/import-record.ts'
import {LEAD_COLUMNS, type Lead} from '../lead/lead.ts'
import {LEAD_SOURCE_COLUMNS, type LeadSourceCost} from '../lead/lead-source.ts'
import {LEAD_MODEL_COLUMNS, type LeadModel} from '../lead-score/lead-model.ts'
import {LEAD_POINT_COLUMNS, type LeadPoint} from '../lead-score/point-record.ts'
import {TEMPLATE_COLUMNS, type Template} from '../compose/template.ts'
import {OFFER_COLUMNS, type Offer} from '../offer/offer.ts'
import {PRODUCT_COLUMNS, type Product} from '../product/product.ts'
import {QUEUE_RULE_COLUMNS, type StoredRule} from '../queue/queue-rule.ts'
import {QUEUE_RUN_COLUMNS, type QueueRun} from '../queue/queue-run.ts'
import {REP_COLUMNS, type Rep} from '../rep/rep.ts'
import {SETTING_COLUMNS, type SettingRecord} from '../setting/setting-record.ts'
import {SHOP_COLUMNS, type Shop} from '../shop/shop.ts'
import {TARGET_COLUMNS, type Target} from '../target/target.ts'
import {TASK_COLUMNS, type Task} from '../task/task.ts'
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
  ticket: TICKET_COLUMNS,
  consent: CONSENT_COLUMNS,
  merge: MERGE_COLUMNS,
  pair: PAIR_COLUMNS,
  tag_rule: TAG_RULE_COLUMNS,
  field: FIELD_COLUMNS,
  quality: QUALITY_COLUMNS,
  audit: AUDIT_COLUMNS,
  learned: LEARNED_COLUMNS,
  task: TASK_COLUMNS,
  queue_rule: QUEUE_RULE_COLUMNS,
  queue_run: QUEUE_RUN_COLUMNS,
  lead_source: LEAD_SOURCE_COLUMNS,
  lead_point: LEAD_POINT_COLUMNS,
  lead_model: LEAD_MODEL_COLUMNS,
  target: TARGET_COLUMNS,
  offer: OFFER_COLUMNS,
  template: TEMPLATE_COLUMNS,
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
  ticket: Ticket
  consent: ConsentEntry
  merge: Merge
  pair: Pair
  tag_rule: TagRule
  field: CustomField
  quality: QualityRecord
  audit: Audit
  learned: Learned
  task: Task
  queue_rule: StoredRule
  queue_run: QueueRun
  lead_source: LeadSourceCost
  lead_point: LeadPoint
  lead_model: LeadModel
  target: Target
  offer: Offer
  template: Template
}

export type RecordKind = keyof RecordTypes
export const RECORD_KINDS = Object.keys(RECORD_COLUMNS) as RecordKind[]

/** Kinds whose ids the store hands out, with the letter before the number. */
export const ID_LETTERS = {
  customer: 'C',
  lead: 'L',
  campaign: 'M',
  import: 'I',
  ticket: 'T',
  consent: 'K',
  merge: 'G',
  audit: 'A',
  task: 'F',
} as const
export type NumberedKind = keyof typeof ID_LETTERS

/** Kinds that belong to a customer by `customer_id`: what changes hands when customers are merged. */
export const CUSTOMER_OWNED = RECORD_KINDS.filter((kind) => 'customer_id' in RECORD_COLUMNS[kind] && kind !== 'merge')
