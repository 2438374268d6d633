import {LEAGUE_PARTS, type LeaguePart} from '../../setting/league-weights.ts'

/** What a rep is ranked by: figures of a period. */
export type LeagueFigures = Readonly<Record<LeaguePart, number>>

/** A rep's place: 1 is the best, reps with the same score share one; none without points. */
export interface LeaguePlace {
  rep: string
  score: number
  rank: number | undefined
}

/**
 * Ranks reps by points: in each part the best gets all of its points and the others in proportion to the best; a part in
 * which nobody did anything gives none, and the points of the others are stretched to 100 together.
 */
export function rankReps(
  figures: ReadonlyMap<string, LeagueFigures>,
  weights: Readonly<Record<LeaguePart, number>>,
): LeaguePlace[] {
  const all = [...figures.values()]
  const best = (part: LeaguePart): number => all.reduce((most, own) => Math.max(most, own[part]), 0)
  const parts = LEAGUE_PARTS.map((part) => ({part, best: best(part), points: weights[part]})).filter(
    (one) => one.best > 0,
  )
  const points = parts.reduce((sum, one) => sum + one.points, 0)
  const scored = [...figures].map(([rep, own]) => {
    const sum = parts.reduce((score, one) => score + (one.points * Math.max(0, own[one.part])) / one.best, 0)
    return {rep, score: points > 0 ? (100 * sum) / points : 0}
  })
  scored.sort((left, right) => right.score - left.score || (left.rep < right.rep ? -1 : 1))
  return scored.map(({rep, score}) => ({
    rep,
    score,
    rank: score > 0 ? scored.findIndex((other) => other.score <= score + TIE) + 1 : undefined,
  }))
}

/** Scores that are equal on paper may differ by so much. */
const TIE = 1e-9
