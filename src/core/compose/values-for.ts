import type {CustomerSources} from '../customer/customer-sources.ts'
import {productsOf, standingIn} from '../customer/standing.ts'
import {CrmError} from '../error/crm-error.ts'
import type {ListRow} from '../listing/list-column.ts'
import type {Product} from '../product/product.ts'
import type {Profile} from '../profile/profile.ts'
import {guideFinder} from '../rep/guide-of.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {TextLanguage} from './template.ts'
import {TEXT_FIELDS, textValues} from './text-values.ts'

interface ValuesRequest {
  settings: Settings
  asOf: Day
  language: TextLanguage
  /** Further values, and values in the place of those known. */
  set: Readonly<Record<string, string>>
  profile?: Profile | undefined
  /** The names that the text asks for: no other fields of the profile are worked out. */
  asked: readonly string[]
  shown?: (row: ListRow) => ListRow
}

/** What other values are made of. */
const NEEDED: readonly string[] = ['id', 'name', 'favourite_category']

/** What a text to a customer may be made of, and every name that it may ask for. Throws REFUSED before they were known. */
export async function valuesFor(
  book: Book,
  sources: CustomerSources,
  request: ValuesRequest,
): Promise<{values: ListRow; known: string[]}> {
  const {asOf, settings, language, set, shown = (row: ListRow) => row} = request
  const [offers, bought] = await Promise.all([book.all('offer'), productsOf(book, sources)])
  const {profile, index} = await standingIn(book, sources, {asOf, settings, products: bought, profile: request.profile})
  if (index < 0) throw notKnownYet(sources.customer.id, asOf)
  const products = new Map([
    ...bought,
    ...(await productsById(
      book,
      offers.flatMap(({product_id}) => product_id ?? []),
    )),
  ])
  const reps = await book.all('rep')
  const guide = guideFinder(reps)(sources.customer.id, sources.customer)
  const guide_name = reps.find(({id}) => id === guide)?.name
  const fields = profile.columns
    .map(({key}) => key)
    .filter((key) => NEEDED.includes(key) || request.asked.includes(key))
  const row = shown(profile.row(index, fields))
  const values = textValues({sources, row, products, offers, guide_name, settings, asOf, language})
  const known = [...profile.columns.map(({key}) => key), ...Object.keys(TEXT_FIELDS), ...Object.keys(set)]
  return {values: {...values, ...set}, known}
}

async function productsById(book: Book, ids: readonly string[]): Promise<[string, Product][]> {
  return (await book.getMany('product', [...new Set(ids)])).map((product) => [product.id, product])
}

function notKnownYet(id: string, asOf: Day): CrmError {
  return new CrmError('REFUSED', `${id} was not known yet on ${textOfDay(asOf)}.`, {hint: 'Judge as of a later day.'})
}
