import {type ChurnJudgement, judgeChurn} from '../churn/judge-churn.ts'
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
}

function meanOrderValue(inputs: ProfileInputs): number {
  const values = buyers(inputs).map((index) => (inputs.revenue[index] as number) / (inputs.orders[index] as number))
  return values.length === 0 ? 0 : mean(values)
}
