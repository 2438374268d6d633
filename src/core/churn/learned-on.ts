import type {Settings} from '../setting/settings.ts'
import type {Day} from '../time/day.ts'

/** The day on which buyers are looked at to learn who stays away: what they did in the horizon after it is known. */
export function learnedOn({asOf, settings}: {asOf: Day; settings: Pick<Settings, 'churn.horizon_days'>}): Day {
  return asOf - settings['churn.horizon_days']
}
