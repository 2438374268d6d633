import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {aliveBy} from './fit-alive.ts'
import {type ChurnScores, scoreChurn} from './score-churn.ts'

/**
 * The learned probabilities by what `forecast fit` keeps; undefined where it keeps nothing that holds for the day. The
 * same for one customer's profile as for everybody's: it needs the profile's learned part and its favourite category.
 */
export function keptScores(inputs: ProfileInputs): ChurnScores | undefined {
  const kept = inputs.parts?.learned?.stored
  return kept?.churn && scoreChurn(inputs, {weights: kept.churn, alive: aliveBy(kept.purchases)})
}
