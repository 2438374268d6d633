import {expectedIfAlive, probabilityAlive} from '../forecast/purchase-model.ts'
import type {PurchaseCount} from '../forecast/purchase-counts.ts'
import type {Learned} from '../forecast/learned.ts'
import type {OneForecast} from '../forecast/show-forecast.ts'
import {expectedMean} from '../forecast/value-model.ts'
import type {ExplainedComparison, ExplainedFigure, ExplainedThreshold, Explanation} from './explanation.ts'

const YEAR = 365

/** From here on somebody is more likely still a customer than not. */
const EVEN = 0.5

/**
 * How a customer's forecast came about, beside that of somebody known for as long who bought once (or, of such a
 * one, of a poor repeater): who bought once can be expected to bring more than who came back, and this is where it shows.
 */
export function explainForecast(learned: Learned, forecast: OneForecast): Explanation {
  const {p_alive} = forecast
  const compared = comparisonOf(learned, forecast)
  return {
    topic: 'forecast',
    verdict: p_alive === undefined ? 'observed-rates' : p_alive.value >= EVEN ? 'still-a-customer' : 'may-have-left',
    inputs: inputsOf(forecast),
    thresholds: parametersOf(learned),
    rule: [],
    otherwise: [],
    sample: [
      {name: 'buyers', value: learned.sample.buyers, type: 'integer'},
      {name: 'repeat_buyers', value: learned.sample.repeat_buyers, type: 'integer'},
    ],
    ...(compared && {comparison: compared}),
  }
}

function inputsOf(forecast: OneForecast): ExplainedFigure[] {
  const {repeats, days_buying, days_known, repeat_mean, p_alive, expected, expected_mean} = forecast
  const year = expected.find(({days}) => days === YEAR)
  return [
    {name: 'repeats', value: repeats, type: 'integer'},
    {name: 'days_buying', value: days_buying, type: 'integer'},
    {name: 'days_known', value: days_known, type: 'integer'},
    {name: 'repeat_mean', value: repeat_mean, type: 'money'},
    {name: 'p_alive', value: p_alive?.value, type: 'share'},
    {name: 'expected_365', value: year?.purchases.value, type: 'number'},
    {name: 'expected_mean', value: expected_mean, type: 'money'},
    {name: 'expected_value_12m', value: year?.value.value, type: 'money'},
    {name: 'lifetime_value_12m', value: forecast.lifetime_value_12m.value, type: 'money'},
  ]
}

function parametersOf({purchases, values}: Learned): ExplainedThreshold[] {
  const told = {...purchases?.parameters, ...values?.parameters}
  return Object.entries(told).map(([name, value]) => ({name, value, type: 'number', source: 'shop'}))
}

/**
 * Somebody to compare with, known for as long: of a repeater who bought once only; of who bought once a repeater who
 * came back early, for half of what is usual.
 */
function comparisonOf(
  learned: Learned,
  {repeats, days_buying, days_known, repeat_mean = 0}: OneForecast,
): ExplainedComparison | undefined {
  const {purchases, values} = learned
  if (!purchases || !values) return undefined
  const worth = (count: PurchaseCount, mean: number): ExplainedComparison['own'] => {
    const alive = probabilityAlive(purchases, count)
    const expected = alive * expectedIfAlive(purchases, count, YEAR)
    const each = expectedMean(values, {x: count.x, mean})
    return {...count, mean: count.x > 0 ? mean : undefined, p_alive: alive, expected, each, value: expected * each}
  }
  const own = worth({x: repeats, t_x: days_buying, T: days_known}, repeat_mean)
  const once = {x: 0, t_x: 0, T: days_known}
  const early = {x: 2, t_x: Math.round(days_known / EARLY), T: days_known}
  const other = repeats > 0 ? worth(once, 0) : worth(early, values.population_mean / 2)
  return {model: purchases.model, own, other}
}

/** A poor repeater was last seen within this part of the time known. */
const EARLY = 10
