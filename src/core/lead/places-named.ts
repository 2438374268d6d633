import type {Placed} from '../import/place-book.ts'
import type {Draft} from '../store/store.ts'

/** Customers of these names, and where they live. */
export async function customersNamed(draft: Draft, names: readonly string[]): Promise<{place: Placed; of: string}[]> {
  const customers = await draft.find('customer', 'name', names)
  return customers.map(({id, name = '', region, city}) => ({place: {name, region, city}, of: id}))
}

/** Leads of these names, and where they are. */
export async function leadsNamed(draft: Draft, names: readonly string[]): Promise<{place: Placed; of: string}[]> {
  return (await draft.find('lead', 'name', names)).map((lead) => ({place: lead, of: lead.id}))
}
