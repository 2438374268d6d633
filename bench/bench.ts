import type {Measurement} from './measure.ts'

/** One line of the bench: ours against a bare baseline, and how many times the baseline it may take. */
export interface Bench {
  name: string
  baseline: string
  limit: number
  /** Most megabytes resident. */
  memory?: number
  /** Most seconds, on the machine that the promise is for: two cores that do nothing else. */
  seconds?: number
  /** `good` and `note`: whether the answer is good enough, and what it is like. */
  run: () => {ours: Measurement; base: Measurement; good?: boolean; note?: string}
}
