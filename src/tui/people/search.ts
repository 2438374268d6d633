import {type CustomerSearch, loadCustomerSearch} from '../../core/customer/search-customers.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {Desk} from '../office/desk.ts'
import {wordsOf} from './query.ts'

const loading = new WeakMap<Profile, Promise<void>>()
const searches = new WeakMap<Profile, CustomerSearch>()

/**
 * The profile, with its search at hand where one of these filters is words: {@link searchOf} and lists narrowed by words need
 * it. The search is made once for a profile.
 */
export async function searchedProfile(
  {context, profile}: Pick<Desk, 'context' | 'profile'>,
  ...filters: readonly string[]
): Promise<Profile> {
  const own = await profile()
  if (filters.some((filter) => wordsOf(filter) !== '')) await ready(context, own)
  return own
}

/** The search of a profile that {@link searchedProfile} gave. */
export function searchOf(profile: Profile): CustomerSearch {
  const search = searches.get(profile)
  if (search) return search
  throw new Error('The search of this profile has not been made ready.')
}

async function ready(context: Desk['context'], profile: Profile): Promise<void> {
  const made = loading.get(profile) ?? make(context, profile)
  loading.set(profile, made)
  // Where the store could not be read, it is tried again.
  made.catch(() => loading.delete(profile))
  await made
}

async function make({store}: Desk['context'], profile: Profile): Promise<void> {
  searches.set(profile, await store.read((book) => loadCustomerSearch(book, profile)))
}
