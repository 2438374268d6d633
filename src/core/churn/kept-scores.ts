import type {ProfileInputs} from '../profile/profile-inputs.ts'
import {aliveBy} from './fit-alive.ts'
import {keptWeights} from './kept-weights.ts'
import {type ChurnScores, scoreChurn} from './score-churn.ts'

/**
 * The learned probabilities by what `forecast fit` keeps; undefined where it keeps nothing that holds for the day. The
 * same for one customer's profile as for everybody's: it needs the profile's learned part and its favourite category.
 */
export function keptScores(inputs: ProfileInputs): ChurnScores | undefined {
  const kept = inputs.parts?.learned?.stored
  const weights = keptWeights(kept, inputs.settings)
  return weights && scoreChurn(inputs, {weights, alive: aliveBy(kept?.purchases)})
}
