import type {DueDay} from '../forecast/due/due-days.ts'
import type {ForecastColumns} from '../forecast/forecast-of.ts'
import {toMajor} from '../money/money.ts'
import {recencyStage} from '../segment/grid16.ts'
import {textOfDay} from '../time/day.ts'
import {ifBought, type ProfileFieldSpecs, readFrom} from './profile-field.ts'

/** What is judged of a customer beside all others. */
export const JUDGEMENT_FIELDS = {
  r_score: {
    type: 'integer',
    extra: true,
    meaning: 'recency score 1 to 5 among all buyers, 5 the most recent',
    value: ifBought((profile, i) => profile.rfm().r[i]),
  },
  f_score: {
    type: 'integer',
    extra: true,
    meaning: 'frequency score 1 to 5 among all buyers',
    value: ifBought((profile, i) => profile.rfm().f[i]),
  },
  m_score: {
    type: 'integer',
    extra: true,
    meaning: 'monetary score 1 to 5 among all buyers',
    value: ifBought((profile, i) => profile.rfm().m[i]),
  },
  segment: {
    type: 'text',
    meaning: 'named RFM segment (scheme quintile)',
    value: ifBought((profile, i) => profile.rfm().segment(i)),
  },
  grid_cell: {
    type: 'text',
    extra: true,
    meaning: 'cell of the recency × frequency grid of sixteen',
    value: ifBought((profile, i) => profile.grid().segment(i)),
  },
  quadrant: {
    type: 'text',
    extra: true,
    meaning: 'quadrant of average order value × orders',
    value: ifBought((profile, i) => profile.quadrants().quadrant(i)),
  },
  lifecycle: {
    type: 'text',
    meaning:
      'stage of the relation: registered, first-order, developing, stable, high-value, won-back, slowing, sleeping, lost',
    needs: ['gaps', 'learned'],
    value: (profile, i) => profile.lifecycle().stage(i),
  },
  p_alive: {
    type: 'share',
    extra: true,
    meaning: 'probability that the customer has not left for good, by the purchase model (`forecast fit`)',
    needs: ['spend', 'learned'],
    ...forecast('p_alive'),
  },
  expected_30: {
    type: 'number',
    extra: true,
    meaning: 'expected purchase days in the next 30 days',
    needs: ['spend', 'learned'],
    ...forecast('expected_30'),
  },
  expected_90: {
    type: 'number',
    extra: true,
    meaning: 'expected purchase days in the next 90 days',
    needs: ['spend', 'learned'],
    ...forecast('expected_90'),
  },
  expected_365: {
    type: 'number',
    extra: true,
    meaning: 'expected purchase days in the next 365 days',
    needs: ['spend', 'learned'],
    ...forecast('expected_365'),
  },
  expected_value_12m: {
    type: 'money',
    extra: true,
    meaning: 'expected revenue of the next 365 days',
    needs: ['spend', 'learned'],
    ...forecast('expected_value_12m'),
  },
  lifetime_value_12m: {
    type: 'money',
    extra: true,
    meaning: 'expected revenue of the next 12 steps of 30 days, discounted (setting forecast.discount)',
    needs: ['spend', 'learned'],
    ...forecast('lifetime_value_12m'),
  },
  value_class: {
    type: 'text',
    extra: true,
    meaning: 'class of RFM × expected value (`segment value` prints the definitions)',
    needs: ['gaps', 'spend', 'learned'],
    value: ifBought((profile, i) => profile.valueClasses()?.valueClass(i)),
  },
  churn_risk: {
    type: 'text',
    meaning: 'low, medium or high, by the silence measured on the usual gap',
    needs: ['gaps'],
    value: ifBought((profile, i) => profile.churn().risk(i)),
  },
  churn_stage: {
    type: 'text',
    extra: true,
    meaning: 'active, slowing, sleeping or lost, by the silence measured on the usual gap',
    needs: ['gaps'],
    value: ifBought((profile, i) => profile.churn().stage(i)),
  },
  recency_stage: {
    type: 'text',
    extra: true,
    meaning: 'active, silent, sleeping or lost, by the days since the last purchase (setting grid.recency_days)',
    value: ifBought(({inputs}, i) =>
      recencyStage(inputs.asOf - (inputs.last_day[i] as number), inputs.settings['grid.recency_days']),
    ),
  },
  churn_probability: {
    type: 'share',
    extra: true,
    meaning: 'learned probability of no purchase in the next days (setting churn.horizon_days); absent below its gates',
    needs: ['gaps', 'category', 'learned', 'churn'],
    value: ifBought((profile, i) => profile.churnScores()?.probability(i)),
  },
  next_due: {
    type: 'day',
    extra: true,
    meaning: 'day on which the next purchase is due, by the own gaps and the shop’s',
    needs: ['gaps'],
    ...due('day'),
  },
  next_due_from: {
    type: 'day',
    extra: true,
    meaning: 'day by which one of ten such gaps has ended',
    needs: ['gaps'],
    ...due('early'),
  },
  next_due_until: {
    type: 'day',
    extra: true,
    meaning: 'day by which nine of ten such gaps have ended',
    needs: ['gaps'],
    ...due('late'),
  },
  value_at_stake: {
    type: 'money',
    extra: true,
    meaning: 'what the customer brought in a year: revenue, scaled to 365 days where the history is longer',
    value: ifBought((profile, i) => toMajor(profile.churn().valueAtStake(i), profile.inputs.digits)),
  },
} as const satisfies ProfileFieldSpecs

type Reading = ReturnType<typeof readFrom>

function due(which: DueDay): Reading {
  return readFrom((profile) => {
    const {orders} = profile.inputs
    const dayOf = profile.dueDays(which)
    return (index) => {
      const day = (orders[index] as number) > 0 ? dayOf(index) : undefined
      return day === undefined ? undefined : textOfDay(day)
    }
  })
}

/** A forecast of a buyer; absent where it cannot be told. */
function forecast(key: keyof ForecastColumns): Reading {
  return readFrom((profile) => {
    const {orders} = profile.inputs
    const column = profile.forecast()?.[key]
    return (index) => {
      const value = (orders[index] as number) > 0 ? column?.[index] : undefined
      return value === undefined || Number.isNaN(value) ? undefined : value
    }
  })
}
