import {standingOn} from '../churn/churn-standing.ts'
import {fitAlive} from '../churn/fit-alive.ts'
import {type ChurnJudgement, judgeChurn} from '../churn/judge-churn.ts'
import {keptScores} from '../churn/kept-scores.ts'
import type {ChurnModel} from '../churn/load-churn.ts'
import type {ChurnScores} from '../churn/score-churn.ts'
import {type DueDay, dueDays} from '../forecast/due/due-days.ts'
import {type NextDue, nextDue} from '../forecast/due/next-due.ts'
import {type GapPrior, gapPrior} from '../forecast/due/shrunk-gaps.ts'
import {forecastCustomers} from '../forecast/forecast-customers.ts'
import {type ForecastFigures, type ForecastInputs, forecastInputs} from '../forecast/forecast-inputs.ts'
import type {ForecastColumns, ForecastOptions} from '../forecast/forecast-of.ts'
import {learn} from '../forecast/learn.ts'
import type {PurchaseFit} from '../forecast/purchase-fit.ts'
import type {Learned} from '../forecast/learned.ts'
import type {Helper} from '../helper/helper.ts'
import {helped} from '../helper/tasks.ts'
import {judgeLifecycle, type Lifecycle} from '../lifecycle/judge-lifecycle.ts'
import type {StableOrder} from '../report/ladder/stable-number.ts'
import {stableOrder} from '../report/ladder/stable-order.ts'
import {type GridSegmentation, gridScheme} from '../segment/grid16.ts'
import {orderValue, type Quadrants, quadrantsOf} from '../segment/quadrant.ts'
import {quintileScheme, type QuintileScores} from '../segment/quintile.ts'
import {buyers, type Segmentation, valuesOf} from '../segment/segmentation.ts'
import {judgeValue, type ValueClasses} from '../segment/value-class.ts'
import type {Day} from '../time/day.ts'
import type {ProfileInputs} from './profile-inputs.ts'
import {histogramOf} from './population.ts'
import {partOf} from './profile-part.ts'
import {mean} from './quantile.ts'

/** Days within which a customer's expected value is counted. */
const YEAR = 365

/** The judgements over all customers (scores, quadrants, churn), made when first asked for, and once. */
export class Judgements {
  readonly inputs: ProfileInputs
  #rfm: (Segmentation & QuintileScores) | undefined
  #grid: GridSegmentation | undefined
  #buyers: number | undefined
  #meanOrderValue: number | undefined
  #quadrants: Quadrants | undefined
  #churn: ChurnJudgement | undefined
  #stableOrder: StableOrder | undefined
  #lifecycle: Lifecycle | undefined
  #learned: Learned | undefined
  #valueClasses: ValueClasses | undefined
  #forecast: ForecastColumns | undefined

  /** What the probability of staying away is judged by; undefined where it was not asked for. */
  churnModel: ChurnModel | undefined
  #scores: {kept: ChurnScores | undefined} | undefined
  #dueDays: ReturnType<typeof dueDays> | undefined
  #gapPrior: {prior: GapPrior | undefined} | undefined

  constructor(inputs: ProfileInputs) {
    this.inputs = inputs
  }

  get size(): number {
    return this.inputs.ids.length
  }

