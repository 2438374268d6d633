import type {Customer} from '../customer/customer.ts'
import {findCustomer} from '../customer/find-customer.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'

/** Everybody that one person is in the store: the customer, those who were merged into it, leads, and identities by key. */
export interface Person {
  customer: Customer
  /** Customer ids, the customer's own first. */
  ids: readonly string[]
  leads: readonly string[]
  identities: readonly string[]
}

/** The person that a reference means. Throws NOT_FOUND or AMBIGUOUS. */
export async function findPerson(book: Book, reference: string): Promise<Person> {
  const customer = await findCustomer(book, reference, (await loadSettings(book)).country)
  const ids = await mergedInto(book, customer.id)
  const leads = await leadsOf(book, customer, ids)
  const identities = new Set<string>()
  for (const {id} of await book.find('identity', 'customer_id', ids)) identities.add(id)
  for (const {id} of await book.find('identity', 'lead_id', leads)) identities.add(id)
  return {customer, ids, leads, identities: [...identities]}
}

/** The customer and all who went into it, also by way of others. */
async function mergedInto(book: Book, customer: string): Promise<string[]> {
  const {customer_id, merged} = await book.columns('merge', ['customer_id', 'merged'])
  const ids = new Set([customer])
  for (const id of ids) {
    customer_id.forEach((survivor, row) => {
      if (survivor === id) for (const gone of merged[row] ?? []) ids.add(gone)
    })
  }
  return [...ids]
}

/** What the customers came from; a merge keeps the leads of those that went as evidence (`lead:L3`). */
async function leadsOf(book: Book, {lead_id, evidence}: Customer, ids: readonly string[]): Promise<string[]> {
  const noted = (evidence ?? []).flatMap((text) => /^lead:(L\d+)$/.exec(text)?.[1] ?? [])
  const converted = await book.find('lead', 'customer_id', ids)
  const named = [...(lead_id === undefined ? [] : [lead_id]), ...noted, ...converted.map(({id}) => id)]
  return (await book.getMany('lead', named)).map(({id}) => id).sort()
}
