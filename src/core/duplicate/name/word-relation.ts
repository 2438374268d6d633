import {isOneSlip} from '../text/one-slip.ts'
import {jaroWinkler} from '../text/jaro-winkler.ts'
import {hasHan} from '../text/han.ts'
import {memoisePairs} from '../text/pair-memo.ts'
import type {NameTable} from './name-table.ts'

/** How two parts of names relate, the closer the higher. */
export const RELATION = {none: 0, similar: 1, part: 2, slip: 3, sound: 4, same: 5} as const

const CLOSE = 0.88
const SHORTEST_PREFIX = 3
const SHORTEST_SLIP = 3
/** Letters that a slip may lose: more of them make a short form. */
const MOST_LOST = 2
const MOST_ODD_LETTERS = 1
/** Longer Chinese words are names of shops. */
const LONG_HAN = 4
/** A word that others bear too is a name of its own and no slip of another: Mario and Maria. */
const BORNE_BY = 3
const BORNE_SHARE = 0.02

/** Relates two words of a name table by their ids. `bearers` counts the people per word. */
export function wordRelation({words, sound}: NameTable, bearers: Int32Array): (left: number, right: number) => number {
  const texts = words.texts
  const letters = Int32Array.from(texts, lettersOf)
  const isHan = Uint8Array.from(texts, (text) => (hasHan(text) ? 1 : 0))
  const compute = memoisePairs((left, right) => {
    const [a, b] = [sound[left] as number, sound[right] as number]
    if (a === b) return RELATION.sound
    const bothHan = isHan[left] === 1 && isHan[right] === 1
    if (bothHan) return hanRelation(texts[left] as string, texts[right] as string)
    if (!mayRelate(letters[a] as number, letters[b] as number)) return RELATION.none
    const relation = latinRelation(texts[a] as string, texts[b] as string)
    return relation === RELATION.slip && areBothNames(bearers[a] as number, bearers[b] as number)
      ? RELATION.similar
      : relation
  })
  return (left, right) => (left === right ? RELATION.same : compute(left, right))
}

function latinRelation(left: string, right: string): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.length === 1) return long.startsWith(short) ? RELATION.part : RELATION.none
  const alike = long.length - short.length <= MOST_LOST && short.length >= SHORTEST_SLIP
  if (alike && (isOneSlip(short, long) || jaroWinkler(short, long) >= CLOSE)) return RELATION.slip
  return short.length >= SHORTEST_PREFIX && long.startsWith(short) ? RELATION.part : RELATION.none
}

/** Given names of two characters with one in common are often brothers', sometimes a slip. */
function hanRelation(left: string, right: string): number {
  if (left.includes(right) || right.includes(left)) return RELATION.part
  if (Math.min(left.length, right.length) >= LONG_HAN && isOneSlip(left, right)) return RELATION.slip
  for (let at = 0; at < left.length; at++) if (left[at] === right[at]) return RELATION.similar
  return RELATION.none
}

/** Which letters a text has, a bit each. */
function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

/** Slips and beginnings share letters: one text has few that the other has not. Spares most pairs the comparison. */
function mayRelate(left: number, right: number): boolean {
  return Math.min(bitCount(left & ~right), bitCount(right & ~left)) <= MOST_ODD_LETTERS
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

function areBothNames(left: number, right: number): boolean {
  return Math.min(left, right) >= Math.max(BORNE_BY, BORNE_SHARE * Math.max(left, right))
}
