import type {Book} from '../store/store.ts'
import type {IdentityType} from './identity.ts'

/** Fields that name a customer to other systems, and the type of identity that each is. */
const IDENTITY_FIELDS = {phone: 'phone', email: 'email', card: 'card', buyer_id: 'buyer'} as const satisfies {
  [field: string]: IdentityType
}
export type IdentityField = keyof typeof IDENTITY_FIELDS
export const IDENTITY_FIELD_NAMES = Object.keys(IDENTITY_FIELDS) as IdentityField[]

/** Of each customer the first identity of a type, by its key, as it is stored. */
export type FirstIdentities = Readonly<Record<IdentityField, readonly (string | undefined)[]>>

/** Reads them for these customers, in their order. */
export async function firstIdentities(book: Pick<Book, 'columns'>, ids: readonly string[]): Promise<FirstIdentities> {
  const {type, value, customer_id} = await book.columns('identity', ['type', 'value', 'customer_id'])
  const blank = (): (string | undefined)[] => new Array<undefined>(ids.length).fill(undefined)
  const found = {phone: blank(), email: blank(), card: blank(), buyer_id: blank()}
  if (type.length === 0) return found
  const byType = new Map<string, (string | undefined)[]>(
    IDENTITY_FIELD_NAMES.map((field) => [IDENTITY_FIELDS[field], found[field]]),
  )
  const place = new Map(ids.map((id, index) => [id, index]))
  customer_id.forEach((owner, row) => {
    const index = owner === undefined ? undefined : place.get(owner)
    const column = byType.get(type[row] as string)
    if (index !== undefined && column) column[index] ??= value[row] as string
  })
  return found
}
