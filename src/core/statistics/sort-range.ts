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

/** A copy in which each part, from `start[k]` up to `start[k + 1]`, is ascending. */
export function sortedParts(values: Int32Array, start: Int32Array): Int32Array {
  const sorted = values.slice()
  for (let part = 0; part + 1 < start.length; part++) {
    sortRange(sorted, start[part] as number, start[part + 1] as number)
  }
  return sorted
}

/** The same values, ascending; the very array where they are already. */
export function sortedInts(values: ArrayLike<number>): Int32Array {
  if (values instanceof Int32Array && isAscending(values)) return values
  const sorted = new Int32Array(values)
  sortRange(sorted, 0, sorted.length)
  return sorted
}

function isAscending(values: Int32Array): boolean {
  for (let place = 1; place < values.length; place++) {
    if ((values[place] as number) < (values[place - 1] as number)) return false
  }
  return true
}
