/** A seeded source of randomness. `seed` starts a new stream in place; `unit` lies strictly between 0 and 1. */
export interface Random {
  seed(a: number, b: number, c: number): void
  unit(): number
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number
}

const ROUNDS_AFTER_SEEDING = 15

/**
 * The generator sfc32 (Chris Doty-Humphrey, PractRand): 32-bit integer arithmetic only, so every machine draws the
 * same numbers. Three words of seed and 15 rounds of mixing give each (shop, customer, order) its own stream, and
 * nothing needs to be remembered between orders.
 */
export function createRandom(): Random {
  let a = 0
  let b = 0
  let c = 0
  let counter = 1

  function next(): number {
    const out = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + out) | 0
    return out >>> 0
  }

  return {
    seed(first, second, third) {
      a = first | 0
      b = second | 0
      c = third | 0
      counter = 1
      for (let round = 0; round < ROUNDS_AFTER_SEEDING; round++) next()
    },
    unit: () => (next() + 0.5) / 4294967296,
    below: (count) => Math.floor((next() / 4294967296) * count),
  }
}

/** Spreads two words over 32 bits (the finaliser of MurmurHash3): a lasting taste without a table of tastes. */
export function hashOf(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
