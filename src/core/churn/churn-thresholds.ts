import type {Profile} from '../profile/profile.ts'
import type {ShopRhythm} from './judge-churn.ts'

/** What silences were judged by, printable. */
export interface ChurnThresholds {
  own_gaps: number
  medium_ratio: number
  high_ratio: number
  lost_ratio: number
  shop: ShopRhythm
}

/** The thresholds behind the stages and risks of a profile. */
export function churnThresholds(profile: Pick<Profile, 'inputs' | 'churn'>): ChurnThresholds {
  const {settings} = profile.inputs
  return {
    own_gaps: settings['churn.own_gaps'],
    medium_ratio: settings['churn.medium_ratio'],
    high_ratio: settings['churn.high_ratio'],
    lost_ratio: settings['churn.lost_ratio'],
    shop: profile.churn().shop,
  }
}
