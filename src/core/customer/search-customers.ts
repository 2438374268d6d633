import type {IdentityType} from '../identity/identity.ts'
import type {Profile} from '../profile/profile.ts'
import type {ProfileNeed} from '../profile/profile-need.ts'
import type {Book} from '../store/store.ts'
import {bestHit, RANK} from './search-hits.ts'
import {type PinyinSearch, pinyinSearch} from './search-pinyin.ts'
import {nameStart, pinyinRank, ranksOf, valueStarts} from './search-ranks.ts'
import {type JoinedText, type SearchField, type SearchSource, type SearchText, searchText} from './search-text.ts'
import {type SearchWord, searchWords, type WordReader} from './search-words.ts'

/** What a customer was found by. */
export type MatchedBy = SearchField | 'pinyin'

/** What of the profile customers are searched by, besides their identities. */
export const SEARCH_NEEDS = ['name', 'city', 'tags'] as const satisfies readonly ProfileNeed[]

/** A search of all customers of a profile, as it was when it was made. */
export interface CustomerSearch {
  /**
   * Places in the profile of the customers who have every word of a text, all of them for no word: first those whose id,
   * phone, card or other identity it is, then by where in the name it stands, then all others; within these by revenue.
   */
  find(text: string): Int32Array
  /** By what the customer at a place was found, word by word, each once. */
  matchedBy(text: string, index: number): MatchedBy[]
}

/**
 * Makes a search over a profile that has {@link SEARCH_NEEDS}. Found are: any part of a name, in any script and width,
 * without regard to accents; its pinyin, spelt out, by initials, or a mixture; the last four digits of a phone, card or
 * buyer id, or six anywhere in it; the start of an e-mail address, card, buyer id, WeChat id, nickname, customer id, tag or
 * city; `#` asks for tags alone. How Chinese characters are read is looked up when the first Latin word is asked for.
 */
export function customerSearch(source: SearchSource & WordReader): CustomerSearch {
  const whole = searchText(source)
  const pinyin = pinyinSearch(source.han)
  const searched = {...whole, pinyin, values: valueStarts(whole.keys)}
  let place: Int32Array | undefined
  return {
    find: (text) => inOrder(whole, ranksOf(searchWords(text, source), searched)),
    matchedBy: (text, index) => {
      place ??= inverse(whole.order)
      const at = place[index] as number
      const own = {words: partOf(whole.words, at), keys: partOf(whole.keys, at)}
      return [...new Set(searchWords(text, source).flatMap((word) => fieldOf(own, word, pinyin)))]
    },
  }
}

/** Reads what a search needs, and makes it. */
export async function loadCustomerSearch(
  book: Pick<Book, 'columns'>,
  {inputs}: Pick<Profile, 'inputs'>,
): Promise<CustomerSearch> {
  const {type, value, customer_id} = await book.columns('identity', ['type', 'value', 'customer_id'])
  const [{loadHanReader}, {identitiesOf}] = await Promise.all([
    import('../duplicate/text/han.ts'),
    import('../identity/normalise.ts'),
  ])
  return customerSearch({
    inputs,
    identities: {type: type as IdentityType[], value, customer_id},
    han: await loadHanReader(),
    identitiesOf: (text) => identitiesOf(text, inputs.settings.country),
  })
}

/** The places of those with a rank, the best rank first. */
function inOrder({order}: SearchText, ranks: Uint8Array): Int32Array {
  const counts = new Int32Array(RANK.none + 1)
  for (let at = 0; at < ranks.length; at++) addOne(counts, ranks[at] as number)
  const next = new Int32Array(RANK.none + 1)
  for (let rank = 1; rank <= RANK.none; rank++) next[rank] = (next[rank - 1] as number) + (counts[rank - 1] as number)
  const found = new Int32Array(next[RANK.none] as number)
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at] as number
    if (rank === RANK.none) continue
    const place = next[rank] as number
    found[place] = order[at] as number
    next[rank] = place + 1
  }
  return found
}

function addOne(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}

/** The part of a text that is one customer's. */
function partOf({text, starts}: JoinedText, at: number): string {
  return text.slice(starts[at], starts[at + 1])
}

function fieldOf(own: {words: string; keys: string}, word: SearchWord, pinyin: PinyinSearch): MatchedBy[] {
  const {rank, field} = bestHit(own, word)
  const sound = word.latin ? pinyinRank(pinyin.matcher(word.forms[0] as string)(own.words, nameStart(0))) : RANK.none
  if (sound < rank) return ['pinyin']
  return field === undefined ? [] : [field]
}

function inverse(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length)
  order.forEach((index, at) => (place[index] = at))
  return place
}
