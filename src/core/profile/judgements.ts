import {type ChurnJudgement, judgeChurn} from '../churn/judge-churn.ts'
import {judgeLifecycle, type Lifecycle} from '../lifecycle/judge-lifecycle.ts'
import type {StableOrder} from '../report/ladder/stable-number.ts'
import {stableOrder} from '../report/ladder/stable-order.ts'
import {type GridSegmentation, gridScheme} from '../segment/grid16.ts'
import {type Quadrants, quadrantsOf} from '../segment/quadrant.ts'
import {quintileScheme, type QuintileScores} from '../segment/quintile.ts'
import {buyers, type Segmentation} from '../segment/segmentation.ts'
import type {ProfileInputs} from './profile-inputs.ts'
import {mean} from './quantile.ts'

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

  lifecycle(): Lifecycle {
    return (this.#lifecycle ??= judgeLifecycle(this.inputs, {churn: this.churn(), stable: this.stableOrder()}))
  }
}

function meanOrderValue(inputs: ProfileInputs): number {
  const values = buyers(inputs).map((index) => (inputs.revenue[index] as number) / (inputs.orders[index] as number))
  return values.length === 0 ? 0 : mean(values)
}
