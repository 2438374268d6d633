import type {Convergence} from './purchase-fit.ts'

/**
 * Gamma-Gamma: what customers spend on a purchase day varies around their own mean as a gamma distribution (shape `p`),
 * the means vary over customers (`q`, and `v` in major units of money).
 */
export interface ValueParameters {
  p: number
  q: number
  v: number
}

/** The value model fitted to the customers with a repeat purchase; money in major units. */
export interface ValueFit extends Convergence {
  parameters: ValueParameters
  /** Absent where the likelihood is flat. */
  standard_errors?: ValueParameters | undefined
  log_likelihood: number
  /** Customers with repeat purchases that brought in something. */
  customers: number
  /** Customers left out because their repeat purchases brought in nothing. */
  left_out: number
  /**
   * What a purchase day brings in over all customers, p·v / (q − 1); where q is not above 1 the model has no mean, and it
   * is that of the customers' own means.
   */
  population_mean: number
  /** Between the number of repeat purchases and their mean value: the model takes it for 0. */
  correlation: number
}
