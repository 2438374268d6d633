/** In how many baskets: those with the left side, with the right side, with both, and all there are. */
export interface Contingency {
  left: number
  right: number
  both: number
  all: number
}

/** How strongly two sides of a rule belong together. */
export interface Measures {
  /** Share of the baskets that hold both sides. */
  support: number
  /** Share of the baskets with the left side that hold the right side too. */
  confidence: number
  /** Confidence as a multiple of the right side's share in all baskets; 1 is chance. */
  lift: number
  /** Share of the baskets with both sides beyond what chance would give. */
  leverage: number
  /** How many times as often the rule would fail by chance as it does; absent where it never fails. */
  conviction: number | undefined
  /** Pearson's chi-square of the table left × right, without continuity correction; absent where a side is in all. */
  chi_square: number | undefined
  /** Both sides among the baskets with either. */
  jaccard: number
  cosine: number
  /** Mean of the confidences of both directions. */
  kulczynski: number
}

/** The measures of association rules as the R package arules defines them (Hahsler, Grün, Hornik 2005). */
export function measuresOf({left, right, both, all}: Contingency): Measures {
  const confidence = both / left
  return {
    support: both / all,
    confidence,
    lift: (both * all) / (left * right),
    leverage: both / all - (left / all) * (right / all),
    conviction: both === left ? undefined : (1 - right / all) / (1 - confidence),
    chi_square: chiSquareOf({left, right, both, all}),
    jaccard: both / (left + right - both),
    cosine: both / Math.sqrt(left * right),
    kulczynski: (both / left + both / right) / 2,
  }
}

export function chiSquareOf({left, right, both, all}: Contingency): number | undefined {
  const rest = left * right * (all - left) * (all - right)
  return rest === 0 ? undefined : (all * (all * both - left * right) ** 2) / rest
}

/** The least number of baskets that chance alone makes one expect in a cell of the table left × right. */
export function leastExpected({left, right, all}: Omit<Contingency, 'both'>): number {
  return (Math.min(left, all - left) * Math.min(right, all - right)) / all
}
