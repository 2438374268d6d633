import {CrmError} from '../error/crm-error.ts'
import type {Customer} from '../customer/customer.ts'
import {findCustomer} from '../customer/find-customer.ts'
import {profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import type {Where} from '../where/where.ts'
import {givenTag} from './tag.ts'

export interface TagRequest {
  tags: readonly string[]
  /** Whose: references, ids, or everybody known as of a day who meets a condition. */
  customers: {references: readonly string[]} | {ids: readonly string[]} | {where: Where; asOf: Day}
  dryRun: boolean
}

/** What was done to tags that people give. */
export interface TagResult {
  tags: string[]
  selected: number
  /** Customers who have other tags than before. */
  changed: number
  /** Of those from whom tags were to be taken, how many still have one of them by a rule. */
  kept_by_rule: number
  dry_run: boolean
  change_id: number | undefined
}

/**
 * Gives tags to customers, or takes tags from them that people gave: one change, none where nothing differs. Tags given
 * by rules stay. Throws BAD_INPUT for what can be no tag, NOT_FOUND or AMBIGUOUS for a customer.
 */
export async function tagCustomers(
  {store, now, who}: Context,
  verb: 'add' | 'remove',
  request: TagRequest,
): Promise<TagResult> {
  const tags = [...new Set(request.tags.map(givenTag))]
  const work = store[request.dryRun ? 'rehearse' : 'write'].bind(store)
  return work({command: `customer tag ${verb}`, who, at: now()}, async (draft) => {
    const customers = await selected(draft, request.customers)
    const changed = customers.flatMap((customer) => retagged(customer, verb, tags) ?? [])
    await draft.save('customer', changed)
    const [one] = changed
    const whose = changed.length === 1 && one ? one.id : `${changed.length} customers`
    draft.describe(`${tags.length} ${tags.length === 1 ? 'tag' : 'tags'}, ${whose}`, {customers: changed.length})
    return {
      ...{tags, selected: customers.length, changed: changed.length, dry_run: request.dryRun},
      kept_by_rule: verb === 'remove' ? customers.filter((customer) => hasByRule(customer, tags)).length : 0,
      change_id: changed.length > 0 && !request.dryRun ? draft.changeId : undefined,
    }
  })
}

async function selected(book: Book, whose: TagRequest['customers']): Promise<Customer[]> {
  const settings = await loadSettings(book)
  if ('where' in whose) {
    const profile = await profileCustomers(book, {asOf: whose.asOf, settings, needs: needsOf(whose.where.fields)})
    const ids = profile.select(whose.where).map((index) => profile.inputs.ids[index] as string)
    return book.getMany('customer', ids)
  }
  if ('ids' in whose) return withIds(book, whose.ids)
  const found = new Map<string, Customer>()
  for (const reference of whose.references) {
    const customer = await findCustomer(book, reference, settings.country)
    found.set(customer.id, customer)
  }
  return [...found.values()]
}

async function withIds(book: Book, ids: readonly string[]): Promise<Customer[]> {
  const customers = await book.getMany('customer', ids)
  const known = new Set(customers.map(({id}) => id))
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length === 0) return customers
  throw new CrmError(
    'NOT_FOUND',
    `${unknown.length} of ${ids.length} ids are no customer's, the first is "${unknown[0]}"; nothing was changed.`,
    {hint: 'Give customer ids such as C12, one a line.', candidates: unknown.slice(0, 5)},
  )
}

function hasByRule({rule_tags = []}: Customer, tags: readonly string[]): boolean {
  return rule_tags.some((tag) => tags.includes(tag))
}

/** The customer with other tags, or undefined when they stay the same. */
function retagged(
  {tags: before = [], ...customer}: Customer,
  verb: 'add' | 'remove',
  tags: readonly string[],
): Customer | undefined {
  const after = verb === 'add' ? [...new Set([...before, ...tags])] : before.filter((tag) => !tags.includes(tag))
  if (after.length === before.length) return undefined
  return after.length === 0 ? customer : {...customer, tags: after}
}
