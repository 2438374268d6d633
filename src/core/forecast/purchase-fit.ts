/** Models of when customers buy: `bg` lets somebody leave after each repeat purchase, `mbg` after the first one too. */
export const PURCHASE_MODELS = ['bg', 'mbg'] as const
export type PurchaseModel = (typeof PURCHASE_MODELS)[number]

/**
 * What the purchase models have: the rate of purchases a day varies over customers as a gamma distribution (shape `r`,
 * rate `alpha` in days), the chance to leave after a purchase as a beta distribution (`a`, `b`).
 */
export interface PurchaseParameters {
  r: number
  alpha: number
  a: number
  b: number
}

/** How a maximum of a likelihood was found. */
export interface Convergence {
  /** Whether the gradient vanishes there. */
  converged: boolean
  /** Starting points that were tried, and how many of them led to the same maximum. */
  starts: number
  agreeing: number
  evaluations: number
}

/** A purchase model fitted to the histories of all buyers; time in days. */
export interface PurchaseFit extends Convergence {
  model: PurchaseModel
  parameters: PurchaseParameters
  /** Absent where they cannot be told: at a boundary, or where the likelihood is flat. */
  standard_errors?: PurchaseParameters | undefined
  /** Covariance of the logarithms of r, alpha, a, b, row by row; absent with the standard errors. */
  covariance?: number[] | undefined
  log_likelihood: number
  /**
   * `no_dropout`: nobody seems to leave for good, the fit runs to a / (a + b) = 0. Then `a` is 0, P(alive) is 1 and
   * the model is the NBD. `limit`: a parameter runs to its limit, as where customers hardly differ in their rates or in
   * their chances to leave: forecasts hold, but how sure the parameters are cannot be told.
   */
  boundary: 'none' | 'no_dropout' | 'limit'
  customers: number
  /** Distinct (x, t_x, T). */
  patterns: number
}
