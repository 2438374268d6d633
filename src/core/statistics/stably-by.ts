/** The rows in order of a key that has few values, in the order that they had where these are equal; linear. */
export function stablyBy(key: Int32Array, order: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  let [least, most] = [Infinity, -Infinity]
  for (let at = 0; at < order.length; at++) {
    const value = key[order[at] as number] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  if (least >= most) return order
  const next = startsOf(key, order, {least, most})
  const result = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number
    const value = (key[row] as number) - least
    const place = next[value] as number
    result[place] = row
    next[value] = place + 1
  }
  return result
}

/** Where the rows of each value begin. */
function startsOf(key: Int32Array, order: Int32Array, {least, most}: {least: number; most: number}): Int32Array {
  const starts = new Int32Array(most - least + 2)
  for (let at = 0; at < order.length; at++) {
    const behind = (key[order[at] as number] as number) - least + 1
    starts[behind] = (starts[behind] as number) + 1
  }
  for (let value = 1; value < starts.length; value++) {
    starts[value] = (starts[value] as number) + (starts[value - 1] as number)
  }
  return starts
}
