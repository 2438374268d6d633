import {keepsHighValue} from '../lifecycle/judge-lifecycle.ts'
import type {Product} from '../product/product.ts'
import type {Population} from '../profile/population.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import type {CustomerSources} from './customer-sources.ts'
import {profileOne} from './profile-one.ts'

/** A profile with one customer's place in it; -1 where the customer was not known on the day. */
export interface Standing {
  profile: Profile
  index: number
}

interface StandingRequest {
  asOf: Day
  settings: Settings
  population: Population
  products: ReadonlyMap<string, Product>
}

/**
 * Where one customer stands as of a day. Everybody else is read only where what is kept of all buyers does not hold: for
 * days before the last purchase, and for a top share that is no fifth.
 */
export async function standingOf(book: Book, sources: CustomerSources, request: StandingRequest): Promise<Standing> {
  const profile =
    request.asOf >= request.population.last_day && keepsHighValue(request.settings)
      ? await profileOne(book, sources, request)
      : await profileCustomers(book, request)
  return {profile, index: profile.inputs.ids.indexOf(sources.customer.id)}
}

/** The same, in a profile of that day where one is at hand. */
export async function standingIn(
  book: Book,
  sources: CustomerSources,
  {profile, ...request}: Omit<StandingRequest, 'population'> & {profile?: Profile | undefined},
): Promise<Standing> {
  if (profile) return {profile, index: profile.inputs.ids.indexOf(sources.customer.id)}
  return standingOf(book, sources, {...request, population: await book.orders.population()})
}

/** The products on the lines of a customer's orders. */
export async function productsOf(book: Book, {orders}: CustomerSources): Promise<Map<string, Product>> {
  const ids = new Set(orders.flatMap(({lines}) => lines.map(({product_id}) => product_id)))
  return new Map((await book.getMany('product', [...ids])).map((product) => [product.id, product]))
}
