import {isMasked, normaliseEmail, normalisePhone} from '../identity/normalise.ts'
import type {Book} from '../store/store.ts'
import type {PersonColumns} from './people.ts'

type Lists = Record<'phones' | 'emails' | 'cards' | 'others', string[][]>

/**
 * The customers of a store in the form in which duplicates are looked for. What customers have as evidence counts
 * beside their identities: a phone that is somebody else's key already is kept there, and so is a masked one.
 */
export async function loadPeople(book: Book, country: string): Promise<PersonColumns> {
  const all = await book.columns('customer', [
    'id',
    'name',
    'nickname',
    'gender',
    'birthday',
    'region',
    'city',
    'address',
    'evidence',
    'erased_at',
  ])
  const kept = Int32Array.from(all.id.keys()).filter((row) => all.erased_at[row] === undefined)
  const column = <T>(values: readonly T[]): T[] => Array.from(kept, (row) => values[row] as T)
  const id = column(all.id)
  const lists = emptyLists(id.length)
  await addIdentities(book, id, lists)
  column(all.evidence).forEach((evidence, row) => evidence?.forEach((text) => addEvidence(lists, {row, text, country})))
  column(all.nickname).forEach((nickname, row) => nickname && lists.others[row]?.push(`nickname:${nickname}`))
  return {
    id,
    name: column(all.name),
    birthday: column(all.birthday),
    gender: column(all.gender),
    address: column(all.address),
    city: column(all.city),
    region: column(all.region),
    ...lists,
  }
}

function emptyLists(size: number): Lists {
  const column = (): string[][] => Array.from({length: size}, () => [])
  return {phones: column(), emails: column(), cards: column(), others: column()}
}

const LIST_OF = {
  phone: 'phones',
  email: 'emails',
  card: 'cards',
  buyer: 'others',
  wechat: 'others',
  nickname: 'others',
} as const

async function addIdentities(book: Book, ids: readonly string[], lists: Lists): Promise<void> {
  const rows = new Map(ids.map((id, row) => [id, row]))
  const {type, value, customer_id} = await book.columns('identity', ['type', 'value', 'customer_id'])
  customer_id.forEach((id, at) => {
    const row = id === undefined ? undefined : rows.get(id)
    if (row === undefined) return
    const list = LIST_OF[type[at] as keyof typeof LIST_OF] as keyof Lists | undefined
    if (list === undefined) return
    lists[list][row]?.push(list === 'others' ? `${type[at]}:${value[at]}` : (value[at] as string))
  })
}

/** `phone:186******05`, `email:...`: what can be read of it. */
function addEvidence(lists: Lists, {row, text, country}: {row: number; text: string; country: string}): void {
  const [, type, value] = /^(\w+):(.+)$/.exec(text) ?? []
  if (value === undefined) return
  const phone = type === 'phone' ? (normalisePhone(value, country) ?? (isMasked(value) ? value : undefined)) : undefined
  if (phone !== undefined) lists.phones[row]?.push(phone)
  const email = type === 'email' ? normaliseEmail(value) : undefined
  if (email !== undefined) lists.emails[row]?.push(email)
}
