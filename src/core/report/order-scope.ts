import {currencyDigits} from '../money/money.ts'
import {places} from '../profile/places.ts'
import type {ProfileNeed} from '../profile/profile-need.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {loadScope, type Scope, type ScopeFields, scopePeriod, type ScopeQuery} from './report-scope.ts'

/** What a report over orders looks at: a period, and the customers of a table's orders. */
export interface OrderScope extends Pick<Scope, 'settings' | 'from' | 'until'> {
  fields: ScopeFields
  digits: number
  /** By code of these customers (ascending), 1 for those looked at; undefined for everybody, nobody known included. */
  among(customers: readonly string[]): Uint8Array | undefined
}

/** Loads the scope; customers are read only where a condition narrows them. Throws BAD_INPUT for an empty period. */
export async function loadOrderScope(
  book: Book,
  query: ScopeQuery,
  needs: Iterable<ProfileNeed> = [],
): Promise<OrderScope> {
  if (query.where) return scopeOfCustomers(await loadScope(book, query, needs))
  const settings = await loadSettings(book)
  return {...scopePeriod(query), settings, digits: currencyDigits(settings.currency), among: () => undefined}
}

function scopeOfCustomers({settings, from, until, fields, profile, among}: Scope): OrderScope {
  const {ids, digits} = profile.inputs
  return {
    ...{settings, from, until, fields, digits},
    among: (customers) =>
      among && Uint8Array.from(places(customers, ids), (index) => (index < 0 ? 0 : (among[index] as number))),
  }
}
