import type {Learned} from '../forecast/learned.ts'
import type {Settings} from '../setting/settings.ts'
import type {ChurnWeights} from './churn-weights.ts'

/** The weights that are kept, unless another horizon has been set since. */
export function keptWeights(
  kept: Pick<Learned, 'churn'> | undefined,
  settings: Pick<Settings, 'churn.horizon_days'>,
): ChurnWeights | undefined {
  return kept?.churn?.horizon_days === settings['churn.horizon_days'] ? kept.churn : undefined
}
