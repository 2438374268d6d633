import type {AddressTable} from '../address/address-table.ts'
import type {PersonColumns} from '../people.ts'
import {isOneSlip} from '../text/one-slip.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'
import {countBearers, rarityOf} from './rarity.ts'

const LEVELS = [
  MISSING,
  // The same words and numbers in any order.
  {name: 'agree', valued: true},
  // Like words, and the numbers agree but for a slip or for one that only one has.
  {name: 'close'},
  // Like words and some of the numbers, or few of the words and all numbers.
  {name: 'partial'},
  // Like words, other numbers: neighbours, more often than not.
  {name: 'street'},
  // Several numbers agree and the words do not.
  {name: 'numbers'},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]
const LEVEL = {missing: 0, agree: 1, close: 2, partial: 3, street: 4, numbers: 5, disagree: 6}

const SAME = 0.9
const LIKE = 0.6
const FAINT = 0.3

/** Addresses by their numbers and, apart from them, by the letters of their words weighed by how rare these are. */
export function addressComparison({address}: PersonColumns, table: AddressTable): Comparison {
  const {addressOf} = table
  const rarity = rarityOf(countBearers(addressOf, table.bits.length))
  return {
    field: 'address',
    levels: LEVELS,
    compare(left, right) {
      const a = addressOf[left] as number
      const b = addressOf[right] as number
      if (a < 0 || b < 0) return LEVEL.missing
      return a === b ? LEVEL.agree : levelBetween(table, a, b)
    },
    rarity: (left) => rarity(addressOf[left] as number),
    shown: (left, right) => [address[left], address[right]],
  }
}

function levelBetween(table: AddressTable, left: number, right: number): number {
  const likeness = likenessOf(table, left, right)
  const numbers = compareNumbers(table, left, right)
  if (likeness >= SAME && numbers === 'all') return LEVEL.agree
  if (likeness >= LIKE) return likeLevel(numbers, likeness)
  if (numbers === 'all' || numbers === 'most') return likeness >= FAINT ? LEVEL.partial : LEVEL.numbers
  return LEVEL.disagree
}

function likeLevel(numbers: NumbersAgree, likeness: number): number {
  if (numbers === 'all' || numbers === 'most') return LEVEL.close
  if (numbers === 'some') return LEVEL.partial
  if (numbers === 'unknown') return likeness >= SAME ? LEVEL.close : LEVEL.partial
  return LEVEL.street
}

/** Shared pieces over all, each weighed by its bits (Dice 1945). */
function likenessOf({pieces, pieceBits, bits}: AddressTable, left: number, right: number): number {
  const {start, values} = pieces
  const leftEnd = start[left + 1] as number
  const rightEnd = start[right + 1] as number
  let i = start[left] as number
  let j = start[right] as number
  let shared = 0
  while (i < leftEnd && j < rightEnd) {
    const a = values[i] as number
    const b = values[j] as number
    if (a === b) shared += pieceBits[a] as number
    if (a <= b) i++
    if (b <= a) j++
  }
  const all = (bits[left] as number) + (bits[right] as number)
  return all === 0 ? 0 : (2 * shared) / all
}

/** How many of the numbers of two addresses agree; `most`: all but one, which has a slip or stands on one side only. */
type NumbersAgree = 'all' | 'most' | 'some' | 'none' | 'unknown'

function compareNumbers({numbers, figures}: AddressTable, left: number, right: number): NumbersAgree {
  const {start, values} = numbers
  const leftEnd = start[left + 1] as number
  const rightEnd = start[right + 1] as number
  let i = start[left] as number
  let j = start[right] as number
  if (i === leftEnd || j === rightEnd) return 'unknown'
  let shared = 0
  let oddLeft = -1
  let oddRight = -1
  let odd = 0
  while (i < leftEnd || j < rightEnd) {
    const a = i < leftEnd ? (values[i] as number) : Number.POSITIVE_INFINITY
    const b = j < rightEnd ? (values[j] as number) : Number.POSITIVE_INFINITY
    if (a === b) shared++
    else odd++
    if (a < b) oddLeft = a
    if (b < a) oddRight = b
    if (a <= b) i++
    if (b <= a) j++
  }
  if (odd === 0) return 'all'
  if (odd === 1) return 'most'
  const isSlip = odd === 2 && oddLeft >= 0 && oddRight >= 0
  const whole = shared > 0 || rowLength(start, left) === 1
  if (isSlip && whole && isOneSlip(figures[oddLeft] as string, figures[oddRight] as string)) return 'most'
  return shared > 0 ? 'some' : 'none'
}

function rowLength(start: Int32Array, row: number): number {
  return (start[row + 1] as number) - (start[row] as number)
}
