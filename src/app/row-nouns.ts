import type {MessageChannel} from '../core/customer/customer.ts'
import type {BeginIntake} from '../core/import/import-rows.ts'
import type {RowKind} from '../core/import/lay-out-rows.ts'
import type {RowFields} from '../core/import/row-fields.ts'
import type {RowNoun, RowProfile} from '../core/import/row-profile.ts'
import type {Table} from '../core/import/table.ts'
import type {AttributeChoice} from '../core/lead/lead-attributes.ts'
import type {TargetFileSaid} from '../core/target/target-table.ts'
import type {TouchKind} from '../core/touch/touch.ts'
import {ROW_PROFILES} from '../formats/platforms/rows.ts'
import type {CommandContext} from './command.ts'

/** What a command may say about the things a file holds; each noun takes what it knows. */
export interface RowIntakeOptions {
  /** Source of things whose file names none; where a file has ids of its own, the system they are unique in. */
  source?: string | undefined
  /** Identities by which customers are found. */
  match?: readonly string[] | undefined
  /** Fields whose known values the file replaces; `all` for every one. */
  overwrite?: readonly string[] | undefined
  /** Where and how consent was given: with it a file may grant. */
  consentSource?: string | undefined
  /** Custom field → header, declared on the way: `size=尺码`, `size:number=尺码`. */
  fields?: Readonly<Record<string, string>> | undefined
  /** Channel of buyer ids. */
  channel?: string | undefined
  /** Channels that a list of addresses takes back. */
  channels?: readonly MessageChannel[] | undefined
  /** Columns of leads to keep beyond the known ones. */
  attributes?: AttributeChoice | undefined
  /** Kind of touches whose file says none. */
  kind?: TouchKind | undefined
  /** Of targets: what a file has no column for. */
  target?: TargetFileSaid | undefined
}

/** A noun's files and the way in for their rows. */
export interface RowWay {
  kind: RowKind
  begin: BeginIntake<RowFields>
  /** Columns that the options map besides `--map`. */
  map?: Readonly<Record<string, string>>
  /** The table as the noun sees it, where its files may come without a header. */
  adapt?: (table: Table) => Table
}

type Prepare = (context: CommandContext, options: RowIntakeOptions, table: Table) => Promise<RowWay>

/** How each noun's rows come in; what a noun needs is loaded when a file of it is met. */
export const ROW_WAYS: Partial<Record<RowNoun, Prepare>> = {
  customer: async (context, options, table) => {
    const {prepareCustomers} = await import('../core/customer/import-customers-options.ts')
    const {fields, map, begin} = await prepareCustomers(context, table, options)
    return {kind: kindOf('customer', fields), begin: asWay(begin), map}
  },
  lead: async (_, {source, attributes}) => {
    const {beginLeads} = await import('../core/lead/import-leads.ts')
    const {LEAD_FIELDS} = await import('../core/lead/lead-fields.ts')
    return {kind: kindOf('lead', LEAD_FIELDS), begin: asWay(beginLeads({source: source ?? 'other', attributes}))}
  },
  product: async () => {
    const {beginProducts} = await import('../core/product/import-products.ts')
    const {PRODUCT_FIELDS} = await import('../core/product/product-fields.ts')
    return {kind: kindOf('product', PRODUCT_FIELDS), begin: asWay(beginProducts)}
  },
  shop: async () => {
    const {beginShops} = await import('../core/shop/import-shops.ts')
    const {SHOP_FIELDS} = await import('../core/shop/shop-fields.ts')
    return {kind: kindOf('shop', SHOP_FIELDS), begin: asWay(beginShops)}
  },
  rep: async () => {
    const {beginReps} = await import('../core/rep/import-reps.ts')
    const {REP_FIELDS} = await import('../core/rep/rep-fields.ts')
    return {kind: kindOf('rep', REP_FIELDS), begin: asWay(beginReps)}
  },
  touch: async (_, {kind, source, channel}) => {
    const {touchIntake} = await import('../core/touch/import-touches.ts')
    const {touchFields} = await import('../core/touch/touch-fields.ts')
    return {kind: kindOf('touch', touchFields(kind)), begin: asWay(touchIntake({kind, source, channel}))}
  },
  ticket: async (_, {source, channel}) => {
    const {ticketIntake} = await import('../core/ticket/import-tickets.ts')
    const {TICKET_FIELDS} = await import('../core/ticket/ticket-fields.ts')
    return {kind: kindOf('ticket', TICKET_FIELDS), begin: asWay(ticketIntake({source, channel}))}
  },
  points: async (_, {source, channel}) => {
    const {pointsIntake} = await import('../core/points/import-points.ts')
    const {POINTS_FIELDS} = await import('../core/points/points-fields.ts')
    return {kind: kindOf('points', POINTS_FIELDS), begin: asWay(pointsIntake({source, channel}))}
  },
  consent: async ({settings: {country}}, {source, channels, consentSource, channel}) => {
    const {unsubscribeIntake} = await import('../core/consent/import-unsubscribes.ts')
    const {CONSENT_FIELDS} = await import('../core/consent/consent-fields.ts')
    const {addressTable} = await import('../core/consent/address-table.ts')
    const begin = asWay(unsubscribeIntake({source, channels, consentSource, buyers: channel}))
    return {kind: kindOf('consent', CONSENT_FIELDS), begin, adapt: (table) => addressTable(table, country)}
  },
  target: async (_, {target = {}}) => {
    const {targetIntake} = await import('../core/target/import-targets.ts')
    const {TARGET_FIELDS} = await import('../core/target/target-fields.ts')
    const {targetTable} = await import('../core/target/target-table.ts')
    const begin = asWay(targetIntake(target))
    return {kind: kindOf('target', TARGET_FIELDS), begin, adapt: (table) => targetTable(table, target)}
  },
}

export function kindOf(noun: RowNoun, fields: RowFields): RowKind {
  return {noun, fields, profiles: ROW_PROFILES.filter((profile: RowProfile) => profile.noun === noun)}
}

/** A noun's own fields are known to it alone; the engine hands rows on as they were read by those very fields. */
export function asWay<F extends RowFields>(begin: BeginIntake<F>): BeginIntake<RowFields> {
  return begin as unknown as BeginIntake<RowFields>
}
