import type {Campaign} from '../campaign/campaign.ts'
import type {Customer} from '../customer/customer.ts'
import type {ListRow} from '../listing/list-column.ts'
import {currencyDigits} from '../money/money.ts'
import type {Audit} from '../quality/quality-record.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type ChangeNote, changesAbout} from './changes-about.ts'
import {exportedOrders} from './exported-orders.ts'
import {type Held, heldAbout} from './held.ts'
import {findPerson, type Person} from './person.ts'

/**
 * Everything held about one person. `held` has, under the plural of each kind's name, the rows as they are stored;
 * money is in major units of `currency`; of a campaign there is its name and whether the customer was reached or held out.
 */
export interface PersonExport {
  exported_at: string
  currency: string | undefined
  customer: Customer
  /** Ids under which the customer was known before a merge. */
  merged_ids: string[]
  held: Record<string, ListRow[]>
  /** The changes that wrote any of it. */
  changes: ChangeNote[]
}

/** Gathers what is held about a customer, for whoever asks what is known of them. Throws NOT_FOUND or AMBIGUOUS. */
export async function exportCustomer({store, now}: Context, reference: string): Promise<PersonExport> {
  return store.read(async (book) => {
    const {currency} = await loadSettings(book)
    const person = await findPerson(book, reference)
    const held = await heldAbout(book, person)
    const orders = await exportedOrders(book, held.orders, currencyDigits(currency))
    return {
      exported_at: now(),
      currency,
      customer: person.customer,
      merged_ids: person.ids.slice(1),
      held: rowsOf({...held, orders}, person),
      changes: await changesAbout(book, held),
    }
  })
}

/** A kind's name for several of it. */
export function pluralOf(kind: string): string {
  if (kind === 'points') return kind
  return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : kind.endsWith('ch') ? `${kind}es` : `${kind}s`
}

function rowsOf(
  {records, facts, orders}: Omit<Held, 'orders'> & {orders: ListRow[]},
  {ids}: Person,
): Record<string, ListRow[]> {
  const {customer: _own, campaign = [], audit = [], ...others} = records
  const kinds: Record<string, readonly ListRow[]> = {
    ...others,
    order: orders,
    ...facts,
    campaign: campaign.map((one) => campaignNote(one, ids)),
    audit: audit.flatMap((one) => auditNotes(one, ids)),
  }
  const filled = Object.entries(kinds).filter(([, rows]) => rows.length > 0)
  return Object.fromEntries(filled.map(([kind, rows]) => [pluralOf(kind), rows.map(withoutDigest)]))
}

/** The digest of a fact is nothing that anybody said. */
function withoutDigest({digest: _, ...row}: ListRow): ListRow {
  return row
}

function campaignNote({id, name, channel, as_of, starts_on, members}: Campaign, ids: readonly string[]): ListRow {
  const group = members.some((member) => ids.includes(member)) ? 'reached' : 'held-out'
  return {id, name, channel, as_of, starts_on, group}
}

function auditNotes({id, at, items}: Audit, ids: readonly string[]): ListRow[] {
  return items.filter(({customer_id}) => ids.includes(customer_id)).map((item) => ({id, at, ...item}))
}
