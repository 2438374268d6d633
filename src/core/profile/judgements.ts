import {type ChurnJudgement, judgeChurn} from '../churn/judge-churn.ts'
import {forecastCustomers} from '../forecast/forecast-customers.ts'
import {type ForecastFigures, forecastInputs} from '../forecast/forecast-inputs.ts'
import type {ForecastColumns} from '../forecast/forecast-of.ts'
import {learn} from '../forecast/learn.ts'
import type {Learned} from '../forecast/learned.ts'
import {judgeLifecycle, type Lifecycle} from '../lifecycle/judge-lifecycle.ts'
import type {StableOrder} from '../report/ladder/stable-number.ts'
import {stableOrder} from '../report/ladder/stable-order.ts'
import {type GridSegmentation, gridScheme} from '../segment/grid16.ts'
import {type Quadrants, quadrantsOf} from '../segment/quadrant.ts'
import {quintileScheme, type QuintileScores} from '../segment/quintile.ts'
import {buyers, type Segmentation} from '../segment/segmentation.ts'
import type {ProfileInputs} from './profile-inputs.ts'
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
  #forecast: ForecastColumns | undefined

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

  /** The order number from which a relation is stable: set, learned before, or found now. */
  stableOrder(): StableOrder {
    return (this.#stableOrder ??= this.inputs.parts?.learned?.stored?.ladder ?? stableOrder(this.inputs))
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

  /** What each customer is expected to do; undefined where nothing is known of all customers. */
  forecast(): ForecastColumns | undefined {
    return (this.#forecast ??= this.#forecastNow())
  }

  lifecycle(): Lifecycle {
    return (this.#lifecycle ??= judgeLifecycle(this.inputs, {churn: this.churn(), stable: this.stableOrder()}))
  }

  #forecastNow(): ForecastColumns | undefined {
    const learned = this.learned()
    if (!learned) return undefined
    const {asOf, digits, settings} = this.inputs
    const inputs = forecastInputs(this.#figures(), {asOf, digits})
    return forecastCustomers(learned, {inputs, discount: settings['forecast.discount'], horizon: YEAR})
  }

  #figures(): ForecastFigures {
    const {first_day, last_day, purchase_days} = this.inputs
    return {first_day, last_day, purchase_days, ...partOf(this, 'spend')}
  }
}

function meanOrderValue(inputs: ProfileInputs): number {
  const values = buyers(inputs).map((index) => (inputs.revenue[index] as number) / (inputs.orders[index] as number))
  return values.length === 0 ? 0 : mean(values)
}
