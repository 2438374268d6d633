import {personName} from '../customer/person-name.ts'
import type {IdentityBook, MetIdentity} from '../identity/identity-book.ts'
import {identityValue} from '../identity/identity-value.ts'
import type {CellFault} from '../import/reject.ts'
import type {RowValues} from '../import/row-fields.ts'
import {type RowLayout, rowHeader} from '../import/row-layout.ts'
import type {NewLead} from './add-lead.ts'
import {LEAD_SOURCES, type LeadAttributes} from './lead.ts'
import type {LEAD_FIELDS} from './lead-fields.ts'
import {type LeadRoad, roadOf} from './lead-road-fields.ts'
import type {Spelling} from './spelling.ts'

/** An identity that a file of leads gives; `fresh` when a new lead of the same file has it. */
export type LeadIdentity = MetIdentity & {fresh: boolean}

/** What a row says of one lead. */
export interface LeadRow {
  lead: Omit<NewLead, 'phone' | 'email'>
  identities: readonly LeadIdentity[]
  created_at: string | undefined
  /** The row itself names the source. */
  namesSource: boolean
  /** How the row says it ended; its times are not known. */
  ended: 'won' | 'lost' | undefined
  /** How far the row says that it came. */
  road: LeadRoad | undefined
  attributes: LeadAttributes | undefined
}

interface Reading {
  layout: RowLayout
  /** Source of rows that name none. */
  source: string
  identities: IdentityBook<LeadIdentity>
  spelling: Spelling
  /** Whether a word stands for nothing, as `Select` does. */
  isMissing: (text: string) => boolean
}

/** The lead of a row, or why there is none: no name, or a phone or e-mail that is none. */
export function readLead(
  values: RowValues<typeof LEAD_FIELDS>,
  reading: Reading,
): Omit<LeadRow, 'attributes'> | CellFault {
  const {first_name, middle_name, last_name, company, name: whole, source: said, ...others} = values
  const {
    phone,
    email,
    created_at,
    note,
    outcome,
    stage: _stage,
    contacts: _contacts,
    assigned_at: _assigned,
    first_contact_at: _first,
    last_contact_at: _last,
    qualified_at: _qualified,
    lost_at: _lost,
    lost_reason: _reason,
    opt_out_sms: _sms,
    opt_out_email: _email,
    opt_out_phone: _phone,
    ...fields
  } = others
  const source = reading.isMissing(said ?? '') ? undefined : said
  for (const field of ['region', 'city', 'shop', 'industry', 'owner'] as const)
    if (reading.isMissing(fields[field] ?? '')) fields[field] = undefined
  const own = personName({name: whole, first_name, middle_name, last_name})
  const name = own ?? company
  if (name === undefined) return fault(reading, 'name', {value: '', reason: 'there is no name'})
  const identities: LeadIdentity[] = []
  for (const type of ['phone', 'email'] as const) {
    for (const text of {phone, email}[type] ?? []) {
      const value = identityValue(type, text, reading.layout.country)
      if (value === undefined) return fault(reading, type, {value: text, reason: `"${text}" is no ${WORDS[type]}`})
      identities.push(reading.identities.of({type, value}))
    }
  }
  const noted = [own === undefined ? undefined : company, note].filter((part) => part !== undefined)
  const lead = {
    ...fields,
    name,
    source: sourceOf(source, reading.spelling) ?? reading.source,
    note: noted.join('; ') || undefined,
  }
  const ended = outcome === 'won' || outcome === 'lost' ? outcome : undefined
  return {lead, identities, created_at, namesSource: source !== undefined, ended, road: roadOf(values)}
}

const WORDS = {phone: 'phone number', email: 'e-mail address'} as const

function fault(
  {layout}: Reading,
  field: keyof RowValues<typeof LEAD_FIELDS>,
  {value, reason}: {value: string; reason: string},
): CellFault {
  return {column: rowHeader(layout, field), value, reason}
}

/** Words of lists for the sources that are known; any other word stays as it is. */
const SOURCE_WORDS: Readonly<Record<string, string>> = {
  陌拜: 'cold-visit',
  网络: 'web',
  官网: 'web',
  网站: 'web',
  转介绍: 'referral',
  老客介绍: 'referral',
  地图: 'map-data',
  到店: 'walk-in',
  电话: 'phone',
  活动: 'event',
  购买名单: 'bought-list',
}

function sourceOf(word: string | undefined, spelling: Spelling): string | undefined {
  if (word === undefined) return undefined
  const folded = word.toLowerCase().replaceAll(' ', '-')
  return LEAD_SOURCES.find((source) => source === folded) ?? SOURCE_WORDS[word] ?? spelling.of('source', word)
}
