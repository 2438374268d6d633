import type {IdentityType} from '../identity/identity.ts'
import type {Profile} from '../profile/profile.ts'
import type {ProfileNeed} from '../profile/profile-need.ts'
import type {Book} from '../store/store.ts'
import {bestHit, keyRank, type Needle, needleOf, RANK, wordRank} from './search-hits.ts'
import {type PinyinSearch, pinyinSearch} from './search-pinyin.ts'
import {
  isMark,
  type JoinedText,
  type SearchField,
  type SearchSource,
  type SearchText,
  searchText,
} from './search-text.ts'
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

interface Searched extends SearchText {
  pinyin: PinyinSearch
  /** Where the keys begin. */
  values: Int32Array
}

/** The rank of each customer in the order of the text, the ranks of the words added up. */
function ranksOf(words: readonly SearchWord[], searched: Searched): Uint8Array {
  const [first, ...others] = words
  if (!first) return new Uint8Array(searched.order.length)
  const sums = wordRanks(first, searched)
  for (const word of others) addRanks(sums, wordRanks(word, searched))
  return sums
}

/** Who lacks one word has none. */
function addRanks(sums: Uint8Array, ranks: Uint8Array): void {
  for (let at = 0; at < sums.length; at++) {
    const sum = (sums[at] as number) + (ranks[at] as number)
    const lacks = sums[at] === RANK.none || ranks[at] === RANK.none
    sums[at] = lacks ? RANK.none : Math.min(sum, RANK.none - 1)
  }
}

function wordRanks({forms, tag, latin}: SearchWord, searched: Searched): Uint8Array {
  const ranks = new Uint8Array(searched.order.length).fill(RANK.none)
  for (const form of forms) {
    const needle = needleOf(form, {tag})
    rankHits(ranks, needle, {...searched.words, rankAt: wordRank})
    if (tag) continue
    rankStarts(ranks, needle, searched)
    if (needle.isTail) rankHits(ranks, needle, {...searched.keys, rankAt: keyRank})
  }
  if (latin) rankPinyin(ranks, forms[0] as string, searched)
  return ranks
}

/** Goes through a text from hit to hit. */
function rankHits(
  ranks: Uint8Array,
  needle: Needle,
  {text, starts, rankAt}: JoinedText & {rankAt: typeof wordRank},
): void {
  let customer = 0
  for (let at = text.indexOf(needle.text); at >= 0; at = text.indexOf(needle.text, at + 1)) {
    while ((starts[customer + 1] as number) <= at) customer++
    const rank = rankAt(text, at, needle)
    if (rank < (ranks[customer] as number)) ranks[customer] = rank
  }
}

/** Looks at the starts of the keys: there are far fewer than places where a short text stands. */
function rankStarts(ranks: Uint8Array, needle: Needle, {keys: {text, starts}, values}: Searched): void {
  const first = needle.text.charCodeAt(0)
  let customer = 0
  for (let value = 0; value < values.length; value++) {
    const at = values[value] as number
    if (text.charCodeAt(at) !== first || !text.startsWith(needle.text, at)) continue
    while ((starts[customer + 1] as number) <= at) customer++
    const rank = keyRank(text, at, needle)
    if (rank < (ranks[customer] as number)) ranks[customer] = rank
  }
}

/** Where the values of a text begin, ascending. */
function valueStarts({text}: JoinedText): Int32Array {
  const values: number[] = []
  for (let at = 0; at < text.length; at++) if (isMark(text.charCodeAt(at))) values.push(at + 1)
  return Int32Array.from(values)
}

function rankPinyin(ranks: Uint8Array, word: string, {words: {text, starts}, pinyin}: Searched): void {
  const match = pinyin.matcher(word)
  for (let customer = 0; customer < ranks.length; customer++) {
    if ((ranks[customer] as number) <= RANK.nameStart) continue
    const rank = pinyinRank(match(text, nameStart(starts[customer] as number)))
    if (rank < (ranks[customer] as number)) ranks[customer] = rank
  }
}

function pinyinRank(at: number): number {
  if (at < 0) return RANK.none
  return at === 0 ? RANK.nameStart : RANK.insideName
}

/** The name stands behind the first mark. */
function nameStart(start: number): number {
  return start + 1
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
