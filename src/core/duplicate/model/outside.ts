import type {Random} from '../../demo/random.ts'
import type {Comparison} from '../compare/comparison.ts'
import {levelSlots} from './level-slots.ts'

/** How people compare who share no block, and so are taken for different ones. */
export interface Outside {
  /** By slot, how many of these pairs come out there: estimated from `sampled` of them. */
  readonly counts: Float64Array
  readonly pairs: number
  readonly sampled: number
}

export interface OutsideInput {
  people: number
  comparisons: readonly Comparison[]
  /** How many pairs share a block, and whether two people do. */
  candidates: number
  isCandidate: (left: number, right: number) => boolean
  random: Random
}

const MOST_SAMPLED = 100_000

/** Compares all pairs outside the blocks, or a random sample of them where there are many. */
export function compareOutside({people, comparisons, candidates, isCandidate, random}: OutsideInput): Outside {
  const all = (people * (people - 1)) / 2
  const slots = levelSlots(comparisons)
  const counts = new Float64Array(slots.specs.length)
  let sampled = 0
  for (const [left, right] of all <= MOST_SAMPLED ? everyPair(people) : randomPairs(people, random)) {
    if (isCandidate(left, right)) continue
    sampled++
    comparisons.forEach((comparison, at) => {
      const slot = (slots.first[at] as number) + comparison.compare(left, right)
      counts[slot] = (counts[slot] as number) + 1
    })
  }
  const pairs = all - candidates
  return {counts: counts.map((count) => (count * pairs) / Math.max(1, sampled)), pairs, sampled}
}

function* everyPair(people: number): Iterable<[number, number]> {
  for (let left = 0; left < people; left++) for (let right = left + 1; right < people; right++) yield [left, right]
}

function* randomPairs(people: number, random: Random): Iterable<[number, number]> {
  for (let draw = 0; draw < MOST_SAMPLED; draw++) {
    const left = random.below(people)
    const right = random.below(people)
    if (left !== right) yield [left, right]
  }
}
