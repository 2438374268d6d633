import type {ListColumn} from '../listing/list-column.ts'
import type {CustomField} from '../field/custom-field.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf, profileColumns} from '../profile/profile-columns.ts'
import type {ProfileNeed} from '../profile/profile-need.ts'
import type {Rep} from '../rep/rep.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {EXTRA_FIELDS, type ExtraField, type ExtraName, type ExtraSource, isExtra} from './customer-extras.ts'
import {guideFinder} from '../rep/guide-of.ts'
import {loadExtras} from './load-extras.ts'
import type {Column} from './extra-columns.ts'
import type {SubjectTable} from './subject-table.ts'

/** What rules about customers can name: the profile's fields, the shop's own, and what the queue adds. */
export function customerColumns(custom: readonly CustomField[]): ListColumn[] {
  const extras = Object.entries(EXTRA_FIELDS).map(([key, {type}]) => ({key, type}))
  return [...profileColumns(custom), ...extras]
}

export interface CustomerTableRequest {
  asOf: Day
  settings: Settings
  /** The fields that are read; of so many, only those are worked out. */
  fields: ReadonlySet<string>
  reps: readonly Rep[]
  /** Customers with an open complaint. */
  complaining: ReadonlySet<string>
  /** Where it has been worked out already. */
  profile?: Profile | undefined
}

export interface CustomerTable extends SubjectTable {
  profile: Profile
}

/** Every customer known on a day, as the rules see them. */
export async function loadCustomerTable(
  book: Book,
  {asOf, settings, fields, reps, complaining, profile: known}: CustomerTableRequest,
): Promise<CustomerTable> {
  const extras = [...fields].filter(isExtra)
  const needs = needsOf([...fields].filter((field) => !isExtra(field)))
  for (const need of ['guide', 'home_shop', ...extras.flatMap(extraNeeds)] as const) needs.add(need)
  const profile = known ?? (await profileCustomers(book, {asOf, settings, needs}))
  const sources = new Set<ExtraSource>(extras.map((field) => EXTRA_FIELDS[field].from))
  const columns: Partial<Record<string, Column>> = await loadExtras(sources, {book, profile})
  const {ids, records} = profile.inputs
  const guideOf = guideFinder(reps)
  const erased = await erasedCustomers(book)
  return {
    profile,
    size: profile.size,
    columns: customerColumns(profile.inputs.parts?.custom?.fields ?? []),
    read: (field) => columns[field] ?? profile.reader(field),
    subject: (index) => {
      const id = ids[index] as string
      const rep = guideOf(id, {guide: records.guide[index], home_shop: records.home_shop[index]})
      return {id, customer_id: id, rep, erased: erased.has(id), complains: complaining.has(id)}
    },
  }
}

async function erasedCustomers(book: Book): Promise<ReadonlySet<string>> {
  const {id, erased_at} = await book.columns('customer', ['id', 'erased_at'])
  return new Set(id.filter((_, row) => erased_at[row] !== undefined))
}

function extraNeeds(field: ExtraName): readonly ProfileNeed[] {
  const {needs = []}: ExtraField = EXTRA_FIELDS[field]
  return needs
}
