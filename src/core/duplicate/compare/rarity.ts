/** Rarity beyond this is not believed: it rests on a handful of people. */
const MOST_BITS = 8

/** How many people bear each value; the ids given may repeat, and are counted as often. */
export function countBearers(ids: Iterable<number>, size: number): Int32Array {
  const counts = new Int32Array(size)
  for (const id of ids) if (id >= 0) counts[id] = (counts[id] as number) + 1
  return counts
}

/**
 * How much agreeing on a value tells beyond agreeing at all, in bits: log2 of the chance that two people agree on any
 * value over the chance that another one has this value (the frequency-based matching of Winkler, 1989). To the half.
 */
export function rarityOf(bearers: Int32Array): (value: number) => number {
  let people = 0
  let pairs = 0
  for (const count of bearers) {
    people += count
    pairs += count * (count - 1)
  }
  const usual = pairs / Math.max(1, people)
  return (value) => {
    if (usual === 0) return 0
    const bits = Math.log2(usual / Math.max(1, (bearers[value] as number) - 1))
    return Math.round(2 * Math.max(-MOST_BITS, Math.min(MOST_BITS, bits))) / 2
  }
}
