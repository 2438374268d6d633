import {CrmError} from '../error/crm-error.ts'
import {bareValue, type Identity, identityId} from '../identity/identity.ts'
import {mergedAway} from '../merge/merged-away.ts'
import type {Book} from '../store/store.ts'
import type {Customer} from './customer.ts'

/**
 * The customer that a reference means: an id (`C12`), phone, e-mail, member card, a name that only one customer has, or
 * a buyer id or nickname, with or without its channel or shop. The id of one who was merged away means the survivor.
 * Throws NOT_FOUND, or AMBIGUOUS with the candidates.
 */
export async function findCustomer(book: Book, reference: string, country: string): Promise<Customer> {
  const text = reference.trim()
  const byId = await findById(book, /^c\d+$/i.test(text) ? text.toUpperCase() : text)
  if (byId) return byId
  const found =
    (await findByIdentity(book, text, country)) ?? (await findByName(book, text)) ?? (await findWithinShops(book, text))
  if (found) return found
  throw new CrmError('NOT_FOUND', `No customer has the id, phone, e-mail, card or name "${text}".`, {
    hint: 'Look with `patron customer find "..."`: a part of the name, its pinyin, the end of the phone or the city will do.',
  })
}

async function findById(book: Book, id: string): Promise<Customer | undefined> {
  const found = await book.get('customer', id)
  if (found || !/^C\d+$/.test(id)) return found
  const {customer_id} = (await mergedAway(book))(id)
  return customer_id === id ? undefined : book.get('customer', customer_id)
}

async function findByIdentity(book: Book, text: string, country: string): Promise<Customer | undefined> {
  const {identitiesOf} = await import('../identity/normalise.ts')
  const ids = identitiesOf(text, country).map(identityId)
  const known = await book.getMany('identity', ids)
  const loose = await book.find('identity', 'value', [text])
  const owners = new Set([...known, ...loose].flatMap(({customer_id}) => customer_id ?? []))
  return onlyOne(await book.getMany('customer', [...owners]), text)
}

async function findByName(book: Book, text: string): Promise<Customer | undefined> {
  return onlyOne(await book.find('customer', 'name', [text]), text)
}

/** By what a shop or channel calls them. It stands behind a slash, so all identities are looked through: last of all. */
async function findWithinShops(book: Book, text: string): Promise<Customer | undefined> {
  const {normaliseKey} = await import('../identity/normalise.ts')
  const called = normaliseKey(text)
  const {type, value, customer_id} = await book.columns('identity', ['type', 'value', 'customer_id'])
  const owners = new Set<string>()
  for (const [index, owner] of customer_id.entries())
    if (owner !== undefined && isCalled(type[index] as Identity['type'], value[index] as string, called))
      owners.add(owner)
  return onlyOne(await book.getMany('customer', [...owners]), text)
}

function isCalled(type: Identity['type'], value: string, name: string | undefined): boolean {
  return (type === 'buyer' || type === 'nickname') && bareValue({type, value}) === name
}

function onlyOne(customers: readonly Customer[], text: string): Customer | undefined {
  if (customers.length <= 1) return customers[0]
  const candidates = customers.map(({id, name, city}) => [id, name, city].filter(Boolean).join(' '))
  throw new CrmError('AMBIGUOUS', `"${text}" could be ${customers.length} customers; nothing was changed.`, {
    hint: 'Name one by its id.',
    candidates: candidates.slice(0, 10),
  })
}
