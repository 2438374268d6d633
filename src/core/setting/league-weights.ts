/** What reps are ranked by, in the order of the report. */
export const LEAGUE_PARTS = ['revenue', 'customers', 'won', 'tasks', 'contacts'] as const
export type LeaguePart = (typeof LEAGUE_PARTS)[number]

/** `revenue:40` and so on as points of each part, 0 for one that is not named; undefined where it is not written so. */
export function leagueWeights(texts: readonly string[]): Readonly<Record<LeaguePart, number>> | undefined {
  const weights = {revenue: 0, customers: 0, won: 0, tasks: 0, contacts: 0}
  for (const text of texts) {
    const [, name = '', points] = /^\s*([a-z]+)\s*:\s*(\d+(?:\.\d+)?)\s*$/.exec(text) ?? []
    const part = LEAGUE_PARTS.find((known) => known === name)
    if (part === undefined) return undefined
    weights[part] = Number(points)
  }
  return Object.values(weights).some((points) => points > 0) ? weights : undefined
}
