/** Parts up to this long are sorted here: most are short, or sorted already. */
const SHORT = 32

/** Sorts a part of an array in place, ascending. */
export function sortRange(values: Int32Array, begin: number, end: number): void {
  if (end - begin > SHORT) {
    values.subarray(begin, end).sort()
    return
  }
  for (let place = begin + 1; place < end; place++) {
    const value = values[place] as number
    let before = place - 1
    while (before >= begin && (values[before] as number) > value) {
      values[before + 1] = values[before] as number
      before--
    }
    values[before + 1] = value
  }
}

/** The same values, ascending. */
export function sortedInts(values: ArrayLike<number>): Int32Array {
  const sorted = new Int32Array(values)
  sortRange(sorted, 0, sorted.length)
  return sorted
}
