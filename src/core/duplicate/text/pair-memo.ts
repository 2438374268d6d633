/**
 * Remembers what was found for two ids in either order, in a table of fixed size where a later pair takes the place
 * of an earlier one: repeats of frequent pairs cost nothing, and memory does not grow. Ids are below 2^26, results
 * from 0 to 255.
 */
export function memoisePairs(
  compute: (left: number, right: number) => number,
  bits = 18,
): (left: number, right: number) => number {
  const keys = new Float64Array(1 << bits).fill(-1)
  const results = new Uint8Array(1 << bits)
  return (left, right) => {
    const low = left < right ? left : right
    const high = left < right ? right : left
    const key = low * 0x4000000 + high
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bits)
    if (keys[slot] !== key) {
      results[slot] = compute(low, high)
      keys[slot] = key
    }
    return results[slot] as number
  }
}
