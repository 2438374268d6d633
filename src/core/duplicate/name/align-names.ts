import type {NumberRows} from '../text/number-rows.ts'
import {RELATION} from './word-relation.ts'

/** How the parts of two names pair off. */
export interface Alignment {
  /** Pairs that are the same or sound the same, that are a slip apart, of which one is part of the other, or near. */
  sure: number
  slips: number
  parts: number
  similar: number
  /** Parts of either name that found no partner. */
  leftOver: number
  rightOver: number
  /** Where the closest pair stands in either name; -1 where nothing agrees. */
  leftAt: number
  rightAt: number
}

export type Align = (left: number, right: number) => Alignment

/** Pairs the words of two names, the closest first. What it returns is overwritten by the next call. */
export function nameAligner({start, values}: NumberRows, relate: (left: number, right: number) => number): Align {
  const result: Alignment = {
    sure: 0,
    slips: 0,
    parts: 0,
    similar: 0,
    leftOver: 0,
    rightOver: 0,
    leftAt: -1,
    rightAt: -1,
  }
  const relations = new Uint8Array(64)
  return (left, right) => {
    const [from, to] = [start[left] as number, start[right] as number]
    const [rows, columns] = [(start[left + 1] as number) - from, (start[right + 1] as number) - to]
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        relations[i * 8 + j] = relate(values[from + i] as number, values[to + j] as number)
      }
    }
    return pairOff(relations, {rows, columns}, result)
  }
}

function pairOff(
  relations: Uint8Array,
  {rows, columns}: {rows: number; columns: number},
  result: Alignment,
): Alignment {
  result.sure = result.slips = result.parts = result.similar = 0
  result.leftAt = result.rightAt = -1
  let paired = 0
  let leftTaken = 0
  let rightTaken = 0
  for (let relation: number = RELATION.same; relation > RELATION.none; relation--) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        if (relations[i * 8 + j] !== relation || (leftTaken & (1 << i)) !== 0 || (rightTaken & (1 << j)) !== 0) continue
        leftTaken |= 1 << i
        rightTaken |= 1 << j
        if (paired++ === 0) {
          result.leftAt = i
          result.rightAt = j
        }
        if (relation >= RELATION.sound) result.sure++
        else if (relation === RELATION.slip) result.slips++
        else if (relation === RELATION.part) result.parts++
        else result.similar++
      }
    }
  }
  result.leftOver = rows - paired
  result.rightOver = columns - paired
  return result
}
