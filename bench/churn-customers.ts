// node bench/churn-customers.ts CUSTOMERS learn|score|due|bare: makes customers who buy and stop buying, then times one
// of: learning who stays away, scoring each of them, telling when each is due, or a bare pass over their gaps. Prints
// milliseconds and peak megabytes as JSON.
import type {ChurnInputs} from '../src/core/churn/churn-standing.ts'
import type {ChurnWeights} from '../src/core/churn/churn-weights.ts'
import {learnChurn} from '../src/core/churn/learn-churn.ts'
import {scoreChurn} from '../src/core/churn/score-churn.ts'
import {createRandom} from '../src/core/demo/random.ts'
import {exponential, gamma} from '../src/core/demo/sampling.ts'
import {nextDue} from '../src/core/forecast/due/next-due.ts'
import {gapPrior} from '../src/core/forecast/due/shrunk-gaps.ts'
import {probabilityAlive} from '../src/core/forecast/purchase-model.ts'
import {histogramOf} from '../src/core/profile/population.ts'
import type {ProfileInputs} from '../src/core/profile/profile-inputs.ts'
import {SETTINGS, type Settings} from '../src/core/setting/settings.ts'

const TODAY = 20_000
const DAYS = 730
const CATEGORIES = 40

const [customers, work] = [Number(process.argv[2]), process.argv[3]]
const inputs = made(customers)
const favourites = Array.from({length: customers}, (_, one) => `category ${one % CATEGORIES}`)
const run = {learn, score: scoring(), due, bare}[work as string]
if (!run) throw new Error(`"${work}" is none of learn, score, due and bare.`)
const start = performance.now()
const answer = run()
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ms, mb: process.resourceUsage().maxRSS / 1024, answer}))

function alive(x: number, t_x: number, T: number): number {
  return probabilityAlive({model: 'bg', parameters: {r: 0.6, alpha: 45, a: 0.7, b: 3}}, {x, t_x, T})
}

function learn(): ChurnWeights {
  const {weights} = learnChurn(inputs, {on: TODAY - inputs.settings['churn.horizon_days'], alive, favourites})
  if (!weights?.converged) throw new Error('Nothing was learned.')
  return weights
}

function scoring(): () => number {
  const weights = learn()
  return () => {
    const parts = {category: {values: favourites, share: new Float64Array(0)}}
    const scores = scoreChurn({...inputs, asOf: TODAY, parts} as unknown as ProfileInputs, {weights, alive})
    return favourites.reduce((sum, _, one) => sum + (scores?.probability(one) as number), 0)
  }
}

function due(): number {
  const {gaps, gap_start, last_day} = inputs
  const prior = gapPrior(histogramOf(gaps))
  if (!prior) throw new Error('Nobody bought twice.')
  const weight = inputs.settings['rhythm.shop_gaps']
  return last_day.reduce((sum, day, one) => {
    const own = gaps.subarray(gap_start[one], gap_start[one + 1])
    return sum + nextDue(day, {own, prior, weight}).late
  }, 0)
}

function bare(): number {
  let sum = 0
  for (const gap of inputs.gaps) sum += Math.log(gap)
  return sum
}

type Made = ChurnInputs & {last_day: Int32Array}

function made(size: number): Made {
  const random = createRandom()
  random.seed(size, 3, 4)
  const first_day = new Int32Array(size)
  const last_day = new Int32Array(size)
  const gap_start = new Int32Array(size + 1)
  const gaps: number[] = []
  for (let one = 0; one < size; one++) {
    const rate = gamma(random, 1.2, 30)
    first_day[one] = TODAY - random.below(DAYS)
    last_day[one] = first_day[one] as number
    for (;;) {
      const gap = Math.ceil(exponential(random, rate))
      if ((last_day[one] as number) + gap > TODAY || random.unit() < 0.04) break
      last_day[one] = (last_day[one] as number) + gap
      gaps.push(gap)
    }
    gap_start[one + 1] = gaps.length
  }
  const settings = Object.fromEntries(Object.entries(SETTINGS).map(([key, spec]) => [key, spec.default]))
  return {
    first_day,
    last_day,
    gap_start,
    gaps: Int32Array.from(gaps),
    orders: new Int32Array(size).fill(1),
    settings: settings as unknown as Settings,
  }
}
