/** Parts up to this long are sorted. */
const SHORT = 64

/**
 * Puts the value that would be at a place if the values were sorted there, none larger before it and none smaller behind
 * it: Hoare's selection (1961) with the median of three, linear on average. Only the part from `begin` up to, not
 * including, `end` is looked at, and `place` must lie in it. Values must not be NaN.
 */
export function select(values: Float64Array, place: number, begin = 0, end = values.length): void {
  let left = begin
  let right = end - 1
  while (right - left > SHORT) {
    const pivot = middleOfThree(values, left, right)
    let low = left
    let high = right
    while (low <= high) {
      while ((values[low] as number) < pivot) low++
      while ((values[high] as number) > pivot) high--
      if (low > high) break
      const value = values[low] as number
      values[low++] = values[high] as number
      values[high--] = value
    }
    if (place <= high) right = high
    else if (place >= low) left = low
    else return
  }
  values.subarray(left, right + 1).sort()
}

function middleOfThree(values: Float64Array, left: number, right: number): number {
  const one = values[left] as number
  const two = values[(left + right) >> 1] as number
  const three = values[right] as number
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three))
}
