import type {Profile} from '../profile/profile.ts'
import {explainChurn} from './explain-churn.ts'
import {explainGrid} from './explain-grid.ts'
import {explainQuadrant} from './explain-quadrant.ts'
import {explainSegment} from './explain-segment.ts'
import {explainTier, type TierOrder} from './explain-tier.ts'
import type {Explanation} from './explanation.ts'

/**
 * How each judgement of where a customer stands came about; of somebody who never bought there is only the tier.
 * `orders` are the customer's own.
 */
export function explainStanding(profile: Profile, index: number, orders: readonly TierOrder[]): Explanation[] {
  const tier = explainTier(profile, index, orders)
  if ((profile.inputs.orders[index] as number) === 0) return [tier]
  return [
    explainSegment(profile, index),
    explainGrid(profile, index),
    explainQuadrant(profile, index),
    explainChurn(profile, index),
    tier,
  ]
}
