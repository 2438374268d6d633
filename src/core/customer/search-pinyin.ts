import type {HanReader} from '../duplicate/text/han.ts'
import {isMark} from './search-text.ts'

/** Finds Chinese names by how they are read. */
export interface PinyinSearch {
  /** For a word of Latin letters: at which character of the name that begins at a place it matches, -1 where at none. */
  matcher(word: string): (text: string, from: number) => number
}

/**
 * A word matches a name from one of its characters on when it spells the characters that follow, each by one of its
 * readings or their first letter (wangxiaoming, wxm, wangxm, xiaom); the last one need not be spelt out. Each character is
 * looked up once, when it is first met.
 */
export function pinyinSearch({readings}: Pick<HanReader, 'readings'>): PinyinSearch {
  const known: (readonly string[] | undefined)[] = []
  const read = (code: number): readonly string[] => (known[code] ??= spellings(readings(String.fromCharCode(code))))
  const letters = firstLetters(read)
  return {
    matcher(word) {
      const first = letterBit(word)
      const isSpelt = speller(word, read)
      return (text, from) => {
        for (let at = from; ; at++) {
          const code = text.charCodeAt(at)
          if (isMark(code)) return -1
          if (code >= LEAST_HAN && (letters(code) & first) !== 0 && isSpelt(text, at, 0)) return at - from
        }
      }
    },
  }
}

/** No Chinese character has a lower code. */
const LEAST_HAN = 0x2e80

/** The letters that the readings of a character begin with, a bit each; looked up once. */
function firstLetters(read: (code: number) => readonly string[]): (code: number) => number {
  const known = new Int32Array(0x10000).fill(-1)
  return (code) => {
    if (known[code] === -1) known[code] = read(code).reduce((bits, spelling) => bits | letterBit(spelling), 0)
    return known[code] as number
  }
}

function letterBit(text: string): number {
  return 1 << (text.charCodeAt(0) - 97)
}

/** Whether what is left of a word from a letter on spells the characters from a place on. */
function speller(
  word: string,
  read: (code: number) => readonly string[],
): (text: string, at: number, done: number) => boolean {
  return function isSpelt(text, at, done) {
    if (done === word.length) return true
    const code = text.charCodeAt(at)
    if (!(code >= LEAST_HAN)) return false
    for (const spelling of read(code)) {
      if (spelling.startsWith(word.slice(done))) return true
      if (word.startsWith(spelling, done) && isSpelt(text, at + 1, done + spelling.length)) return true
      for (const initial of initials(spelling))
        if (word.startsWith(initial, done) && isSpelt(text, at + 1, done + initial.length)) return true
    }
    return false
  }
}

function initials(spelling: string): readonly string[] {
  const [first = ''] = spelling
  return spelling[1] === 'h' ? [first, first + 'h'] : [first]
}

/** The readings as people type them: ü as v, u or yu. */
function spellings(readings: readonly string[]): readonly string[] {
  return [
    ...new Set(
      readings.flatMap((one) => (one.includes('v') ? ['v', 'u', 'yu'].map((u) => one.replace('v', u)) : [one])),
    ),
  ]
}
