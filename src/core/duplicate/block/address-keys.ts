import type {Prepared} from '../prepare.ts'
import type {NumberRows} from '../text/number-rows.ts'
import type {KeySource} from './keys.ts'

const NONE = -1

/** Blocks of people whose addresses share a rare piece of a word and a rare number, or two rare pieces. */
export function addressKeys({addresses}: Prepared): KeySource[] {
  const {addressOf, numbers, numberUses, pieces, pieceUses} = addresses
  const words = rarestTwo(pieces, pieceUses)
  const figures = rarestTwo(numbers, numberUses)
  return [
    (row, emit) => {
      const address = addressOf[row] as number
      if (address < 0) return
      for (let word = 2 * address; word < 2 * address + 2; word++) {
        for (let figure = 2 * address; figure < 2 * address + 2; figure++) {
          if (words[word] === NONE || figures[figure] === NONE) continue
          emit('address', words[word] as number, (figures[figure] as number) + 1)
        }
      }
      const [first, second] = [words[2 * address] as number, words[2 * address + 1] as number]
      if (second !== NONE) emit('address', Math.min(first, second), 0, Math.max(first, second) + 1)
    },
  ]
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
