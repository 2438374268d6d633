import {identityId} from '../identity/identity.ts'
import {identitiesOf} from '../identity/normalise.ts'
import type {Book} from '../store/store.ts'
import {compareNumbered} from '../text/compare-text.ts'
import type {Lead} from './lead.ts'

export const ALIKE_IN = ['phone', 'email', 'name'] as const
export type AlikeIn = (typeof ALIKE_IN)[number]

/** A customer or another lead who has something of a lead, and what. */
export interface Alike {
  id: string
  name: string | undefined
  same: AlikeIn[]
}

/**
 * Who has the very phone, e-mail or name of a lead, by id; the customer that it became is none of them. Who is nearly the
 * same is found by `listLeadDuplicates`, which reads everybody.
 */
export async function alikeTo(book: Pick<Book, 'find' | 'getMany'>, lead: Lead, country: string): Promise<Alike[]> {
  const found = new Map<string, Alike>()
  const note = (one: {id: string; name?: string | undefined}, same: AlikeIn): void => {
    if (one.id === lead.id || one.id === lead.customer_id) return
    const known = found.get(one.id) ?? {id: one.id, name: one.name, same: []}
    if (!known.same.includes(same)) known.same.push(same)
    found.set(one.id, known)
  }
  for (const type of ['phone', 'email'] as const) {
    const value = lead[type]
    if (value === undefined) continue
    for (const other of await book.find('lead', type, [value])) note(other, type)
    for (const owner of await customersWith(book, value, country)) note(owner, type)
  }
  for (const other of await book.find('lead', 'name', [lead.name])) note(other, 'name')
  for (const other of await book.find('customer', 'name', [lead.name])) note(other, 'name')
  return [...found.values()].sort((left, right) => compareNumbered(left.id, right.id))
}

async function customersWith(
  book: Pick<Book, 'getMany'>,
  value: string,
  country: string,
): Promise<{id: string; name?: string | undefined}[]> {
  const identities = await book.getMany('identity', identitiesOf(value, country).map(identityId))
  return book.getMany(
    'customer',
    identities.flatMap(({customer_id}) => customer_id ?? []),
  )
}
