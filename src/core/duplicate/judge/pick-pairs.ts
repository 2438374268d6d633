import type {Candidates} from '../candidates.ts'
import {type Bucket, BUCKETS, type Doubt} from '../report.ts'
import {CERTAIN, DIFFERENT, type JudgedPatterns, REVIEW} from './judge-patterns.ts'
import type {RowVerdicts} from './verdicts.ts'

/** A pair worth keeping: rows of people, and its pattern; -1 for one that a person told without it being compared. */
export interface PickedPair {
  left: number
  right: number
  pattern: number
  /** A person said that they are one. */
  told: boolean
  bucket: Bucket
  doubts: Doubt[]
}

/** Of the different pairs, so many that come nearest. */
const MOST_DIFFERENT = 1_000

/** All certain pairs, those to review, and the nearest of the different ones where these are wanted; the surest first. */
export function pickPairs(
  {left, right, pattern}: Candidates,
  judged: JudgedPatterns,
  {verdicts, different}: {verdicts: RowVerdicts; different: boolean},
): {picked: PickedPair[]; counts: Record<Bucket, number>} {
  const counts = [0, 0, 0]
  const places: number[][] = [[], [], []]
  for (let place = 0; place < pattern.length; place++) {
    const bucket = judged.bucket[pattern[place] as number] as number
    if (verdicts.any && verdicts.of(left[place] as number, right[place] as number) !== undefined) continue
    counts[bucket] = (counts[bucket] as number) + 1
    if (bucket !== DIFFERENT || different) (places[bucket] as number[]).push(place)
  }
  const surest = surestFirst(pattern, judged.score)
  const ordered = [CERTAIN, REVIEW, DIFFERENT].flatMap((bucket) => {
    const sorted = (places[bucket] as number[]).sort(surest)
    return bucket === DIFFERENT ? sorted.slice(0, MOST_DIFFERENT) : sorted
  })
  const picked = ordered.map((place): PickedPair => {
    const at = pattern[place] as number
    const bucket = BUCKETS[judged.bucket[at] as number] as Bucket
    return {left: left[place] as number, right: right[place] as number, pattern: at, told: false, bucket, doubts: []}
  })
  const told = verdicts.same.map(([one, other]): PickedPair => ({
    left: one,
    right: other,
    pattern: -1,
    told: true,
    bucket: 'certain',
    doubts: [],
  }))
  const [certain = 0, review = 0, others = 0] = counts
  return {picked: [...told, ...picked], counts: {certain: certain + told.length, review, different: others}}
}

function surestFirst(pattern: Int32Array, score: Float64Array): (left: number, right: number) => number {
  return (left, right) => {
    const [a, b] = [score[pattern[left] as number] as number, score[pattern[right] as number] as number]
    return Number.isNaN(a) || a === b ? left - right : b - a
  }
}
