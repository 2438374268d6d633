import {foldText} from '../duplicate/text/fold.ts'
import {type HanReader, hasHan} from '../duplicate/text/han.ts'
import {bareValue, IDENTITY_TYPES, type IdentityType} from '../identity/identity.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {rowsByOwner} from './id-places.ts'
import {KEY_FIELDS} from './import-customers-keys.ts'

/** What customers are found by, in the order of the marks that stand before the values of each. */
export const SEARCH_FIELDS = [
  ...(['name', 'tag', 'city'] as const),
  ...(['id', 'phone', 'email', 'card', 'buyer_id', 'wechat', 'nickname'] as const),
] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** What a search is made from. */
export interface SearchSource {
  inputs: Pick<ProfileInputs, 'ids' | 'records' | 'revenue' | 'parts'>
  /** All identities, one entry each. */
  identities: {
    type: readonly string[]
    value: readonly string[]
    customer_id: readonly (string | undefined)[]
  }
  han: HanReader
}

/** One text of all customers, one behind the other, each value with the mark of its field before it. */
export interface JoinedText {
  text: string
  /** Where each customer begins, and one entry more: where the text ends. */
  starts: Int32Array
}

/**
 * What all customers are found by, in the order of their revenue. Values are folded: plain forms, lower case, no accents,
 * simplified characters, phones without the plus.
 */
export interface SearchText {
  /** Names first, tags, cities: what words are looked for in. */
  words: JoinedText
  /** Ids and identities: what is looked up by its start, or as a number. */
  keys: JoinedText
  /** The places of the customers in the profile. */
  order: Int32Array
}

/** The mark of a field: a character that no value has. */
function markOf(field: SearchField): string {
  return String.fromCharCode(SEARCH_FIELDS.indexOf(field) + 1)
}

/** Whether the character at a place of the text is a mark, or none: a value ends there. */
export function isMark(code: number): boolean {
  return !(code > SEARCH_FIELDS.length)
}

/** Puts the texts together. */
export function searchText(source: SearchSource): SearchText {
  const order = byRevenue(source.inputs.revenue)
  return {words: joined(order, wordsOf(source)), keys: joined(order, keysOf(source)), order}
}

/** A name or another text as it is searched: blanks within a Chinese name go. */
export function foldForSearch(text: string, han: HanReader): string {
  const folded = foldText(text, han).trim()
  return folded.includes(' ') && hasHan(folded) ? folded.replace(BLANK_IN_HAN, '') : folded
}

const BLANK_IN_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu

/** Adds the values of a customer, each behind its mark. */
type Adding = (pieces: string[], index: number) => void

function joined(order: Int32Array, add: Adding): JoinedText {
  const starts = new Int32Array(order.length + 1)
  const pieces: string[] = []
  let length = 0
  for (let at = 0; at < order.length; at++) {
    const before = pieces.length
    add(pieces, order[at] as number)
    for (let piece = before; piece < pieces.length; piece++) length += (pieces[piece] as string).length
    starts[at + 1] = length
  }
  return {text: pieces.join(''), starts}
}

function wordsOf({inputs: {records, parts}, han}: SearchSource): Adding {
  const [name, tag, city] = [markOf('name'), markOf('tag'), markOf('city')]
  const fold = remembering((text) => foldForSearch(text, han))
  return (pieces, index) => {
    pieces.push(name, foldForSearch(records.name[index] ?? '', han))
    for (const one of parts?.tags?.given[index] ?? []) pieces.push(tag, fold(one))
    for (const one of parts?.tags?.ruled[index] ?? []) pieces.push(tag, fold(one))
    const place = records.city[index]
    if (place !== undefined) pieces.push(city, fold(place))
  }
}

function keysOf({inputs: {ids}, identities, han}: SearchSource): Adding {
  const {type, value} = identities
  const id = markOf('id')
  const marks = new Map<string, string>(IDENTITY_TYPES.map((one) => [one, markOf(KEY_FIELDS[one])]))
  const {first, next} = rowsByOwner(ids, identities.customer_id)
  return (pieces, index) => {
    pieces.push(id, (ids[index] as string).toLowerCase())
    for (let row = first[index] as number; row >= 0; row = next[row] as number) {
      const kind = type[row] as IdentityType
      pieces.push(marks.get(kind) as string, keyText(kind, value[row] as string, han))
    }
  }
}

function keyText(type: IdentityType, value: string, han: HanReader): string {
  if (type === 'phone') return value.startsWith('+') ? value.slice(1) : value
  if (type === 'email') return value
  return foldForSearch(bareValue({type, value}), han)
}

/** Places by revenue, the most first, ties in the order of the profile. */
function byRevenue(revenue: Float64Array): Int32Array {
  const order = new Int32Array(revenue.length)
  for (let index = 0; index < order.length; index++) order[index] = index
  return order.sort((left, right) => (revenue[right] as number) - (revenue[left] as number) || left - right)
}

function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let folded = known.get(text)
    if (folded === undefined) known.set(text, (folded = fold(text)))
    return folded
  }
}
