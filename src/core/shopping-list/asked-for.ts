import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import type {Where} from '../where/where.ts'

/** For whom shopping lists are asked. */
export interface AskedFor {
  asOf: Day
  /** One customer: an id, phone, e-mail, card or name. */
  customer?: string | undefined
  /** Or all who meet a condition over the profile. */
  where?: Where | undefined
}

export interface Person {
  id: string
  name: string | undefined
}

/** The customers asked for. Throws BAD_INPUT where it is nobody or two ways at once, NOT_FOUND or AMBIGUOUS for a reference. */
export async function askedFor(book: Book, {asOf, customer, where}: AskedFor, settings: Settings): Promise<Person[]> {
  if (customer !== undefined && where) {
    throw new CrmError('BAD_INPUT', 'Both a customer and a condition say for whom the shopping list is.', {
      hint: 'Give one of them.',
    })
  }
  if (customer !== undefined) {
    const {id, name} = await findCustomer(book, customer, settings.country)
    return [{id, name}]
  }
  if (!where) {
    throw new CrmError('BAD_INPUT', 'For whom is the shopping list?', {
      hint: "Name a customer, or give --where 'orders > 0' for all of them.",
    })
  }
  const profile = await profileCustomers(book, {asOf, settings, needs: needsOf(['name', ...where.fields])})
  const {ids, records} = profile.inputs
  return profile.select(where).map((index) => ({id: ids[index] as string, name: records.name[index]}))
}
