import type {Lead} from '../lead/lead.ts'
import type {Settings} from '../setting/settings.ts'
import {type Instant} from '../time/day.ts'
import {decidedBy} from './decided-by.ts'
import type {PointTable} from './lead-points.ts'
import {earlyScore} from './early-score.ts'
import type {TouchTimes} from './lead-touches.ts'

/** Scores of 0 to 100 in bands of so many. */
const BAND = 20
/** Leads that count beside the observed ones, so that a band of few does not run away. */
const DRAWN = 20
/** What a score of 0 and one of 100 are worth beside one of 50, before anything is observed. */
const LOWEST = 0.2
const HIGHEST = 1.8

/**
 * The probability of being won by the score: the share that was won of the decided leads whose rule score, as it stood in
 * their first days, was in the same band of twenty, drawn to the shop's share of won leads (setting `lead.prior_rate`
 * as long as there is none), the higher the score the more.
 */
export function observedChances(
  leads: readonly Lead[],
  known: {times: TouchTimes; points: PointTable; settings: Settings; at: Instant},
): (score: number) => number {
  const tallies = Array.from({length: 100 / BAND}, () => ({won: 0, all: 0}))
  let won = 0
  let all = 0
  for (const lead of leads) {
    const outcome = decidedBy(lead, known.at)
    if (outcome === undefined) continue
    const tally = tallies[bandOf(earlyScore(lead, known))] as (typeof tallies)[number]
    tally.all++
    all++
    if (outcome !== 'won') continue
    tally.won++
    won++
  }
  const mean = (won + DRAWN * known.settings['lead.prior_rate']) / (all + DRAWN)
  return (score) => {
    const tally = tallies[bandOf(score)] as (typeof tallies)[number]
    const before = Math.min(1, mean * (LOWEST + ((HIGHEST - LOWEST) * score) / 100))
    return (tally.won + DRAWN * before) / (tally.all + DRAWN)
  }
}

function bandOf(score: number): number {
  return Math.min(100 / BAND - 1, Math.floor(score / BAND))
}
