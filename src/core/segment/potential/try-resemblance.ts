import {contribution, fitLogistic} from '../../statistics/logistic.ts'
import {areaUnderCurve, topShare} from '../../statistics/ranking.ts'
import type {FirstOrders} from './first-orders.ts'
import {learnResemblance} from './resemblance.ts'

/** How well it tells customers whom it was not learned from: every other one is held back. */
export interface ResemblanceCheck {
  customers: number
  auc: number
  /** Share of the best among the tenth with the highest probability, and how many times that of all. */
  top_tenth: number
  lift: number
}

export interface TriedResemblance {
  check: ResemblanceCheck
  /** A probability as it came true among those held back, which keeps the order of customers. */
  calibrate: (probability: number) => number
}

/** Keeps the regression apart from infinity where the best are told cleanly. */
const RIDGE = 1
const SURE = 1e-9

/**
 * Learns from every other customer and tries it on those between. What naive Bayes says is too sure of itself, since
 * features of a first order hang together; a logistic regression on its log-odds says what came true (Platt 1999).
 */
export function tryResemblance(
  first: FirstOrders,
  among: readonly number[],
  isBest: (who: number) => boolean,
): TriedResemblance {
  const even = among.filter((_, place) => place % 2 === 0)
  const held = among.filter((_, place) => place % 2 === 1)
  const learned = learnResemblance(first, even, isBest)
  const scores = Float64Array.from(held, (who) => learned.probability(who))
  const outcome = Uint8Array.from(held, (who) => (isBest(who) ? 1 : 0))
  const {rate, lift} = topShare({scores, outcome}, 0.1)
  return {
    check: {customers: held.length, auc: areaUnderCurve({scores, outcome}), top_tenth: rate, lift},
    calibrate: calibration(scores, outcome),
  }
}

function calibration(scores: Float64Array, outcome: Uint8Array): TriedResemblance['calibrate'] {
  if (!outcome.includes(1) || !outcome.includes(0)) return (probability) => probability
  const {intercept, terms} = fitLogistic({columns: [scores.map(logOdds)], outcome}, {ridge: RIDGE})
  const [term] = terms
  if (term === undefined || !(term.weight > 0)) return () => 1 / (1 + Math.exp(-intercept))
  return (probability) => 1 / (1 + Math.exp(-intercept - contribution(term, logOdds(probability))))
}

function logOdds(probability: number): number {
  const inside = Math.min(1 - SURE, Math.max(SURE, probability))
  return Math.log(inside / (1 - inside))
}
