import {MOST_CUSTOMERS} from './demo-shop.ts'

/** Whose phone it is; each has its own range of slots, so that no two people share a number by accident. */
export const PHONE_OWNERS = {
  customer: 0,
  second: MOST_CUSTOMERS,
  registered: 2 * MOST_CUSTOMERS,
  lead: 2 * MOST_CUSTOMERS + 1_000_000,
} as const

const FIRST_NUMBER = 13_490_000_000
const NUMBERS = 10_000_000
const STRIDE = 6_364_137

/**
 * An eleven-digit number in 1349-xxxxxxx, different for each owner and index. All of 134 passes for a Chinese
 * mobile number (E.164 +86134...), but China Mobile's subscribers have 134-0 to 134-8 only: 134-9 was set apart
 * for satellite handsets. It is the range nearest to "nobody's" that a check of phone numbers lets through.
 */
export function demoPhone(owner: keyof typeof PHONE_OWNERS, index: number, seed: number): string {
  const slot = PHONE_OWNERS[owner] + index
  // The stride has no factor in common with ten million, so slots and numbers are one to one; 53 bits are enough.
  const number = (slot * STRIDE + (seed % NUMBERS)) % NUMBERS
  return String(FIRST_NUMBER + number)
}
