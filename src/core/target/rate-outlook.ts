/** Buyers of some days of a month, and those of them who had bought before it. */
export interface Buyers {
  buyers: number
  returning: number
}

/** An earlier month, cut where the month looked at stands. */
export interface EarlierMonth {
  early: Buyers
  late: Buyers
}

/** What the repeat rate of a month comes to. */
export interface RateOutlook {
  /** Share of the month's buyers who are usual by now. */
  usual_share: number
  forecast: number
  low: number
  high: number
  error: number
}

/** Earlier months below which nothing is forecast. */
const LEAST_MONTHS = 3
/** The two-sided 95 % point of the normal distribution. */
const Z95 = 1.959963984540054

/**
 * The repeat rate at the end of a month. Buyers to come are as many, in relation to those so far, as in earlier months; the
 * share of them who bought before is that of those so far, moved as it moved within the earlier months (late in a month more
 * buyers are new, or fewer). The error holds the chance of each buyer to come, that of the rate so far, and how much the
 * move differs from month to month. Undefined without buyers or earlier months.
 */
export function rateOutlook({buyers, returning}: Buyers, earlier: readonly EarlierMonth[]): RateOutlook | undefined {
  const usable = earlier.filter(({early, late}) => early.buyers > 0 && late.buyers > 0)
  if (buyers === 0 || usable.length < LEAST_MONTHS) return undefined
  const [early, late] = [sumOf(usable.map((month) => month.early)), sumOf(usable.map((month) => month.late))]
  const rate = returning / buyers
  const coming = buyers * (late.buyers / early.buyers)
  const next = Math.min(1, Math.max(0, rate + rateOf(late) - rateOf(early)))
  const all = buyers + coming
  const forecast = (returning + coming * next) / all
  // Of a few buyers who all return nobody knows that all do: two more, one of each, as for the interval of a share.
  const [likely, then] = [rate, next].map((share) => (share * buyers + 1) / (buyers + 2)) as [number, number]
  const chance = (coming * then * (1 - then)) / all ** 2
  const shared = (coming / all) ** 2 * ((likely * (1 - likely)) / buyers + spreadOfMoves(usable))
  const error = Math.sqrt(chance + shared)
  return {
    usual_share: early.buyers / (early.buyers + late.buyers),
    forecast,
    low: Math.max(0, forecast - Z95 * error),
    high: Math.min(1, forecast + Z95 * error),
    error,
  }
}

function rateOf({buyers, returning}: Buyers): number {
  return returning / buyers
}

function sumOf(all: readonly Buyers[]): Buyers {
  const sum = {buyers: 0, returning: 0}
  for (const {buyers, returning} of all) {
    sum.buyers += buyers
    sum.returning += returning
  }
  return sum
}

/** Variance of a month's move around the mean of the others. */
function spreadOfMoves(months: readonly EarlierMonth[]): number {
  const moves = months.map(({early, late}) => rateOf(late) - rateOf(early))
  const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length
  const squares = moves.reduce((sum, move) => sum + (move - mean) ** 2, 0)
  return (squares / (moves.length - 1)) * (1 + 1 / moves.length)
}
