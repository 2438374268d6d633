/** Scores of rows, and 1 where it happened, 0 where not. */
export interface Scored {
  scores: Float64Array
  outcome: Uint8Array
}

/**
 * Area under the ROC curve: how often a row in which it happened has a higher score than one in which it did not, a tie
 * counting as half (Mann and Whitney 1947). Not a number where only one of the outcomes occurs.
 */
export function areaUnderCurve({scores, outcome}: Scored): number {
  const events = scores.filter((_, row) => outcome[row] === 1).sort()
  const others = scores.filter((_, row) => outcome[row] !== 1).sort()
  let below = 0
  let upTo = 0
  let wins = 0
  for (const score of events) {
    while (below < others.length && (others[below] as number) < score) below++
    while (upTo < others.length && (others[upTo] as number) <= score) upTo++
    wins += (below + upTo) / 2
  }
  return wins / (events.length * others.length)
}

/** How often it happened among the highest scores, and how many times as often as among all. */
export interface TopShare {
  rows: number
  rate: number
  lift: number
}

/** The highest `share` of the scores; rows that tie at its edge count in part, each as much as the others. */
export function topShare({scores, outcome}: Scored, share: number): TopShare {
  const rows = Math.max(1, Math.round(scores.length * share))
  const edge = scores.slice().sort()[scores.length - rows] as number
  const above = {rows: 0, events: 0}
  const tied = {rows: 0, events: 0}
  let events = 0
  for (let row = 0; row < scores.length; row++) {
    const happened = outcome[row] as number
    events += happened
    const score = scores[row] as number
    if (score < edge) continue
    const group = score > edge ? above : tied
    group.rows++
    group.events += happened
  }
  const rate = (above.events + ((rows - above.rows) * tied.events) / tied.rows) / rows
  return {rows, rate, lift: rate / (events / scores.length)}
}
