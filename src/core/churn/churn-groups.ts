import {toMajor} from '../money/money.ts'
import type {Profile} from '../profile/profile.ts'
import {buyers} from '../segment/segmentation.ts'
import type {ChurnStage} from './judge-churn.ts'

/**
 * Buyers whose silence is long, by how far it has gone: `warned` whoever is at a risk but not yet lost, `sleeping` those of
 * them who are silent for longer than ever, `lost` beyond that.
 */
export const CHURN_GROUPS = ['warned', 'sleeping', 'lost'] as const
export type ChurnGroup = (typeof CHURN_GROUPS)[number]

const STAGES: Readonly<Record<ChurnGroup, readonly ChurnStage[]>> = {
  warned: ['slowing', 'sleeping'],
  sleeping: ['sleeping'],
  lost: ['lost'],
}

/** What the customers of a group are put in order by, the largest first. */
export const CHURN_SORTS = ['loss', 'probability', 'stake'] as const
export type ChurnSort = (typeof CHURN_SORTS)[number]

/** What the order hangs on, by place in the profile; only buyers who are not active have any. */
export interface ChurnValues {
  /** Of no purchase within the horizon; undefined where none could be learned. */
  probability: Float64Array | undefined
  /** Minor units. */
  stake: Float64Array
}

/** What a group comes to. Major units; a loss only where there is a probability. */
export interface ChurnSums {
  customers: number
  value_at_stake: number
  expected_loss: number | undefined
}

/** The condition over the profile that makes a group; the churn list takes it too. */
export function churnGroupWhere(group: ChurnGroup): string {
  const stages = STAGES[group].map((stage) => JSON.stringify(stage))
  return stages.length === 1 ? `churn_stage == ${stages[0]}` : `churn_stage in [${stages.join(', ')}]`
}

/** Probability and value at stake of whoever is not active. */
export function churnValues(profile: Pick<Profile, 'inputs' | 'churn' | 'churnScores' | 'size'>): ChurnValues {
  const scores = profile.churnScores()
  const churn = profile.churn()
  const values = {probability: scores && new Float64Array(profile.size), stake: new Float64Array(profile.size)}
  for (const index of buyers(profile.inputs)) {
    if (churn.stage(index) === 'active') continue
    values.stake[index] = churn.valueAtStake(index)
    if (scores && values.probability) values.probability[index] = scores.probability(index)
  }
  return values
}

/** Places of customers by what is asked for, the largest first; the loss is the value at stake where there is no probability. */
export function orderChurn(places: Int32Array, values: ChurnValues, by: ChurnSort): Int32Array {
  const {probability = new Float64Array(values.stake.length), stake} = values
  const loss = (index: number): number => lossOf(values, index)
  const keys = {
    loss,
    probability: (index: number) => probability[index] as number,
    stake: (index: number) => stake[index] as number,
  }
  const key = keys[by]
  return Int32Array.from(places).sort(
    (left, right) => key(right) - key(left) || loss(right) - loss(left) || left - right,
  )
}

/** What customers come to who have these places. */
export function sumChurn(places: Int32Array, values: ChurnValues, {digits}: {digits: number}): ChurnSums {
  let [stake, loss] = [0, 0]
  for (const index of places) {
    stake += values.stake[index] as number
    loss += lossOf(values, index)
  }
  return {
    customers: places.length,
    value_at_stake: toMajor(Math.round(stake), digits),
    expected_loss: values.probability && toMajor(Math.round(loss), digits),
  }
}

function lossOf({probability, stake}: ChurnValues, index: number): number {
  return (stake[index] as number) * (probability ? (probability[index] as number) : 1)
}
