import {EMPTY, LEADING_VERB, NOT_WANTED, PART_ENDS, WISHING} from './wish-words.ts'

/**
 * Words of a text to search by. A stretch of Chinese is taken apart into its characters and each two that stand together,
 * since nothing there parts words; other scripts give words in lower case without the endings of plurals.
 */
export function indexTerms(text: string): string[] {
  return stretches(text).flatMap(({text: own, han}) => (han ? [...own, ...pairs(own)] : [singular(own)]))
}

/** A word that somebody looks for, as the terms by which it is found. */
export interface SearchWord {
  word: string
  terms: string[]
}

/**
 * What a sentence asks for, part by part: a part ends at a full stop, a comma or an "and". Chinese words are found by the
 * runtime's dictionary. Words that name no thing are left out, and parts that say that something is not wanted.
 */
export function searchParts(text: string): SearchWord[][] {
  return clausesOf(text)
    .filter((clause) => !NOT_WANTED.test(clause))
    .flatMap(partsOf)
}

/** Whether a sentence says that somebody would like something. */
export function isWishing(text: string): boolean {
  return clausesOf(text).some((clause) => WISHING.test(clause) && !NOT_WANTED.test(clause))
}

function clausesOf(text: string): string[] {
  return plain(text).split(/[.,;:!?。，；：！？、\n]+/)
}

let segmenter: Intl.Segmenter | undefined

function partsOf(clause: string): SearchWord[][] {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  const parts: SearchWord[][] = [[]]
  for (const {segment, isWordLike} of segmenter.segment(clause)) {
    if (PART_ENDS.has(segment) || segment === '&') parts.push([])
    else if (isWordLike === true) parts.at(-1)?.push(...stretches(segment).flatMap(searchWord))
  }
  return parts.filter((part) => part.length > 0)
}

function searchWord({text, han}: Stretch): SearchWord[] {
  const word = han ? text.replace(LEADING_VERB, '') : singular(text)
  if (EMPTY.has(text) || EMPTY.has(word)) return []
  return [{word, terms: han && word.length > 1 ? pairs(word) : [word]}]
}

interface Stretch {
  text: string
  han: boolean
}

function stretches(text: string): Stretch[] {
  return [...plain(text).matchAll(/(\p{Script=Han}+)|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu)].map(
    ([own, han]) => ({text: own, han: han !== undefined}),
  )
}

function pairs(text: string): string[] {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** `berries` → `berry`, `boxes` → `box`, `teas` → `tea`; what is no plural of these stays. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:[sxz]|[cs]h|to)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
