/**
 * What two records have to share to be compared at all. The identities come first: where too many share one of their
 * values it is nobody's own and no evidence. The others are combinations, whose giant blocks are left to narrower ones.
 */
export const KEY_KINDS = [
  'phone',
  'email',
  'card',
  'other',
  'phone_part',
  'email_name',
  'name',
  'name_place',
  'name_birthday',
  'name_phone',
  'name_address',
  'surname_place',
  'birthday',
  'address',
  'address_numbers',
] as const
export type KeyKind = (typeof KEY_KINDS)[number]

export const IDENTITY_KINDS = ['phone', 'email', 'card', 'other'] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

/** Takes one key of the person at hand: its kind and up to three ids or small whole numbers. */
export type EmitKey = (kind: KeyKind, a: number, b?: number, c?: number) => void

/** The keys of one person, by row. */
export type KeySource = (row: number, emit: EmitKey) => void

const KIND_NUMBER = Object.fromEntries(KEY_KINDS.map((kind, index) => [kind, index])) as Record<KeyKind, number>

export function kindNumber(kind: KeyKind): number {
  return KIND_NUMBER[kind]
}

/** A key as one number up to 2^53: its parts mixed (after MurmurHash3's finaliser). */
export function mixKey(kind: number, a: number, b: number, c: number): number {
  let high = Math.imul(kind + 1, 0x9e3779b1)
  let low = Math.imul(kind + 7, 0x41c6ce57)
  high = mixed(high ^ a)
  low = mixed(low + a)
  high = mixed(high ^ b)
  low = mixed(low + b + high)
  high = mixed(high ^ c)
  low = mixed(low + c + high)
  return (low & 0x1fffff) * 0x100000000 + (high >>> 0)
}

function mixed(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return Math.imul(half ^ (half >>> 13), 0xc2b2ae35) ^ (half >>> 16)
}
