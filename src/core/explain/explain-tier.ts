import type {Profile} from '../profile/profile.ts'
import {tierOf, TIERS} from '../profile/tier.ts'
import {textOfDay} from '../time/day.ts'
import type {Explanation} from './explanation.ts'

/** Why a customer is in their tier, and what the next one needs. */
export function explainTier(profile: Profile, index: number): Explanation {
  const revenue = profile.value('revenue_365', index) as number
  const cuts = profile.inputs.settings['tier.revenue']
  const verdict = tierOf(revenue, cuts)
  const next = cuts.find((cut) => cut > revenue)
  const above = TIERS[TIERS.indexOf(verdict) + 1]
  const below = TIERS[TIERS.indexOf(verdict) - 1]
  return {
    topic: 'tier',
    verdict,
    inputs: [{name: 'revenue_365', value: revenue, type: 'money'}],
    thresholds: [{name: 'revenue_365', value: cuts, type: 'money', source: 'setting', setting: 'tier.revenue'}],
    rule: [],
    otherwise: [
      ...(next === undefined || above === undefined
        ? []
        : [
            {
              verdict: above,
              event: 'figures' as const,
              conditions: [{field: 'revenue_365', operator: '>=' as const, value: next, type: 'money' as const}],
            },
          ]),
      ...(below === undefined
        ? []
        : [
            {
              verdict: TIERS[0],
              event: 'silence' as const,
              day: textOfDay((profile.inputs.last_day[index] as number) + YEAR),
              conditions: [],
            },
          ]),
    ],
    sample: [],
  }
}

/** Days after which a purchase no longer counts for the tier. */
const YEAR = 365
