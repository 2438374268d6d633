import type {Profile} from '../profile/profile.ts'
import {explainChurn} from './explain-churn.ts'
import {explainGrid} from './explain-grid.ts'
import {explainQuadrant} from './explain-quadrant.ts'
import {explainSegment} from './explain-segment.ts'
import {explainTier} from './explain-tier.ts'
import type {Explanation} from './explanation.ts'

/** How each judgement of where a customer stands came about; of somebody who never bought there is only the tier. */
export function explainStanding(profile: Profile, index: number): Explanation[] {
  const tier = explainTier(profile, index)
  if ((profile.inputs.orders[index] as number) === 0) return [tier]
  return [
    explainSegment(profile, index),
    explainGrid(profile, index),
    explainQuadrant(profile, index),
    explainChurn(profile, index),
    tier,
  ]
}
