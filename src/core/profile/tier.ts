/** What a customer's revenue of the last 365 days makes them, from the setting `tier.revenue`. */
export const TIERS = ['basic', 'silver', 'gold', 'platinum'] as const
export type Tier = (typeof TIERS)[number]

/** The tier of an amount; a tier begins at its cut. `cuts` are rising, in the same unit as the amount. */
export function tierOf(revenue: number, cuts: readonly number[]): Tier {
  let reached = 0
  for (let at = 0; at < cuts.length; at++) if (revenue >= (cuts[at] as number)) reached++
  return TIERS[reached] as Tier
}
