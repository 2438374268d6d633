import {CrmError} from '../error/crm-error.ts'
import type {Customer} from '../customer/customer.ts'
import {isKnown} from '../profile/profile-inputs.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {dayOf, type Day} from '../time/day.ts'
import {isFilled, isIdentityField, isQualityField} from './quality-fields.ts'

/** Customers as columns, as far as their quality goes: one entry per customer known on the day and not erased. */
export interface QualityInputs {
  ids: string[]
  source: (string | undefined)[]
  home_shop: (string | undefined)[]
  birthday: (string | undefined)[]
  evidence: (readonly string[] | undefined)[]
  /** By field measured: 1 where it is filled. */
  filled: ReadonlyMap<string, Uint8Array>
  /** 1 where the customer has a phone, an e-mail. */
  phone: Uint8Array
  email: Uint8Array
  /** The last day on which anything was heard of the customer; -1 where nothing is known. */
  last_heard: Int32Array
}

/** Loads what the quality report measures, as of a day. Throws BAD_INPUT for a field in settings that does not exist. */
export async function loadQualityInputs(
  book: Book,
  {asOf, settings}: {asOf: Day; settings: Settings},
): Promise<QualityInputs> {
  const fields = settings['quality.fields']
  for (const field of fields) refuseUnknown(field)
  const own = fields.filter((field) => !isIdentityField(field)) as (keyof Customer)[]
  const wanted = new Set<keyof Customer>([
    ...own,
    'id',
    'source',
    'home_shop',
    'birthday',
    'evidence',
    'registered_at',
    'erased_at',
  ])
  const records = await book.columns('customer', [...wanted])
  const heard = await lastHeard(book, asOf)
  const keep = [...records.id.keys()].filter(
    (index) =>
      records.erased_at[index] === undefined &&
      (heard.has(records.id[index] as string) || isKnown(records.registered_at[index], asOf)),
  )
  const ids = keep.map((index) => records.id[index] as string)
  const identities = await identityHolders(book, ids)
  const pick = <T>(column: readonly T[]): T[] => keep.map((index) => column[index] as T)
  const filledOf = (field: string): Uint8Array =>
    isIdentityField(field)
      ? (identities.get(field) ?? new Uint8Array(ids.length))
      : Uint8Array.from(keep, (index) => Number(isFilled(records[field as keyof Customer][index])))
  return {
    ids,
    source: pick(records.source),
    home_shop: pick(records.home_shop),
    birthday: pick(records.birthday),
    evidence: pick(records.evidence),
    filled: new Map(fields.map((field) => [field, filledOf(field)])),
    phone: filledOf('phone'),
    email: filledOf('email'),
    last_heard: Int32Array.from(keep, (index) =>
      Math.max(heard.get(records.id[index] as string) ?? -1, dayIfKnown(records.registered_at[index], asOf)),
    ),
  }
}

function refuseUnknown(field: string): void {
  if (isQualityField(field)) return
  throw new CrmError('BAD_INPUT', `The setting quality.fields names "${field}", which is no field of a customer.`, {
    hint: 'Set it again: patron settings set quality.fields name,phone,birthday,city.',
  })
}

async function identityHolders(book: Book, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const place = new Map(ids.map((id, index) => [id, index]))
  const {type, customer_id} = await book.columns('identity', ['type', 'customer_id'])
  const holders = new Map<string, Uint8Array>()
  for (const [row, owner] of customer_id.entries()) {
    const at = owner === undefined ? undefined : place.get(owner)
    if (at === undefined) continue
    const own = holders.get(type[row] as string) ?? new Uint8Array(ids.length)
    own[at] = 1
    holders.set(type[row] as string, own)
  }
  return holders
}

/** By customer, the last day up to this one on which they bought or something was heard of them. */
async function lastHeard(book: Book, asOf: Day): Promise<Map<string, Day>> {
  const heard = new Map<string, Day>()
  const histories = await book.orders.histories(asOf)
  const touches = await book.facts('touch').tally({until: asOf})
  for (const {ids, last_day} of [histories, touches]) {
    ids.forEach((id, index) => heard.set(id, Math.max(heard.get(id) ?? -1, last_day[index] as number)))
  }
  return heard
}

function dayIfKnown(registered: string | undefined, asOf: Day): Day {
  return registered !== undefined && isKnown(registered, asOf) ? dayOf(registered) : -1
}
