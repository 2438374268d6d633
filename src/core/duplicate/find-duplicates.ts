import {createRandom, type Random} from '../demo/random.ts'
import {addressKeys} from './block/address-keys.ts'
import {contactKeys} from './block/contact-keys.ts'
import {groupByKeys} from './block/group.ts'
import {leaveOutGiants, type LeftOut} from './block/left-out.ts'
import {nameKeys} from './block/name-keys.ts'
import {sharesBlock} from './block/pairs.ts'
import {compareCandidates} from './candidates.ts'
import {judgePatterns, type Thresholds} from './judge/judge-patterns.ts'
import {reportPairs} from './judge/report-pairs.ts'
import type {Verdicts} from './judge/verdicts.ts'
import {learn} from './model/learn.ts'
import {compareOutside} from './model/outside.ts'
import {presentModel} from './model/weights.ts'
import type {PersonColumns} from './people.ts'
import {comparisonsOf, prepare, type Prepared} from './prepare.ts'
import type {Bucket, DuplicateReport} from './report.ts'
import type {HanReader} from './text/han.ts'

export interface DuplicateOptions extends Thresholds {
  /** How many people may share a phone, an e-mail or a card before it is nobody's own. */
  limit: number
  /** Which pairs to report. */
  buckets: readonly Bucket[]
  /** Reads Chinese; NO_HAN where there is none. */
  han: HanReader
  /** What people said of pairs, by id. */
  verdicts?: Verdicts | undefined
}

/**
 * Finds the records that may be one person: puts them into blocks, compares those that share one field by field,
 * learns from all pairs what agreeing and differing tells, and judges each pair by the sum.
 */
export function findDuplicates(people: PersonColumns, options: DuplicateOptions): DuplicateReport {
  const prepared = prepare(people, options)
  const blocks = groupByKeys(people.id.length, [
    ...contactKeys(prepared),
    ...nameKeys(prepared),
    ...addressKeys(prepared),
  ])
  const giants = leaveOutGiants(prepared, blocks, options.limit)
  const comparisons = comparisonsOf(prepared)
  const candidates = compareCandidates(blocks, giants, comparisons)
  const learnt = learn(people.id.length, candidates.patterns, () =>
    compareOutside({
      people: people.id.length,
      comparisons,
      candidates: candidates.left.length,
      isCandidate: (left, right) => sharesBlock(blocks, giants.flags, [left, right]),
      random: seeded(),
    }),
  )
  const judged = judgePatterns(candidates.patterns, learnt, options)
  return {
    people: people.id.length,
    compared: candidates.left.length,
    ...reportPairs({people, comparisons, candidates, judged, learnt}, options),
    thresholds: {certain: options.certain, review: options.review, block_limit: options.limit},
    left_out: [...standInBirthdays(prepared), ...giants.list],
    model: presentModel(comparisons, learnt),
  }
}

/** The same store gives the same answer. */
function seeded(): Random {
  const random = createRandom()
  random.seed(0x5eed, 0xd0b1e, 1)
  return random
}

function standInBirthdays({birthdays}: Prepared): LeftOut[] {
  return birthdays.standIns.map(({value, people}) => ({key: 'birthday', value, blocks: 1, people}))
}
