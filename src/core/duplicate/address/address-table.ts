import {createNumberIds} from '../block/number-ids.ts'
import {countBearers} from '../compare/rarity.ts'
import {foldText} from '../text/fold.ts'
import {type HanReader, hasHan} from '../text/han.ts'
import {createInterner} from '../text/intern.ts'
import {createRowBuilder, type NumberRows, type RowBuilder} from '../text/number-rows.ts'

/** The distinct addresses of a list of people, taken apart once. Rows are by address, ids in ascending order. */
export interface AddressTable {
  /** The address of each person, -1 where none is known. */
  readonly addressOf: Int32Array
  /** House, flat, postcode: each number once. `figures` has its digits by id, `numberUses` in how many addresses it is. */
  readonly numbers: NumberRows
  readonly figures: readonly string[]
  readonly numberUses: Int32Array
  /** Pieces of two or three letters of the words run together, and in how many addresses each of them is. */
  readonly pieces: NumberRows
  readonly pieceUses: Int32Array
  /** How much sharing a piece tells, in bits (inverse document frequency), and the sum of these by address. */
  readonly pieceBits: Float32Array
  readonly bits: Float32Array
}

export function addressTable(column: readonly (string | undefined)[], han: HanReader): AddressTable {
  const texts = createInterner()
  const addressOf = Int32Array.from(column, (text) => {
    const folded = text === undefined ? '' : foldText(text, han).trim()
    return folded === '' ? -1 : texts.idOf(folded)
  })
  const figures = createInterner()
  const [numbers, pieces] = [createRowBuilder(texts.texts.length * 4), createRowBuilder(texts.texts.length * 16)]
  const addPieces = pieceAdder(pieces)
  for (const text of texts.texts) {
    for (const digits of text.match(/\d+/g) ?? []) numbers.pushOnce(figures.idOf(digits.replace(/^0+(?=\d)/, '')))
    addPieces(text.replace(/[^\p{L}\p{M}]+/gu, ''))
    for (const rows of [numbers, pieces]) {
      rows.sort()
      rows.endRow()
    }
  }
  const [numberRows, pieceRows] = [numbers.rows(), pieces.rows()]
  const pieceUses = countBearers(pieceRows.values, maximum(pieceRows.values) + 1)
  const pieceBits = Float32Array.from(pieceUses, (uses) => Math.log2((texts.texts.length + 1) / Math.max(1, uses)))
  return {
    addressOf,
    numbers: numberRows,
    figures: figures.texts,
    numberUses: countBearers(numberRows.values, figures.texts.length),
    pieces: pieceRows,
    pieceUses,
    pieceBits,
    bits: rowSums(pieceRows, pieceBits),
  }
}

/** Two neighbouring characters of Chinese, three letters of other text. */
function pieceAdder(rows: RowBuilder): (letters: string) => void {
  const ids = createNumberIds()
  return (letters) => {
    const length = hasHan(letters) ? 2 : 3
    for (let at = 0; at + length <= letters.length; at++) {
      let code = 0
      for (let letter = at; letter < at + length; letter++) code = code * 0x10000 + letters.charCodeAt(letter)
      rows.pushOnce(ids.idOf(code))
    }
  }
}

function rowSums({start, values}: NumberRows, amounts: Float32Array): Float32Array {
  return Float32Array.from(start.subarray(1), (end, row) => {
    let sum = 0
    for (let at = start[row] as number; at < end; at++) sum += amounts[values[at] as number] as number
    return sum
  })
}

function maximum(values: Int32Array): number {
  let most = -1
  for (const value of values) if (value > most) most = value
  return most
}
