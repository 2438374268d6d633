import {isMasked} from '../../identity/normalise.ts'
import {areSwapped, countDigits, differingDigits} from '../text/digits.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'
import {listComparison, type ValueLists} from './list.ts'

const LEVELS = [
  MISSING,
  {name: 'agree', valued: true, covered: true},
  // What a masked phone shows is as in the other.
  {name: 'masked'},
  {name: 'slip'},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]
const LEVEL = {missing: 0, agree: 1, masked: 2, slip: 3, disagree: 4}
const ZERO = 48
/** So few digits that both show say nothing. */
const FEWEST_SHOWN = 4

/** Phones, also those of which a platform shows some digits only. */
export function phoneComparison(phones: ValueLists): Comparison {
  const digits = packPhones(phones.texts)
  return listComparison(phones, {
    field: 'phone',
    levels: LEVELS,
    relate: (left, right) =>
      left === right && digits.masked[left] === 0 ? LEVEL.agree : relatePhones(digits, left, right),
  })
}

/** A phone folded for comparison: E.164, or digits with a star for each that is masked. */
export function foldPhone(text: string): string {
  const plain = text.normalize('NFKC')
  return isMasked(plain) ? plain.replace(/[xX＊●•]/g, '*').replace(/[^\d*]/g, '') : plain
}

/**
 * The last sixteen digits of each phone, four bits each, the last lowest: eight in `low`, those before in `high`.
 * `wild` has the four bits set of those that are masked or not there.
 */
interface PhoneDigits {
  low: Int32Array
  high: Int32Array
  wildLow: Int32Array
  wildHigh: Int32Array
  masked: Uint8Array
}

function packPhones(texts: readonly string[]): PhoneDigits {
  const blank = (): Int32Array => new Int32Array(texts.length)
  const digits = {low: blank(), high: blank(), wildLow: blank(), wildHigh: blank()}
  const masked = Uint8Array.from(texts, (text) => (text.includes('*') ? 1 : 0))
  texts.forEach((text, id) => {
    for (let back = 0; back < 16; back++) {
      const digit = text.charCodeAt(text.length - 1 - back) - ZERO
      const isKnown = digit >= 0 && digit <= 9
      const column = back < 8 ? (isKnown ? digits.low : digits.wildLow) : isKnown ? digits.high : digits.wildHigh
      column[id] = (column[id] as number) | ((isKnown ? digit : 15) << (4 * (back % 8)))
    }
  })
  return {...digits, masked}
}

function relatePhones(phones: PhoneDigits, left: number, right: number): number {
  const {low, high, wildLow, wildHigh, masked} = phones
  const wild = (wildLow[left] as number) | (wildLow[right] as number)
  const wilder = (wildHigh[left] as number) | (wildHigh[right] as number)
  const inLow = differingDigits(low[left] as number, low[right] as number, wild)
  const inHigh = differingDigits(high[left] as number, high[right] as number, wilder)
  if (masked[left] === 1 || masked[right] === 1) {
    if (inLow !== 0 || inHigh !== 0) return LEVEL.disagree
    const shown = 16 - countDigits(wild & 0x11111111) - countDigits(wilder & 0x11111111)
    return shown >= FEWEST_SHOWN ? LEVEL.masked : LEVEL.missing
  }
  const differing = countDigits(inLow) + countDigits(inHigh)
  if (differing === 1) return LEVEL.slip
  return differing === 2 && neighboursSwapped(phones, [left, right], {inLow, inHigh}) ? LEVEL.slip : LEVEL.disagree
}

function neighboursSwapped(
  {low, high}: PhoneDigits,
  [left, right]: readonly [number, number],
  {inLow, inHigh}: {inLow: number; inHigh: number},
): boolean {
  const [lowLeft, lowRight] = [low[left] as number, low[right] as number]
  const [highLeft, highRight] = [high[left] as number, high[right] as number]
  if (inLow === 0) return areSwapped(highLeft, highRight, inHigh)
  if (inHigh === 0) return areSwapped(lowLeft, lowRight, inLow)
  const atSeam = inHigh === 1 && inLow === 0x10000000
  return atSeam && (highLeft & 15) === lowRight >>> 28 && (highRight & 15) === lowLeft >>> 28
}
