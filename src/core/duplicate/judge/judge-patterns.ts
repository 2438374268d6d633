import type {Learnt} from '../model/learn.ts'
import {levelSlots} from '../model/level-slots.ts'
import {judge, logRatios} from '../model/model.ts'
import type {Patterns} from '../model/patterns.ts'
import {type LevelReader, levelReader, ruleOf} from '../model/rules.ts'
import {type Bucket, BUCKETS, type Doubt} from '../report.ts'

/** From which probability on a pair is certain, and from which on it is to be reviewed. */
export interface Thresholds {
  certain: number
  review: number
}

/** What becomes of the pairs of each pattern. Scores, in bits, and probabilities are NaN where rules decide. */
export interface JudgedPatterns {
  /** Indexes of BUCKETS. */
  readonly bucket: Uint8Array
  readonly score: Float64Array
  readonly probability: Float64Array
  /** Bits that a household takes from the score. */
  readonly household: Float64Array
}

export const CERTAIN = BUCKETS.indexOf('certain')
export const REVIEW = BUCKETS.indexOf('review')
export const DIFFERENT = BUCKETS.indexOf('different')

export function judgePatterns(patterns: Patterns, learnt: Learnt, thresholds: Thresholds): JudgedPatterns {
  const {comparisons, levels, pairs} = patterns
  const nothing = (): Float64Array => new Float64Array(pairs.length).fill(Number.NaN)
  const judged = {bucket: new Uint8Array(pairs.length), score: nothing(), probability: nothing(), household: nothing()}
  const read = levelReader(comparisons)
  const {estimate, reason} = learnt
  const ratios = estimate && !reason ? logRatios(patterns, levelSlots(comparisons), estimate.model) : undefined
  for (let pattern = 0; pattern < pairs.length; pattern++) {
    const level = read(levels, pattern * comparisons.length)
    if (estimate && ratios) {
      const {same, household} = ratios
      const judgement = judge(estimate.model, same[pattern] as number, household[pattern] as number)
      judged.score[pattern] = judgement.score
      judged.household[pattern] = judgement.household
      judged.probability[pattern] = judgement.probability
      judged.bucket[pattern] = BUCKETS.indexOf(bucketOf(judgement.probability, doubtsOf(level), thresholds))
    } else judged.bucket[pattern] = BUCKETS.indexOf(ruledBucket(level))
  }
  return judged
}

function bucketOf(probability: number, doubts: readonly Doubt[], {certain, review}: Thresholds): Bucket {
  if (probability < review) return 'different'
  return probability >= certain && doubts.length === 0 ? 'certain' : 'review'
}

function ruledBucket(level: LevelReader): Bucket {
  const ruled = ruleOf(level)
  if (ruled === 'household') return 'different'
  return ruled === 'certain' && doubtsOf(level).length > 0 ? 'review' : ruled
}

const OWN = ['name', 'birthday', 'email', 'card', 'other'] as const

/** What speaks against calling a pair certain, however probable it is. */
export function doubtsOf(level: LevelReader): Doubt[] {
  const doubts: Doubt[] = []
  if (['similar', 'surname', 'given', 'disagree'].includes(level('name'))) doubts.push('name')
  if (level('birthday') === 'disagree') doubts.push('birthday')
  if (level('gender') === 'disagree') doubts.push('gender')
  if (OWN.every((field) => level(field) === 'missing' || level(field) === 'disagree')) doubts.push('only-shared')
  return doubts
}
