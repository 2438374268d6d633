import {DIRECTIONS, type Direction} from './candidate.ts'

/** The likeliest of each direction, the first first. */
export type Best = Readonly<Record<Direction, Ranked>>

interface Ranked {
  /** How many are kept. */
  most: number
  size: number
  /** A product, or the customer's own entry of one; among equals the lower comes first. */
  place: Int32Array
  score: Float64Array
}

export function newBest(most: number): Best {
  const ranked = (): Ranked => ({most, size: 0, place: new Int32Array(most), score: new Float64Array(most)})
  return Object.fromEntries(DIRECTIONS.map((direction) => [direction, ranked()])) as unknown as Best
}

/** Puts something in its place among the likeliest of its direction, unless it is not one of them. */
export function rank(ranked: Ranked, place: number, score: number): void {
  if (ranked.size === ranked.most && !isBefore(ranked, ranked.most - 1, {place, score})) return
  let at = ranked.size < ranked.most ? ranked.size++ : ranked.most - 1
  for (; at > 0 && isBefore(ranked, at - 1, {place, score}); at--) {
    ranked.place[at] = ranked.place[at - 1] as number
    ranked.score[at] = ranked.score[at - 1] as number
  }
  ranked.place[at] = place
  ranked.score[at] = score
}

/** Whether something comes before what stands at a place. */
function isBefore(ranked: Ranked, at: number, one: {place: number; score: number}): boolean {
  const score = ranked.score[at] as number
  return one.score > score || (one.score === score && one.place < (ranked.place[at] as number))
}
