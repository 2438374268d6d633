const NIBBLES = 0x11111111

/**
 * Which of eight digits two numbers differ in, given four bits a digit: a bit for each, at the lowest of its four.
 * Where `wild` has bits set, nothing is known and nothing differs.
 */
export function differingDigits(left: number, right: number, wild = 0): number {
  const odd = (left ^ right) & ~wild
  return (odd | (odd >>> 1) | (odd >>> 2) | (odd >>> 3)) & NIBBLES
}

/** How many bits of differingDigits are set. */
export function countDigits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Whether two neighbouring digits, the only ones that differ, stand in each other's place. */
export function areSwapped(left: number, right: number, differing: number): boolean {
  const low = differing & -differing
  if (low === 0 || differing !== (low | (low << 4))) return false
  const at = Math.clz32(low) ^ 31
  const [a, b] = [left >>> at, right >>> at]
  return (a & 15) === ((b >>> 4) & 15) && ((a >>> 4) & 15) === (b & 15)
}
