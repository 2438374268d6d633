import type {ListColumn, ListColumnType, ListRow} from '../listing/list-column.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {ProfileFieldSpec} from './profile-field.ts'
import {isBuiltIn, profileFieldSpecs} from './profile-fields.ts'
import {type ProfileNeed, RECORD_NEEDS} from './profile-need.ts'

export const PROFILE_FIELD_COLUMNS: readonly ListColumn[] = [
  {key: 'field', type: 'text'},
  {key: 'type', type: 'text'},
  {key: 'unit', type: 'text'},
  {key: 'source', type: 'list'},
  {key: 'custom', type: 'boolean', extra: true},
  {key: 'meaning', type: 'text'},
]

/** What each field of the profile is, in what unit and from what, those that the shop declared at the end. */
export async function listProfileFields({store}: Pick<Context, 'store'>): Promise<ListRow[]> {
  const {custom, currency} = await store.read(async (book) => ({
    custom: await book.all('field'),
    currency: (await loadSettings(book)).currency,
  }))
  return Array.from(profileFieldSpecs(custom), ([field, spec]) => ({
    field,
    type: spec.type,
    unit: unitOf(field, spec, currency),
    source: sourcesOf(field, spec),
    custom: !isBuiltIn(field),
    meaning: spec.meaning,
  }))
}

const UNITS: Partial<Record<ListColumnType, string>> = {
  share: '0 to 1',
  day: 'YYYY-MM-DD',
  instant: 'YYYY-MM-DDTHH:MM:SS',
}

function unitOf(field: string, {type}: ProfileFieldSpec, currency: string | undefined): string | undefined {
  if (type === 'money') return currency ?? "the store's currency"
  return /(^|_)days(_|$)/.test(field) && type !== 'day' ? 'days' : UNITS[type]
}

const SOURCES: Partial<Record<ProfileNeed, string>> = {
  gaps: 'orders',
  spend: 'orders',
  shop: 'orders',
  channel: 'orders',
  category: 'order lines, products',
  brand: 'order lines, products',
  next_category: 'order lines, products',
  custom: 'customer record',
  tags: 'customer record',
  identities: 'customer record',
  points: 'points',
  touches: 'touches',
  intent: 'touches',
  tickets: 'tickets',
  campaigns: 'campaigns',
  learned: 'what all customers teach (forecast fit)',
}

/** From what a field is worked out; the orders where it needs nothing else. */
function sourcesOf(field: string, {needs = []}: ProfileFieldSpec): string[] {
  if (field === 'id') return ['customer record']
  const found = needs.flatMap((need) =>
    (RECORD_NEEDS as readonly string[]).includes(need) ? 'customer record' : (SOURCES[need] ?? []),
  )
  return [...new Set(found.length === 0 ? ['orders'] : found)]
}
