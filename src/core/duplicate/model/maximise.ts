import type {LevelSlots} from './level-slots.ts'
import type {LogRatios, Model} from './model.ts'
import type {Outside} from './outside.ts'
import type {Patterns} from './patterns.ts'

export interface EstimateData {
  patterns: Patterns
  outside: Outside
  slots: LevelSlots
}

/** By pattern, the chances that its pairs are one person, and two of one household. */
export type Chances = LogRatios

/** Pairs by slot for each kind. */
type Counts = Omit<Model, 'shares'>

/** Half a pair is added to every level, so that what was never met is rare and not impossible (Jeffreys). */
const UNSEEN = 0.5

/** The model under which the pairs are likeliest, given the chances of each pattern. */
export function maximise(data: EstimateData, chances: Chances): Model {
  const {slots, outside} = data
  const counts = countSlots(data, chances)
  const known = knownFields(counts, slots)
  const sampled = UNSEEN * Math.max(1, outside.pairs / Math.max(1, outside.sampled))
  const u = inShares(counts.u, (slot) => (slots.specs[slot]?.covered === true ? UNSEEN : sampled), {slots, known})
  const h = inShares(counts.h, () => UNSEEN, {slots, known})
  return {
    m: inShares(counts.m, () => UNSEEN, {slots, known}),
    h: withPersonal(h, u, slots),
    u,
    shares: kindShares(data, chances),
  }
}

function countSlots({patterns, outside, slots}: EstimateData, {same, household}: Chances): Counts {
  const {comparisons, levels, pairs} = patterns
  const [m, h, u] = [
    new Float64Array(outside.counts.length),
    new Float64Array(outside.counts.length),
    outside.counts.slice(),
  ]
  for (let pattern = 0; pattern < pairs.length; pattern++) {
    const count = pairs[pattern] as number
    const a = count * (same[pattern] as number)
    const b = count * (household[pattern] as number)
    for (let at = 0; at < comparisons.length; at++) {
      const slot = (slots.first[at] as number) + (levels[pattern * comparisons.length + at] as number)
      m[slot] = (m[slot] as number) + a
      h[slot] = (h[slot] as number) + b
      u[slot] = (u[slot] as number) + count - a - b
    }
  }
  return {m, h, u}
}

function kindShares({patterns: {pairs}, outside}: EstimateData, {same, household}: Chances): Model['shares'] {
  let [ofSame, ofHousehold, all] = [0, 0, outside.pairs]
  pairs.forEach((count, pattern) => {
    ofSame += count * (same[pattern] as number)
    ofHousehold += count * (household[pattern] as number)
    all += count
  })
  return {same: ofSame / all, household: ofHousehold / all, others: (all - ofSame - ofHousehold) / all}
}

/** By comparison: 1 where the field is known of both in any pair at all; the others cannot tell anything. */
function knownFields({m, h, u}: Counts, {first}: LevelSlots): Uint8Array {
  return Uint8Array.from(first.subarray(1), (end, at) => {
    for (let slot = (first[at] as number) + 1; slot < end; slot++) {
      if ((m[slot] as number) + (h[slot] as number) + (u[slot] as number) > 0) return 1
    }
    return 0
  })
}

/** Counts of each comparison as shares of the pairs where the field is known; 1 where nothing is. */
function inShares(
  counts: Float64Array,
  unseen: (slot: number) => number,
  {slots: {first}, known}: {slots: LevelSlots; known: Uint8Array},
): Float64Array {
  const shares = new Float64Array(counts.length).fill(1)
  for (let at = 0; at < known.length; at++) {
    if (known[at] === 0) continue
    let all = 0
    for (let slot = (first[at] as number) + 1; slot < (first[at + 1] as number); slot++) {
      all += shares[slot] = (counts[slot] as number) + unseen(slot)
    }
    for (let slot = (first[at] as number) + 1; slot < (first[at + 1] as number); slot++) {
      shares[slot] = (shares[slot] as number) / all
    }
  }
  return shares
}

/**
 * What is a person's own comes out in a household as it does among others, oftener only as surnames agree oftener;
 * the rest is estimated.
 */
function withPersonal(h: Float64Array, u: Float64Array, {first, specs}: LevelSlots): Float64Array {
  const chances = h.slice()
  for (let at = 0; at + 1 < first.length; at++) {
    const slots = range((first[at] as number) + 1, first[at + 1] as number)
    const family = slots.find((slot) => specs[slot]?.family && !specs[slot]?.personal)
    const oftener = family === undefined ? 1 : Math.max(1, (h[family] as number) / (u[family] as number))
    let [personal, rest] = [0, 0]
    for (const slot of slots) {
      if (specs[slot]?.personal) personal += chances[slot] = (u[slot] as number) * (specs[slot]?.family ? oftener : 1)
      else rest += h[slot] as number
    }
    for (const slot of slots) {
      if (!specs[slot]?.personal) chances[slot] = ((h[slot] as number) / rest) * (1 - personal)
    }
  }
  return chances
}

function range(from: number, until: number): number[] {
  return Array.from({length: until - from}, (_, index) => from + index)
}
