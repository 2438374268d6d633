import type {Learned} from '../forecast/learned.ts'
import type {ProfileInputs} from '../profile/profile-inputs.ts'
import type {Settings} from '../setting/settings.ts'
import type {ChurnWeights} from './churn-weights.ts'
import {aliveBy} from './fit-alive.ts'
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

/** The weights that are kept, unless another horizon has been set since. */
export function keptWeights(
  kept: Pick<Learned, 'churn'> | undefined,
  settings: Pick<Settings, 'churn.horizon_days'>,
): ChurnWeights | undefined {
  return kept?.churn?.horizon_days === settings['churn.horizon_days'] ? kept.churn : undefined
}
