import type {Settings} from '../setting/settings.ts'
import {type Day, textOfDay} from '../time/day.ts'
import type {ForecastFigures} from './forecast-inputs.ts'
import type {LearnedSample, MissedGate} from './learned.ts'

/** Purchase days from which on a buyer is a frequent one. */
const FREQUENT = 3

/** What there is to learn from as of a day. */
export function sampleOf(figures: ForecastFigures, {asOf, digits}: {asOf: Day; digits: number}): LearnedSample {
  const {first_day, last_day, purchase_days, purchase_revenue} = figures
  const sample = {buyers: 0, repeat_buyers: 0, frequent_buyers: 0, purchase_days: 0, observed_days: 0, revenue: 0}
  let [from, until] = [Infinity, -Infinity]
  for (let index = 0; index < purchase_days.length; index++) {
    const days = purchase_days[index] as number
    if (days <= 0) continue
    sample.buyers++
    if (days > 1) sample.repeat_buyers++
    if (days >= FREQUENT) sample.frequent_buyers++
    sample.purchase_days += days
    sample.observed_days += asOf - (first_day[index] as number)
    sample.revenue += purchase_revenue[index] as number
    from = Math.min(from, first_day[index] as number)
    until = Math.max(until, last_day[index] as number)
  }
  const period = sample.buyers === 0 ? {} : {from: textOfDay(from), until: textOfDay(until)}
  return {...sample, revenue: sample.revenue / 10 ** digits, ...period}
}

/** The gates of the settings that a sample does not pass, each with what it has; none where a model may be fitted. */
export function missedGates(
  {buyers, frequent_buyers}: LearnedSample,
  {asOf, settings, first, last}: {asOf: Day; settings: Settings; first: Day | undefined; last: Day | undefined},
): MissedGate[] {
  const missed: MissedGate[] = []
  const least = (gate: Exclude<MissedGate['gate'], 'recent_days'>, found: number): void => {
    const needed = settings[`forecast.${gate}`]
    if (found < needed) missed.push({gate, needed, found})
  }
  least('buyers', buyers)
  if (first === undefined || last === undefined) return missed
  least('history_days', asOf - first)
  const recent = settings['forecast.recent_days']
  if (asOf - last > recent) missed.push({gate: 'recent_days', needed: recent, found: asOf - last})
  least('frequent_buyers', frequent_buyers)
  return missed
}
