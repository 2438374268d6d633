import type {IdentityBook, MetIdentity} from '../identity/identity-book.ts'
import {identityValue} from '../identity/identity-value.ts'
import {isMasked, isStarred, normaliseKey} from '../identity/normalise.ts'
import type {CellFault} from '../import/reject.ts'
import type {RowValues} from '../import/row-fields.ts'
import {type RowLayout, rowHeader} from '../import/row-layout.ts'
import type {CUSTOMER_FIELDS} from './customer-fields.ts'

/** What can find a customer who is known, the most trusted first; `id` is patron's own. */
export const MATCH_KEYS = ['id', 'buyer', 'phone', 'email', 'card', 'wechat'] as const
export type MatchKey = (typeof MATCH_KEYS)[number]

/** The field of a file that gives each kind of identity. */
export const KEY_FIELDS = {
  buyer: 'buyer_id',
  phone: 'phone',
  email: 'email',
  card: 'card',
  wechat: 'wechat',
  nickname: 'nickname',
} as const

/** The identities that a row gives. */
export interface RowKeys<T extends MetIdentity> {
  id: string | undefined
  /** The most trusted first. */
  claims: T[]
  /** Cells that look like an identity and can be none: `phone:186******05`, and why. */
  evidence: KeyEvidence[]
}

export interface KeyEvidence {
  text: string
  fault: CellFault
}

/** Reads the identities of the rows of one file. */
export class KeyReader<T extends MetIdentity> {
  readonly #layout: RowLayout
  readonly #book: IdentityBook<T>
  readonly #channel: string | undefined
  readonly #nicknameIsKey: boolean

  constructor(layout: RowLayout, book: IdentityBook<T>, channel: string | undefined) {
    this.#layout = layout
    this.#book = book
    this.#channel = channel
    this.#nicknameIsKey = !['id', 'buyer_id', 'phone', 'email', 'card', 'wechat'].some((key) => layout.columns.has(key))
  }

  keysOf(values: RowValues<typeof CUSTOMER_FIELDS>): RowKeys<T> {
    const keys: RowKeys<T> = {id: values.id?.toUpperCase(), claims: [], evidence: []}
    for (const text of values.buyer_id ?? []) this.#add(keys, {type: 'buyer', text, value: this.#buyer(text)})
    for (const type of ['phone', 'email', 'card', 'wechat'] as const) {
      for (const text of values[type] ?? [])
        this.#add(keys, {type, text, value: identityValue(type, text, this.#layout.country)})
    }
    if (this.#nicknameIsKey && values.nickname !== undefined) {
      const {nickname: text, home_shop} = values
      this.#add(keys, {type: 'nickname', text, value: this.#nickname(text, home_shop)})
    }
    return keys
  }

  #add(
    keys: RowKeys<T>,
    {type, text, value}: {type: keyof typeof KEY_FIELDS; text: string; value: string | undefined},
  ): void {
    if (value !== undefined) {
      const claim = this.#book.of({type, value})
      if (!keys.claims.includes(claim)) keys.claims.push(claim)
      return
    }
    const reason = isMasked(text) ? 'a part of it is hidden' : `"${text}" is no ${WORDS[type]}`
    const column = rowHeader(this.#layout, KEY_FIELDS[type])
    keys.evidence.push({text: `${type}:${text}`, fault: {column, value: text, reason}})
  }

  /** A buyer id belongs to a channel; patron's own files name it before a slash. */
  #buyer(text: string): string | undefined {
    if (isMasked(text)) return undefined
    if (this.#channel === undefined && /^[^/]+\/./.test(text)) return text
    return `${this.#channel ?? OWN_CHANNEL}/${text}`
  }

  #nickname(text: string, shop: string | undefined): string | undefined {
    const name = isStarred(text) ? undefined : normaliseKey(text)
    return name === undefined ? undefined : `${shop ?? this.#channel ?? OWN_CHANNEL}/${name}`
  }
}

/** Channel of orders and customers whose file belongs to no platform. */
const OWN_CHANNEL = 'patron'

const WORDS: Readonly<Record<keyof typeof KEY_FIELDS, string>> = {
  buyer: 'buyer id',
  phone: 'phone number',
  email: 'e-mail address',
  card: 'card number',
  wechat: 'WeChat id',
  nickname: 'nickname',
}
