import type {Prepared} from '../prepare.ts'
import type {NumberRows} from '../text/number-rows.ts'
import type {EmitKey, KeySource} from './keys.ts'

const NONE = -1
const MOST_NUMBERS = 3

/**
 * Blocks of people whose addresses share rare pieces of words and numbers: two pieces, a piece and one or two numbers,
 * or all numbers.
 */
export function addressKeys({addresses}: Prepared): KeySource[] {
  const {addressOf, numbers, numberUses, pieces, pieceUses} = addresses
  const words = rarestTwo(pieces, pieceUses)
  const figures = rarestTwo(numbers, numberUses)
  return [
    (row, emit) => {
      const address = addressOf[row] as number
      if (address < 0) return
      const word = words[2 * address] as number
      const second = words[2 * address + 1] as number
      if (word !== NONE) emitWord(word, figures, {address, emit})
      if (second !== NONE) {
        emitWord(second, figures, {address, emit})
        emit('address', Math.min(word, second), 0, Math.max(word, second) + 1)
      }
      emitNumbers(numbers, {address, word, emit})
    },
  ]
}

function emitWord(word: number, figures: Int32Array, {address, emit}: {address: number; emit: EmitKey}): void {
  for (let figure = 2 * address; figure < 2 * address + 2; figure++) {
    if (figures[figure] !== NONE) emit('address', word, (figures[figure] as number) + 1)
  }
}

/** Two numbers with the rarest piece, so that a slip in a third or in the other words does not matter; and all numbers. */
function emitNumbers(
  {start, values}: NumberRows,
  {address, word, emit}: {address: number; word: number; emit: EmitKey},
): void {
  const from = start[address] as number
  const end = Math.min(from + MOST_NUMBERS, start[address + 1] as number)
  if (end - from < 2) return
  let all = 0
  for (let i = from; i < end; i++) {
    all = Math.imul(all, 31) + (values[i] as number)
    for (let j = i + 1; j < end && word !== NONE; j++) {
      emit('address_numbers', values[i] as number, values[j] as number, word + 1)
    }
  }
  if (end - from > 2) emit('address_numbers', all, end - from)
}

/** By row, the two that are used least of those used more than once: nothing can agree on the others. */
function rarestTwo({start, values}: NumberRows, uses: Int32Array): Int32Array {
  const rarest = new Int32Array(2 * (start.length - 1)).fill(NONE)
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const id = values[at] as number
      if ((uses[id] as number) < 2) continue
      const [first, second] = [rarest[2 * row] as number, rarest[2 * row + 1] as number]
      if (first === NONE || (uses[id] as number) < (uses[first] as number)) {
        rarest[2 * row] = id
        rarest[2 * row + 1] = first
      } else if (second === NONE || (uses[id] as number) < (uses[second] as number)) rarest[2 * row + 1] = id
    }
  }
  return rarest
}
