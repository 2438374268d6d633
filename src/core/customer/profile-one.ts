import {favouritesOf} from '../order/favourites-of.ts'
import {tallyOrders} from '../order/tally-orders.ts'
import type {Product} from '../product/product.ts'
import type {Population} from '../profile/population.ts'
import {Profile} from '../profile/profile.ts'
import type {ProfileBook} from '../profile/profile-book.ts'
import {loadProfileInputs} from '../profile/profile-inputs.ts'
import type {Settings} from '../setting/settings.ts'
import type {FactKind, FactQuery, FactTypes} from '../store/facts.ts'
import type {RecordKind, RecordTypes} from '../store/records.ts'
import type {Book} from '../store/store.ts'
import {tallyFacts} from '../store/tally-facts.ts'
import {type Day, dayOf} from '../time/day.ts'
import type {CustomerSources} from './customer-sources.ts'

interface OneRequest {
  asOf: Day
  settings: Settings
  population: Population
  products: ReadonlyMap<string, Product>
}

/**
 * The profile of one customer, from what is held of them and what is known of all buyers: the same figures as in the
 * profile of everybody, without reading everybody. `population` must hold for the day.
 */
export async function profileOne(
  book: Book,
  sources: CustomerSources,
  {asOf, settings, population, products}: OneRequest,
): Promise<Profile> {
  const inputs = await loadProfileInputs(bookOfOne(book, sources, products), {asOf, settings})
  return new Profile({...inputs, population})
}

/** A book in which there is nobody else. */
function bookOfOne(
  book: Book,
  {customer, identities, orders, tickets, touches, points}: CustomerSources,
  products: ReadonlyMap<string, Product>,
): ProfileBook {
  const own: {[K in RecordKind]?: readonly object[]} = {customer: [customer], identity: identities, ticket: tickets}
  const facts: {[K in FactKind]: readonly FactTypes[K][]} = {
    touch: touches.filter(({customer_id}) => customer_id === customer.id),
    points,
  }
  return {
    all: (kind) => book.all(kind),
    get: (kind, id) => book.get(kind, id),
    async columns<K extends RecordKind, F extends keyof RecordTypes[K] & string>(kind: K, fields: readonly F[]) {
      const rows = (own[kind] ?? []) as readonly RecordTypes[K][]
      const columns = fields.map((field) => [field, rows.map((row) => row[field])])
      return Object.fromEntries(columns) as {[P in F]: RecordTypes[K][P][]}
    },
    orders: {
      histories: async (until) => tallyOrders(orders, until).histories,
      gaps: async (until) => tallyOrders(orders, until).gaps,
      spends: async (until) => tallyOrders(orders, until).spends,
      favourites: async (until, dimension) => favouritesOf(orders, {until, dimension, products}),
    },
    facts: (kind) => ({
      tally: async ({sum, ...query}) =>
        tallyFacts(
          facts[kind].filter(within(query)).map((row) => ({...row})),
          sum,
        ),
    }),
  }
}

function within<K extends FactKind>({from, until, where}: FactQuery<K>): (row: FactTypes[K]) => boolean {
  return (row) => {
    const day = dayOf(row.at)
    if (where && !where.values.includes(row[where.field] as string)) return false
    return (from === undefined || day >= from) && (until === undefined || day <= until)
  }
}
