// node bench/fit-customers.ts CUSTOMERS fit|forecast|bare: makes customers who buy as BG/NBD has it, then times one of:
// fitting both models to them, forecasting each of them, or a bare pass over the same arrays. Prints milliseconds and
// peak megabytes as JSON.
import {createRandom} from '../src/core/demo/random.ts'
import {beta, exponential, gamma} from '../src/core/demo/sampling.ts'
import {fitPurchases} from '../src/core/forecast/fit-purchases.ts'
import {fitValues} from '../src/core/forecast/fit-values.ts'
import type {ForecastInputs} from '../src/core/forecast/forecast-inputs.ts'
import {forecastOf} from '../src/core/forecast/forecast-of.ts'
import type {PurchaseFit} from '../src/core/forecast/purchase-fit.ts'
import type {ValueFit} from '../src/core/forecast/value-fit.ts'

const DAYS = 900

const [customers, work] = [Number(process.argv[2]), process.argv[3]]
const inputs = made(customers)
const run = {fit, forecast: forecasting(), bare}[work as string]
if (!run) throw new Error(`"${work}" is neither fit, forecast nor bare.`)
const start = performance.now()
const answer = run(inputs)
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ms, mb: process.resourceUsage().maxRSS / 1024, answer}))

function fit({x, t_x, T, mean}: ForecastInputs): number {
  const purchases = fitPurchases({x, t_x, T}, 'bg')
  const values = fitValues(x, mean)
  if (!purchases.converged || values?.converged !== true) throw new Error('The fit did not converge.')
  return purchases.log_likelihood
}

/** With the parameters that made them. */
function forecasting(): (of: ForecastInputs) => number {
  const purchases = {model: 'bg', parameters: {r: 0.6, alpha: 45, a: 0.7, b: 3}} as PurchaseFit
  const values = {parameters: {p: 6, q: 4, v: 50}, population_mean: 100} as ValueFit
  return (of) =>
    forecastOf(purchases, values, {inputs: of, discount: 0.01, horizon: 90}).lifetime_value_12m.reduce(
      (sum, value) => sum + value,
      0,
    )
}

function bare({x, t_x, T, mean}: ForecastInputs): number {
  let sum = 0
  for (let one = 0; one < x.length; one++) {
    sum += (x[one] as number) * Math.log(1 + (T[one] as number) - (t_x[one] as number)) + (mean[one] as number)
  }
  return sum
}

function made(size: number): ForecastInputs {
  const random = createRandom()
  random.seed(size, 1, 2)
  const [x, t_x, T] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  const mean = new Float64Array(size)
  for (let one = 0; one < size; one++) {
    const rate = gamma(random, 0.6, 45)
    const leaving = beta(random, 0.7, 3)
    T[one] = random.below(DAYS)
    for (let time = exponential(random, rate); time <= (T[one] as number); time += exponential(random, rate)) {
      if (Math.ceil(time) > (t_x[one] as number)) x[one] = (x[one] as number) + 1
      t_x[one] = Math.ceil(time)
      if (random.unit() < leaving) break
    }
    const repeats = x[one] as number
    if (repeats > 0) mean[one] = gamma(random, 6 * repeats, gamma(random, 4, 50)) / repeats
  }
  return {x, t_x, T, mean, day_mean: mean}
}
