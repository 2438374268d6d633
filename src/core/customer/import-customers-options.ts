import {CrmError} from '../error/crm-error.ts'
import {columnFields, customRowFields} from '../field/column-fields.ts'
import type {Overwrite} from '../import/fill-fields.ts'
import type {BeginIntake} from '../import/import-rows.ts'
import type {RowFields} from '../import/row-fields.ts'
import type {Table} from '../import/table.ts'
import type {Context} from '../store/context.ts'
import {closest} from '../text/closest.ts'
import {CUSTOMER_FIELDS} from './customer-fields.ts'
import {beginCustomers} from './import-customers.ts'
import {MATCH_KEYS, type MatchKey} from './import-customers-keys.ts'

/** What the user says of a file of customers, as typed. */
export interface CustomerFileOptions {
  match?: readonly string[] | undefined
  /** Names of fields, or `all`. */
  overwrite?: readonly string[] | undefined
  consentSource?: string | undefined
  source?: string | undefined
  channel?: string | undefined
  /** Custom field (`size`, `size:number`) → header. */
  fields?: Readonly<Record<string, string>> | undefined
}

/** The fields that one file can have, the columns of its custom ones, and the way in for its rows. */
export interface CustomerFile {
  fields: RowFields
  map: Record<string, string>
  begin: BeginIntake<typeof CUSTOMER_FIELDS>
}

/**
 * How a file of customers is to be taken in. Throws BAD_INPUT for a key, a field, a type or a header that there is
 * not.
 */
export async function prepareCustomers(
  {store}: Pick<Context, 'store'>,
  table: Table,
  options: CustomerFileOptions,
): Promise<CustomerFile> {
  const {consentSource, source, channel} = options
  const known = await store.read((book) => book.all('field'))
  const {fields, fresh, map} = await columnFields(table, {known, asked: options.fields ?? {}})
  const names = fields.map(({id}) => id)
  return {
    fields: {...CUSTOMER_FIELDS, ...customRowFields(fields)},
    map,
    begin: beginCustomers({
      ...{consentSource, source, channel, fields, fresh},
      match: options.match?.map(matchKey),
      overwrite: overwriteOf(options.overwrite, names),
    }),
  }
}

function matchKey(name: string): MatchKey {
  const key = MATCH_KEYS.find((known) => known === name)
  if (key) return key
  throw new CrmError('BAD_INPUT', `Customers cannot be found by "${name}".`, {
    hint: `Choose from ${MATCH_KEYS.join(', ')}, e.g. --match phone,card.`,
  })
}

const OVERWRITABLE = [
  ...['name', 'nickname', 'gender', 'birthday', 'kind', 'chain', 'household', 'occupation', 'region', 'city'],
  ...['address', 'industry', 'home_shop', 'guide', 'source', 'registered_at', 'note', 'tags'],
]

function overwriteOf(names: readonly string[] = [], custom: readonly string[]): Overwrite {
  if (names.includes('all')) return 'all'
  const fields = [...OVERWRITABLE, ...custom]
  const strange = names.find((name) => !fields.includes(name))
  if (strange === undefined) return new Set(names)
  const meant = closest(strange, fields)
  throw new CrmError('BAD_INPUT', `"${strange}" is no field that a file can overwrite.`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}Fields: ${fields.join(', ')}; all for every one.`,
    candidates: meant === undefined ? [] : [meant],
  })
}
