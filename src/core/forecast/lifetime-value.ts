/** Months of a lifetime value, and how long one of them is. */
export const LIFETIME_STEPS = 12
export const STEP_DAYS = 30

/**
 * Purchases of the next months, discounted at the end of each: what a unit of money a purchase is worth today.
 * `expected[s]` are the purchases up to the end of step s + 1; `discount` is by which a step discounts, e.g. 0.01.
 */
export function discountedPurchases(expected: ArrayLike<number>, discount: number): number {
  let sum = 0
  for (let step = 0; step < expected.length; step++) {
    const within = (expected[step] as number) - (step === 0 ? 0 : (expected[step - 1] as number))
    sum += within / (1 + discount) ** (step + 1)
  }
  return sum
}
