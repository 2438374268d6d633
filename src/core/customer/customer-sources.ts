import type {Identity} from '../identity/identity.ts'
import type {Book} from '../store/store.ts'
import type {Customer} from './customer.ts'
import type {TimelineSources} from './timeline.ts'

/** Everything that a store holds of one customer. */
export interface CustomerSources extends TimelineSources {
  customer: Customer
  identities: Identity[]
}

/** Reads it. Touches of the lead that the customer was come too. */
export async function loadCustomerSources(book: Book, customer: Customer): Promise<CustomerSources> {
  const {id} = customer
  const [identities, orders, touches, points, tickets, consents, merges, leads] = await Promise.all([
    book.find('identity', 'customer_id', [id]),
    book.orders.find({customer_id: id}),
    book.facts('touch').find({customer_id: id}),
    book.facts('points').find({customer_id: id}),
    book.find('ticket', 'customer_id', [id]),
    book.find('consent', 'customer_id', [id]),
    book.find('merge', 'customer_id', [id]),
    leadsOf(book, customer),
  ])
  const asLead = await leadTouches(book, leads)
  return {customer, identities, orders, touches: [...touches, ...asLead], points, tickets, consents, merges, leads}
}

async function leadsOf(book: Book, {id, lead_id}: Customer): Promise<TimelineSources['leads']> {
  const won = await book.find('lead', 'customer_id', [id])
  if (lead_id === undefined || won.some((lead) => lead.id === lead_id)) return won
  return [...won, ...(await book.getMany('lead', [lead_id]))]
}

async function leadTouches(book: Book, leads: TimelineSources['leads']): Promise<TimelineSources['touches']> {
  if (leads.length === 0) return []
  const values = leads.map(({id}) => id)
  return book.facts('touch').find({customer_id: '', where: {field: 'lead_id', values}})
}
