/** Where each of `ids` stands in `among`, -1 where it does not; both are in ascending order of code units. */
export function places(ids: readonly string[], among: readonly string[]): Int32Array {
  let at = 0
  return Int32Array.from(ids, (id) => {
    while (at < among.length && (among[at] as string) < id) at++
    return among[at] === id ? at : -1
  })
}
