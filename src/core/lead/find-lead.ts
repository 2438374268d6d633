import {CrmError} from '../error/crm-error.ts'
import {identityId} from '../identity/identity.ts'
import {identitiesOf} from '../identity/normalise.ts'
import type {Book} from '../store/store.ts'
import type {Lead} from './lead.ts'

/**
 * The lead that a reference means: an id (`L12`), phone, e-mail, or a name that only one lead has. A lead that
 * became a customer is still found by the phone and e-mail it came with. Throws NOT_FOUND, or AMBIGUOUS with the
 * candidates.
 */
export async function findLead(book: Book, reference: string, country: string): Promise<Lead> {
  const text = reference.trim()
  const byId = await book.get('lead', /^l\d+$/i.test(text) ? text.toUpperCase() : text)
  if (byId) return byId
  const found = (await findByIdentity(book, text, country)) ?? onlyOne(await book.find('lead', 'name', [text]), text)
  if (found) return found
  throw new CrmError('NOT_FOUND', `No lead has the id, phone, e-mail or name "${text}".`, {
    hint: 'Look with `patron lead list --where \'name.contains("...")\'`.',
  })
}

async function findByIdentity(book: Book, text: string, country: string): Promise<Lead | undefined> {
  const keys = identitiesOf(text, country)
  const identities = await book.getMany('identity', keys.map(identityId))
  const owned = await book.getMany(
    'lead',
    identities.flatMap(({lead_id}) => lead_id ?? []),
  )
  const values = keys.map(({value}) => value)
  const noted = [...(await book.find('lead', 'phone', values)), ...(await book.find('lead', 'email', values))]
  return onlyOne([...new Map([...owned, ...noted].map((lead) => [lead.id, lead])).values()], text)
}

function onlyOne(leads: readonly Lead[], text: string): Lead | undefined {
  if (leads.length <= 1) return leads[0]
  const candidates = leads.map(({id, name, city, region}) => [id, name, city ?? region].filter(Boolean).join(' '))
  throw new CrmError('AMBIGUOUS', `"${text}" could be ${leads.length} leads; nothing was changed.`, {
    hint: 'Name one by its id.',
    candidates: candidates.slice(0, 10),
  })
}
