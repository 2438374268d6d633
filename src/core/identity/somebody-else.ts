import {differInDay} from '../customer/birthday-form.ts'
import type {IdentityKey} from './identity.ts'
import {isStarred} from './normalise.ts'

/** What a record or a row says of who somebody is. */
export interface Bearing {
  name?: string | undefined
  birthday?: string | undefined
  gender?: string | undefined
  keys: readonly IdentityKey[]
}

/** So many cards, or buyer ids of one channel, one person may have; whoever has as many shares a phone with others. */
export const MOST_OWN = 5

/**
 * Whether somebody who was found by a phone or an e-mail address only shares it: households do, and clerks type the
 * shop's own number for those who give none. A card or buyer id is one person's; with another one of the same kind
 * and another name they are somebody else, and so they are where name and birthday, or name and gender, differ. Of
 * those without a card or buyer id nothing is said: they could not be found again.
 */
export function isSomebodyElse(said: Bearing, known: Bearing): boolean {
  const own = said.keys.filter(isOwn)
  if (own.length === 0 || own.some((key) => has(known, key))) return false
  const rivals = known.keys.filter((key) => isOwn(key) && own.some((mine) => scopeOf(mine) === scopeOf(key)))
  if (rivals.length >= MOST_OWN) return true
  if (!areOther(said.name, known.name)) return false
  return rivals.length > 0 || areOtherDays(said.birthday, known.birthday) || areOtherGenders(said.gender, known.gender)
}

/** A phone or an e-mail address, which several people may have. */
export function isShareable({type}: Pick<IdentityKey, 'type'>): boolean {
  return type === 'phone' || type === 'email'
}

/** A card or a buyer id, which is one person's. */
export function isOwn({type}: Pick<IdentityKey, 'type'>): boolean {
  return type === 'card' || type === 'buyer'
}

function has({keys}: Bearing, {type, value}: IdentityKey): boolean {
  return keys.some((key) => key.type === type && key.value === value)
}

/** Where it is one of several that cannot be the same person's: the kind of card, or the channel of a buyer id. */
function scopeOf({type, value}: IdentityKey): string {
  return type === 'buyer' ? `buyer:${value.slice(0, value.indexOf('/'))}` : type
}

/** Of two names that hold one another, one is the shorter form: 小明 and 王小明. */
function areOther(left: string | undefined, right: string | undefined): boolean {
  const [one, other] = [plain(left), plain(right)]
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one)
}

/** Of a name of which stars hide a part nothing is said. */
function plain(name: string | undefined): string {
  return name === undefined || isStarred(name)
    ? ''
    : name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s·.,'-]+/g, '')
}

function areOtherDays(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && differInDay(left, right)
}

function areOtherGenders(left: string | undefined, right: string | undefined): boolean {
  return left !== right && isGender(left) && isGender(right)
}

function isGender(gender: string | undefined): boolean {
  return gender === 'female' || gender === 'male'
}
