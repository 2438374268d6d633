import type {Measurement} from './measure.ts'

/** One line of the bench: ours against a bare baseline, and how many times the baseline it may take. */
export interface Bench {
  name: string
  baseline: string
  limit: number
  /** Most megabytes resident. */
  memory?: number
  run: () => {ours: Measurement; base: Measurement}
}
