import {graphemes} from './graphemes.ts'

/** Where the word begins that is before a place in a text, counted in graphemes. Chinese has words too: 会员 日. */
export function wordStart(text: readonly string[], place: number): number {
  return wordsOf(text).findLast(({start}) => start < place)?.start ?? 0
}

/** Where the word ends that is after a place. */
export function wordEnd(text: readonly string[], place: number): number {
  return wordsOf(text).find(({end}) => end > place)?.end ?? text.length
}

function wordsOf(text: readonly string[]): {start: number; end: number}[] {
  const words: {start: number; end: number}[] = []
  let start = 0
  for (const {segment, isWordLike} of new Intl.Segmenter('zh', {granularity: 'word'}).segment(text.join(''))) {
    const end = start + graphemes(segment).length
    if (isWordLike === true) words.push({start, end})
    start = end
  }
  return words
}
