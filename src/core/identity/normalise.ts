import {parsePhoneNumberFromString, type CountryCode} from 'libphonenumber-js/min'
import type {IdentityKey} from './identity.ts'

/** What most Chinese files hold; parsing a hundred thousand of them takes seconds. A test holds it to the library,
 * which takes 179.. for the prefix of a carrier. */
const PLAIN_CHINESE_MOBILE = /^1(?:[3-689]\d|7[0-8])\d{8}$/

/**
 * A phone in E.164, or undefined when it is none: too short, too long, masked (`186******05` is evidence, never a
 * key). Numbers without a country code are the country's. Full-width digits and an extension are understood.
 */
export function normalisePhone(text: string, country: string): string | undefined {
  if (country === 'CN' && PLAIN_CHINESE_MOBILE.test(text)) return `+86${text}`
  const plain = text.normalize('NFKC').trim()
  if (plain === '' || isMasked(plain)) return undefined
  const phone = parsePhoneNumberFromString(plain, country as CountryCode)
  return phone?.isPossible() ? phone.number : undefined
}

/** Whether a platform hid a part of a phone, e-mail or card: `186******05`, `186xxxx0005`. */
export function isMasked(text: string): boolean {
  return isStarred(text) || /\d[xX]{3,}\d/.test(text)
}

/** Whether a platform hid a part of a name by stars; people do have x's in their nicknames. */
export function isStarred(text: string): boolean {
  return /[*＊●•]/.test(text)
}

/** An e-mail folded to lower case and plain forms, or undefined when it is none. */
export function normaliseEmail(text: string): string | undefined {
  const folded = text.normalize('NFKC').trim().toLowerCase()
  if (isMasked(folded)) return undefined
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(folded) ? folded : undefined
}

/** A name, nickname or card number as a key: plain forms, blanks folded; undefined when nothing is left. */
export function normaliseKey(text: string): string | undefined {
  const folded = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  return folded === '' ? undefined : folded
}

/** Every identity that a reference typed by a person could mean: a phone, an e-mail, a card. */
export function identitiesOf(reference: string, country: string): IdentityKey[] {
  const keys: IdentityKey[] = []
  const phone = /^[+\d０-９（(][\d０-９\s()（）+.-]{5,}$/.test(reference.trim())
    ? normalisePhone(reference, country)
    : undefined
  if (phone !== undefined) keys.push({type: 'phone', value: phone})
  const email = normaliseEmail(reference)
  if (email !== undefined) keys.push({type: 'email', value: email})
  const card = normaliseKey(reference)
  if (card !== undefined) keys.push({type: 'card', value: card})
  return keys
}
