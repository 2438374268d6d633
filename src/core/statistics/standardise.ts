/** The mean and the standard deviation of what is known of a column; 1 where it does not vary, so that it says nothing. */
export interface Scale {
  mean: number
  deviation: number
  /** How many entries are known, that is, are numbers. */
  known: number
}

/** The scale of a column; entries that are not a number are left out. */
export function scaleOf(column: Float64Array): Scale {
  let known = 0
  let mean = 0
  let squares = 0
  // Welford 1962: one pass that does not lose digits where the mean is large beside the spread.
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    if (Number.isNaN(value)) continue
    known++
    const before = value - mean
    mean += before / known
    squares += before * (value - mean)
  }
  const deviation = known > 1 ? Math.sqrt(squares / (known - 1)) : 0
  return {mean, deviation: deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1, known}
}

/** A value in standard deviations from the mean; 0, the mean itself, where it is not known. */
export function standardised(value: number, {mean, deviation}: Scale): number {
  return Number.isNaN(value) ? 0 : (value - mean) / deviation
}
