import {isMark, SEARCH_FIELDS, type SearchField} from './search-text.ts'
import type {SearchWord} from './search-words.ts'

/** How good a hit is, the best first. */
export const RANK = {exact: 0, wholeName: 1, nameStart: 2, insideName: 3, other: 4, none: 255} as const

/** Digits of the end of a number, and of a run within it, that are enough to find it. */
const LEAST_TAIL = 4
const LEAST_RUN = 6

/** The field of the value that a place of the text lies in. */
function fieldAt(text: string, at: number): SearchField {
  let mark = at
  while (!isMark(text.charCodeAt(mark))) mark--
  return SEARCH_FIELDS[text.charCodeAt(mark) - 1] as SearchField
}

/** A text to look for, and what has to be known of it at every place where it stands. */
export interface Needle {
  text: string
  /** Only tags are meant. */
  tag: boolean
  /** Enough to find a number when it stands at the end, and anywhere in it. */
  isTail: boolean
  isRun: boolean
}

/** A form of a word as it is looked for. */
export function needleOf(text: string, {tag}: Pick<SearchWord, 'tag'>): Needle {
  const digits = /^\d+$/.test(text) ? text.length : 0
  return {text, tag, isTail: digits >= LEAST_TAIL, isRun: digits >= LEAST_RUN}
}

/** How good it is that a needle stands at a place of the words: a name may have it anywhere, tags behind their colon too. */
export function wordRank(text: string, at: number, needle: Needle): number {
  const before = text.charCodeAt(at - 1)
  const starts = isMark(before)
  const field = starts ? (SEARCH_FIELDS[before - 1] as SearchField) : fieldAt(text, at)
  if (needle.tag && field !== 'tag') return RANK.none
  if (field !== 'name') return starts || (field === 'tag' && before === COLON) ? RANK.other : RANK.none
  const ends = isMark(text.charCodeAt(at + needle.text.length))
  return nameRank({starts, ends, isPart: isBetween(before)})
}

/** The same of the keys: whole, at the start, or a number at its end or as a longer run of digits. */
export function keyRank(text: string, at: number, needle: Needle): number {
  const ends = isMark(text.charCodeAt(at + needle.text.length))
  if (isMark(text.charCodeAt(at - 1))) return ends ? RANK.exact : RANK.other
  return (needle.isRun || (needle.isTail && ends)) && NUMBERS.has(fieldAt(text, at)) ? RANK.other : RANK.none
}

function nameRank({starts, ends, isPart}: {starts: boolean; ends: boolean; isPart: boolean}): number {
  if (starts) return ends ? RANK.wholeName : RANK.nameStart
  return isPart ? RANK.nameStart : RANK.insideName
}

/** A rank, and the field whose value has it. */
interface Hit {
  rank: number
  field: SearchField | undefined
}

/** The best hit of a word in what one customer is found by. */
export function bestHit({words, keys}: {words: string; keys: string}, {forms, tag}: SearchWord): Hit {
  let best: Hit = {rank: RANK.none, field: undefined}
  for (const form of forms) {
    const needle = needleOf(form, {tag})
    for (const [text, rankAt] of [[words, wordRank] as const, [tag ? '' : keys, keyRank] as const]) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const rank = rankAt(text, at, needle)
        if (rank < best.rank) best = {rank, field: fieldAt(text, at)}
      }
    }
  }
  return best
}

const NUMBERS: ReadonlySet<SearchField> = new Set(['phone', 'card', 'buyer_id'])
const COLON = 58

/** What stands between the parts of a name. */
function isBetween(code: number): boolean {
  return BETWEEN.includes(code)
}

const BETWEEN = Array.from(" ·.,'’-・", (character) => character.charCodeAt(0))
