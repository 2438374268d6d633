import {identityValue} from '../identity/identity-value.ts'

/**
 * What a text in a column of addresses can be by its looks: an e-mail, or a phone, whose digits may be a card's as well;
 * undefined for anything else. The library that reads phones takes `VIP10000365` for one; people do not.
 */
export function addressType(text: string, country: string): 'email' | 'phone' | undefined {
  if (identityValue('email', text, country) !== undefined) return 'email'
  if (/\p{L}/u.test(text)) return undefined
  return identityValue('phone', text, country) === undefined ? undefined : 'phone'
}
