import type {LevelSlots} from './level-slots.ts'
import type {Patterns} from './patterns.ts'

/**
 * Three kinds of pairs, after Winkler (1993) and Larsen and Rubin (2001): one person twice, two people of one
 * household, two others. `m`, `h` and `u` are the chances of each level within each kind, by the slots of
 * levelSlots, among pairs where the field is known of both; `shares` those of the kinds among all pairs of people.
 */
export interface Model {
  readonly m: Float64Array
  readonly h: Float64Array
  readonly u: Float64Array
  readonly shares: {readonly same: number; readonly household: number; readonly others: number}
}

/** By pattern, how much likelier it is for one person and for a household than for two others, in bits. */
export interface LogRatios {
  readonly same: Float64Array
  readonly household: Float64Array
}

export function logRatios(
  {comparisons, levels, rarity, sharedRarity}: Patterns,
  {first}: LevelSlots,
  {m, h, u}: Model,
): LogRatios {
  const sameBits = m.map((chance, slot) => Math.log2(chance / (u[slot] as number)))
  const householdBits = h.map((chance, slot) => Math.log2(chance / (u[slot] as number)))
  const same = Float64Array.from(rarity)
  const household = Float64Array.from(sharedRarity)
  for (let pattern = 0; pattern < rarity.length; pattern++) {
    for (let at = 0; at < comparisons.length; at++) {
      const slot = (first[at] as number) + (levels[pattern * comparisons.length + at] as number)
      same[pattern] = (same[pattern] as number) + (sameBits[slot] as number)
      household[pattern] = (household[pattern] as number) + (householdBits[slot] as number)
    }
  }
  return {same, household}
}

/** What a model says of a pair that is so much likelier for one person, and for a household. */
export interface Judgement {
  /** Bits for one person against everything else: the sum of the weights of the fields less `household`. */
  score: number
  /** Bits that fall away because a household explains the agreement too. */
  household: number
  probability: number
}

export function judge({shares}: Model, same: number, household: number): Judgement {
  const rest = shares.household + shares.others
  const discount = Math.log2((shares.household * 2 ** household + shares.others) / rest)
  const score = same - discount
  return {score, household: discount, probability: 1 / (1 + (rest / shares.same) * 2 ** -score)}
}
