/** Successes among trials of one of several. */
export interface Trials {
  won: number
  decided: number
}

const STRONGEST = 1000

/**
 * How many trials the common rate weighs as much as beside an own one, learned from how far the rates of several lie apart:
 * the method of moments for the beta-binomial model (Kleinman 1973, Journal of the American Statistical Association 68).
 * With p = Σ won / N, N = Σ n, S = Σ nᵢ (pᵢ - p)² over k of them, the correlation within one is
 * ρ = (S / (p (1 - p)) - (k - 1)) / (N - Σ nᵢ² / N - (k - 1)) and the strength 1 / ρ - 1, kept within 1 and 1,000. Where
 * the rates lie no further apart than chance has it, it is 1,000; undefined where there is nothing to learn it from.
 */
export function priorStrength(all: readonly Trials[]): number | undefined {
  const tried = all.filter(({decided}) => decided > 0)
  const {won, decided} = sumOf(tried)
  const rate = won / decided
  const spread = rate * (1 - rate)
  if (tried.length < 2 || !(spread > 0)) return undefined
  const further = tried.length - 1
  const squares = tried.reduce((sum, each) => sum + each.decided * (each.won / each.decided - rate) ** 2, 0)
  const counts = tried.reduce((sum, each) => sum + each.decided ** 2, 0)
  const room = decided - counts / decided - further
  if (room <= 0) return undefined
  const correlation = (squares / spread - further) / room
  return correlation <= 0 ? STRONGEST : Math.min(STRONGEST, Math.max(1, 1 / correlation - 1))
}

/** A rate drawn towards a common one that weighs as much as `strength` trials: the mean of the beta distribution afterwards. */
export function smoothedRate({won, decided}: Trials, common: number, strength: number): number {
  return (won + strength * common) / (decided + strength)
}

export function sumOf(all: Iterable<Trials>): Trials {
  const sum = {won: 0, decided: 0}
  for (const {won, decided} of all) {
    sum.won += won
    sum.decided += decided
  }
  return sum
}
