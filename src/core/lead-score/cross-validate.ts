import {fitLogistic, type LogisticModel, logisticProbabilities} from '../statistics/logistic.ts'
import type {LogisticData} from '../statistics/logistic-likelihood.ts'
import type {Scored} from '../statistics/ranking.ts'
import {FOLDS} from './folds.ts'

/** Penalties that are tried. */
const RIDGES = [1, 10, 100]

/** The penalty that foretells held-out rows best, what it foretells of each, and what is learned with it from all rows. */
export interface Crossed {
  ridge: number
  scores: Float64Array
  model: LogisticModel
}

/**
 * Learns from all folds but one and foretells that one, for each penalty; the one with the greatest likelihood of what
 * happened is taken. As many folds as `folds` numbers them.
 */
export function crossValidate(data: LogisticData, folds: Uint8Array): Crossed {
  let best: (Crossed & {likelihood: number}) | undefined
  for (const ridge of RIDGES) {
    const model = fitLogistic(data, {ridge, from: best?.model})
    const scores = heldOut(data, folds, {whole: model, ridge})
    const likelihood = logLikelihood({scores, outcome: data.outcome})
    if (!best || likelihood > best.likelihood) best = {ridge, scores, model, likelihood}
    // The more is penalised, the less is learned: past the best it only gets worse.
    else break
  }
  return best as Crossed
}

/** The rate among rows of like score in the other folds: what a score that is no probability foretells. */
export function heldOutRates({scores, outcome}: Scored, folds: Uint8Array): Float64Array {
  const rates = new Float64Array(scores.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const tallies = Array.from({length: BANDS}, () => ({events: 0, rows: 0}))
    let events = 0
    let rows = 0
    scores.forEach((score, row) => {
      if (folds[row] === fold) return
      const tally = tallies[bandOf(score)] as (typeof tallies)[number]
      tally.events += outcome[row] as number
      tally.rows++
      events += outcome[row] as number
      rows++
    })
    scores.forEach((score, row) => {
      if (folds[row] !== fold) return
      const tally = tallies[bandOf(score)] as (typeof tallies)[number]
      rates[row] = (tally.events + (DRAWN * events) / rows) / (tally.rows + DRAWN)
    })
  }
  return rates
}

/** Scores of 0 to 100 by tens, and rows by which the rate of a band is drawn to the mean. */
const BANDS = 10
const DRAWN = 20

/** The band of a score of 0 to 100. */
export function bandOf(score: number): number {
  return Math.min(BANDS - 1, Math.floor((score * BANDS) / 100))
}

/** What is foretold of each row by the other folds; `whole` is where they start, which the result does not depend on. */
function heldOut(
  {columns, outcome}: LogisticData,
  folds: Uint8Array,
  {whole, ridge}: {whole: LogisticModel; ridge: number},
): Float64Array {
  const scores = new Float64Array(outcome.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = rowsWhere(folds, (own) => own !== fold)
    const outside = rowsWhere(folds, (own) => own === fold)
    const learned = {
      columns: columns.map((column) => picked(column, inside)),
      outcome: outcome.filter((_, row) => folds[row] !== fold),
    }
    const model = fitLogistic(learned, {ridge, from: whole})
    const told = logisticProbabilities(
      model,
      columns.map((column) => picked(column, outside)),
    )
    outside.forEach((row, at) => {
      scores[row] = told[at] as number
    })
  }
  return scores
}

function rowsWhere(folds: Uint8Array, test: (fold: number) => boolean): number[] {
  return Array.from(folds, (fold, row) => (test(fold) ? row : -1)).filter((row) => row >= 0)
}

function picked(column: Float64Array, rows: readonly number[]): Float64Array {
  const values = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) values[at] = column[rows[at] as number] as number
  return values
}

function logLikelihood({scores, outcome}: Scored): number {
  let sum = 0
  for (let row = 0; row < scores.length; row++) {
    const p = Math.min(1 - 1e-12, Math.max(1e-12, scores[row] as number))
    sum += Math.log(outcome[row] === 1 ? p : 1 - p)
  }
  return sum
}
