/**
 * A 53-bit hash of a text (two rounds of 32-bit multiply-xorshift mixing, after MurmurHash3's finaliser). The same
 * on every machine; good to tell contents apart, not to keep secrets.
 */
export function hashText(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** The hash of a number mixed into another hash. */
export function hashNumber(value: number, seed: number): number {
  const fraction = Math.round((value - Math.floor(value)) * 0x100000)
  const high = Math.imul((seed / 4294967296) ^ Math.floor(value / 4294967296) ^ fraction, 2654435761)
  const low = Math.imul(seed ^ value, 1597334677) + high
  return 4294967296 * (2097151 & (high ^ (low >>> 15))) + ((low ^ (high >>> 13)) >>> 0)
}
