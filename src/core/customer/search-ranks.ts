import {keyRank, type Needle, needleOf, RANK, wordRank} from './search-hits.ts'
import type {PinyinSearch} from './search-pinyin.ts'
import {isMark, type JoinedText, type SearchText} from './search-text.ts'
import type {SearchWord} from './search-words.ts'

/** What is searched, with what makes it quick. */
export interface Searched extends SearchText {
  pinyin: PinyinSearch
  /** Where the keys begin. */
  values: Int32Array
}

/** The rank of each customer in the order of the text, the ranks of the words added up. */
export function ranksOf(words: readonly SearchWord[], searched: Searched): Uint8Array {
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
export function valueStarts({text}: JoinedText): Int32Array {
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

export function pinyinRank(at: number): number {
  if (at < 0) return RANK.none
  return at === 0 ? RANK.nameStart : RANK.insideName
}

/** The name stands behind the first mark. */
export function nameStart(start: number): number {
  return start + 1
}
