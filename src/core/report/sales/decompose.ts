/**
 * What each factor of a product adds to its change. Every order in which the factors could have changed counts alike
 * (Shapley 1953; as "complete decomposition", Sun 1998, Energy Economics 20), so that no factor is favoured and nothing
 * is left over. A factor that is not a number on one side is taken from the other: it did not change. Undefined where
 * factors do not make up the totals.
 */
export function factorEffects(before: Side, after: Side): number[] | undefined {
  const from = before.factors.map((factor, index) => known(factor, after.factors[index] as number))
  const to = after.factors.map((factor, index) => known(factor, before.factors[index] as number))
  if (!makesUp(from, before.total) || !makesUp(to, after.total)) return undefined
  const effects = from.map((_, index) => shapley(index, from, to))
  return wholeParts(effects, after.total - before.total)
}

/** A total and the factors whose product it is. */
export interface Side {
  total: number
  factors: readonly number[]
}

/** Parts rounded to integers that sum exactly to an integer total (largest remainder). */
export function wholeParts(parts: readonly number[], total: number): number[] {
  const whole = parts.map(Math.floor)
  const missing = total - whole.reduce((sum, part) => sum + part, 0)
  const remainder = (index: number): number => (parts[index] as number) - (whole[index] as number)
  const order = [...parts.keys()].sort((left, right) => remainder(right) - remainder(left) || left - right)
  for (let step = 0; step < Math.abs(missing); step++) {
    const index = order[step % order.length] as number
    whole[index] = (whole[index] as number) + Math.sign(missing)
  }
  return whole
}

function shapley(index: number, from: readonly number[], to: readonly number[]): number {
  const others = [...from.keys()].filter((other) => other !== index)
  const change = (to[index] as number) - (from[index] as number)
  let effect = 0
  for (let subset = 0; subset < 1 << others.length; subset++) {
    let product = change
    let changed = 0
    for (const [bit, other] of others.entries()) {
      const isChanged = (subset >> bit) & 1
      changed += isChanged
      product *= (isChanged ? to[other] : from[other]) as number
    }
    effect += (product * factorial(changed) * factorial(others.length - changed)) / factorial(from.length)
  }
  return effect
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}

function known(factor: number, other: number): number {
  if (!Number.isNaN(factor)) return factor
  return Number.isNaN(other) ? 0 : other
}

/** Whether the product is the total, but for rounding. */
function makesUp(factors: readonly number[], total: number): boolean {
  const product = factors.reduce((left, right) => left * right, 1)
  return Math.abs(product - total) <= 1e-6 * Math.max(1, Math.abs(total))
}
