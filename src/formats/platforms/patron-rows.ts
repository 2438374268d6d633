import {NOUN_FIELDS} from '../../core/import/noun-fields.ts'
import {ORDER_FIELD_NAMES} from '../../core/import/order-fields.ts'
import type {RowNoun, RowProfile} from '../../core/import/row-profile.ts'

/** What tells patron's own csv of each noun from the others, besides the headers that it may not have. */
const REQUIRED: Readonly<Record<RowNoun, {plural: string; required: readonly string[]}>> = {
  customer: {plural: 'customers', required: ['name', 'registered_at']},
  lead: {plural: 'leads', required: ['name', 'source', 'created_at']},
  product: {plural: 'products', required: ['id', 'name', 'brand', 'category', 'price']},
  shop: {plural: 'shops', required: ['id', 'name', 'region', 'city']},
  rep: {plural: 'reps', required: ['id', 'name', 'shop']},
  touch: {plural: 'touches', required: ['at', 'kind']},
  ticket: {plural: 'tickets', required: ['opened_at', 'kind']},
  points: {plural: 'points', required: ['at', 'points']},
  consent: {plural: 'consents', required: ['channel', 'state']},
  target: {plural: 'targets', required: ['month', 'metric', 'value']},
}

/**
 * patron's own csv of everything but orders: the headers are the names of the noun's fields. A file with the field of
 * another noun among its headers is none of these; what it is must be told by more than this.
 */
export const PATRON_ROWS: readonly RowProfile[] = Object.entries(REQUIRED).map(([key, {plural, required}]) => {
  const noun = key as RowNoun
  return {
    noun,
    name: `patron-${plural}`,
    title: `patron's own ${plural}`,
    required,
    absent: foreignFields(noun),
    columns: {},
    by_words: true,
  }
})

/** Fields of other nouns and of orders that this one does not have. */
function foreignFields(noun: RowNoun): string[] {
  const all = [...Object.values(NOUN_FIELDS).flatMap((fields) => Object.keys(fields)), ...ORDER_FIELD_NAMES]
  return [...new Set(all)].filter((name) => !Object.hasOwn(NOUN_FIELDS[noun], name))
}
