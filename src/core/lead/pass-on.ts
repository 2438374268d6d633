import type {Customer} from '../customer/customer.ts'
import type {Draft} from '../store/store.ts'
import {compareText} from '../text/compare-text.ts'
import type {Lead} from './lead.ts'

/** Gives customers what was known of the leads that they were, where it is blank: the earliest lead has the first word. */
export async function passOnToCustomers(draft: Draft, won: readonly Lead[]): Promise<void> {
  const customers = await draft.getMany('customer', [...new Set(won.flatMap(({customer_id}) => customer_id ?? []))])
  const known = new Map(customers.map((customer) => [customer.id, customer]))
  const earliestFirst = won.toSorted((left, right) => compareText(left.created_at, right.created_at))
  const filled = new Map<string, Customer>()
  for (const lead of earliestFirst) {
    const id = lead.customer_id ?? ''
    const customer = filled.get(id) ?? known.get(id)
    if (customer && customer.erased_at === undefined) filled.set(id, filledFrom(customer, lead))
  }
  await draft.save('customer', [...filled.values()])
}

/** The customer with the lead's name, place, trade, shop and source where there is none; its owner becomes the guide. */
function filledFrom(customer: Customer, lead: Lead): Customer {
  const {region, city} = customer.region === undefined && customer.city === undefined ? lead : customer
  return {
    ...{...customer, region, city},
    name: customer.name ?? lead.name,
    industry: customer.industry ?? lead.industry,
    home_shop: customer.home_shop ?? lead.shop,
    guide: customer.guide ?? lead.owner,
    source: customer.source ?? lead.source,
  }
}