  /** How many customers with a purchase the judgements rest on. */
  buyers(): number {
    return (this.#buyers ??= this.inputs.population?.buyers ?? buyers(this.inputs).length)
  }

  /** Mean of the buyers' average order values, in minor units; 0 without a buyer. */
  meanOrderValue(): number {
    return (this.#meanOrderValue ??= this.inputs.population?.average_order_value.mean ?? meanOrderValue(this.inputs))
  }

  rfm(): Segmentation & QuintileScores {
    return (this.#rfm ??= quintileScheme(this.inputs, {}))
  }

  grid(): GridSegmentation {
    return (this.#grid ??= gridScheme(this.inputs, {auto: false}))
  }

  quadrants(): Quadrants {
    return (this.#quadrants ??= quadrantsOf(this.inputs))
  }

  churn(): ChurnJudgement {
    return (this.#churn ??= judgeChurn(this.inputs))
  }

  /** The learned probabilities of staying away; of one customer alone, by what `forecast fit` kept. */
  churnScores(): ChurnScores | undefined {
    if (this.churnModel) return this.churnModel.scores
    return (this.#scores ??= {kept: this.inputs.population && keptScores(this.inputs)}).kept
  }

  /** When a buyer is due to buy again; undefined where nobody has bought twice. */
  nextDue(index: number): NextDue | undefined {
    const {gaps, gaps_by_length = gaps, gap_start, last_day, population, settings} = this.inputs
    const {prior} = (this.#gapPrior ??= {prior: gapPrior(population ?? histogramOf(gaps))})
    const own = gaps_by_length.subarray(gap_start[index], gap_start[index + 1])
    return prior && nextDue(last_day[index] as number, {own, prior, weight: settings['rhythm.shop_gaps']})
  }

  /** One of the days of {@link nextDue}, by the place of the customer. */
  dueDays(which: DueDay): (index: number) => Day | undefined {
    this.#dueDays ??= dueDays(this.size, (one) => this.nextDue(one))
    return this.#dueDays(which)
  }

  /** The order number from which a relation is stable: set, learned before, or found now. */
  stableOrder(): StableOrder {
    const byHand = this.inputs.settings['lifecycle.stable_orders'] > 0
    const kept = byHand ? undefined : this.inputs.parts?.learned?.stored?.ladder
    return (this.#stableOrder ??= kept ?? stableOrder(this.inputs))
  }

  /**
   * What all customers teach: as `forecast fit` kept it where that holds for the day, else learned now. Undefined where
   * these are only some of the customers and nothing is kept.
   */
  learned(): Learned | undefined {
    const {stored} = partOf(this, 'learned')
    if (stored || this.inputs.population) return stored
    const {asOf, settings, digits} = this.inputs
    return (this.#learned ??= learn(this.#figures(), {asOf, settings, digits}))
  }

  /** The purchase model as of the day, by which churn tells who is still there; undefined below its gates. */
  purchaseFit(): PurchaseFit | undefined {
    const {parts = {}, asOf, settings} = this.inputs
    // The same model, and fitted only once, where a forecast learns it too.
    if (parts.spend && parts.learned && !parts.learned.stored) return this.learned()?.purchases
    return fitAlive(standingOn(this.inputs, asOf), settings)
  }

  /** What each customer is expected to do; undefined where nothing is known of all customers. */
  forecast(): ForecastColumns | undefined {
    return (this.#forecast ??= this.#forecastNow())
  }

  /** Takes over what a helper learned, as {@link learned} would. */
  takeLearned(learned: Learned | undefined): void {
    this.#learned ??= learned
  }

  /** Has a helper work out the forecast, as {@link forecast} would. */
  async forecastBy(helper: Helper): Promise<void> {
    const learned = this.learned()
    if (learned) this.#forecast ??= await helped(helper, 'forecast', {learned, request: this.#forecastRequest()})
  }

  /** Judges everybody in every way that nothing has to be learned for, so that it is at hand. */
  judgeRhythms(): void {
    const {orders} = this.inputs
    const [churn, due] = [this.churn(), this.dueDays('day')]
    for (let index = 0; index < orders.length; index++) {
      if (orders[index] === 0) continue
      churn.stage(index)
      due(index)
    }
    this.rfm()
    this.quadrants()
    this.stableOrder()
  }

  lifecycle(): Lifecycle {
    return (this.#lifecycle ??= judgeLifecycle(this.inputs, {churn: this.churn(), stable: this.stableOrder()}))
  }

  /** Classes of value; undefined where nothing is known of all customers. */
  valueClasses(): ValueClasses | undefined {
    return (this.#valueClasses ??= this.#valueClassesNow())
  }

  #valueClassesNow(): ValueClasses | undefined {
    const [learned, forecast] = [this.learned(), this.forecast()]
    if (!learned || !forecast) return undefined
    const rest = {churn: this.churn(), lifecycle: this.lifecycle(), monetary: this.rfm().m}
    return judgeValue(this.inputs, {...rest, learned, forecast})
  }

  #forecastNow(): ForecastColumns | undefined {
    const learned = this.learned()
    return learned && forecastCustomers(learned, this.#forecastRequest())
  }

  #forecastRequest(): ForecastOptions & {inputs: ForecastInputs} {
    const {asOf, digits, settings} = this.inputs
    const inputs = forecastInputs(this.#figures(), {asOf, digits})
    return {inputs, discount: settings['forecast.discount'], horizon: YEAR}
  }

  #figures(): ForecastFigures {
    const {first_day, last_day, purchase_days} = this.inputs
    return {first_day, last_day, purchase_days, ...partOf(this, 'spend')}
  }
}

function meanOrderValue(inputs: ProfileInputs): number {
  const values = valuesOf(buyers(inputs), (index) => orderValue(inputs, index))
  return values.length === 0 ? 0 : mean(values)
}
