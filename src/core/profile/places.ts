/** Where each of `ids` stands in `among`, -1 where it does not; both are in ascending order of code units. */
export function places(ids: readonly string[], among: readonly string[]): Int32Array {
  const place = new Int32Array(ids.length)
  let at = 0
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as string
    // To tell that two texts are the same takes less time than to tell which comes first.
    while (at < among.length && among[at] !== id && (among[at] as string) < id) at++
    place[index] = among[at] === id ? at++ : -1
  }
  return place
}

/** A column in the order of places, with a value for those that are nowhere. */
export function laid(column: ArrayLike<number>, place: Int32Array, missing: number): Float64Array {
  const result = new Float64Array(place.length)
  lay(result, column, {place, missing})
  return result
}

/** The same of whole numbers. */
export function laidInts(column: ArrayLike<number>, place: Int32Array, missing: number): Int32Array {
  const result = new Int32Array(place.length)
  lay(result, column, {place, missing})
  return result
}

/** The same of any values, undefined for those that are nowhere. */
export function laidValues<T>(column: readonly T[], place: Int32Array): (T | undefined)[] {
  const result = new Array<T | undefined>(place.length)
  for (let index = 0; index < place.length; index++) {
    const at = place[index] as number
    result[index] = at < 0 ? undefined : column[at]
  }
  return result
}

function lay(
  result: Float64Array | Int32Array,
  column: ArrayLike<number>,
  {place, missing}: {place: Int32Array; missing: number},
): void {
  for (let index = 0; index < place.length; index++) {
    const at = place[index] as number
    result[index] = at < 0 ? missing : (column[at] as number)
  }
}
