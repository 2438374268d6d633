/** Pearson's correlation of two lists of the same length; undefined where one of them does not vary. */
export function correlation(left: ArrayLike<number>, right: ArrayLike<number>): number | undefined {
  if (isSame(left) || isSame(right)) return undefined
  const size = left.length
  let [leftMean, rightMean] = [0, 0]
  for (let at = 0; at < size; at++) {
    leftMean += (left[at] as number) / size
    rightMean += (right[at] as number) / size
  }
  let [both, ofLeft, ofRight] = [0, 0, 0]
  for (let at = 0; at < size; at++) {
    const [l, r] = [(left[at] as number) - leftMean, (right[at] as number) - rightMean]
    both += l * r
    ofLeft += l * l
    ofRight += r * r
  }
  return both / Math.sqrt(ofLeft * ofRight)
}

/** Also of no values, and where rounding would make some variance of none. */
function isSame(values: ArrayLike<number>): boolean {
  for (let at = 1; at < values.length; at++) if (values[at] !== values[0]) return false
  return true
}
