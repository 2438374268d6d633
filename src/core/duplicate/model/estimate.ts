import {logRatios, type Model} from './model.ts'
import {type LevelSlots, levelSlots} from './level-slots.ts'
import {type Chances, maximise} from './maximise.ts'
import type {Outside} from './outside.ts'
import type {Patterns} from './patterns.ts'
import {levelReader, ruleOf} from './rules.ts'

export interface Estimate {
  readonly model: Model
  readonly iterations: number
  readonly converged: boolean
}

const MOST_ITERATIONS = 200
const TOLERANCE = 1e-4

/**
 * The weights of Fellegi and Sunter (1969) estimated from the pairs themselves by expectation and maximisation
 * (Dempster, Laird and Rubin 1977; Winkler 1988), fields taken as independent within each kind of pair. All pairs of
 * people count: those within the blocks by their pattern, those outside as two others. Plain rules make the start.
 */
export function estimate(patterns: Patterns, outside: Outside): Estimate {
  const slots = levelSlots(patterns.comparisons)
  let model = maximise({patterns, outside, slots}, ruledChances(patterns))
  let change = Number.POSITIVE_INFINITY
  let iterations = 0
  while (change > TOLERANCE && iterations < MOST_ITERATIONS) {
    iterations++
    const next = maximise({patterns, outside, slots}, expectations(patterns, slots, model))
    change = distance(model, next)
    model = next
  }
  return {model, iterations, converged: change <= TOLERANCE}
}

function expectations(patterns: Patterns, slots: LevelSlots, model: Model): Chances {
  const {same, household} = logRatios(patterns, slots, model)
  const {shares} = model
  for (let pattern = 0; pattern < same.length; pattern++) {
    const a = shares.same * 2 ** (same[pattern] as number)
    const b = shares.household * 2 ** (household[pattern] as number)
    const all = a + b + shares.others
    same[pattern] = a / all
    household[pattern] = b / all
  }
  return {same, household}
}

function ruledChances({comparisons, levels, pairs}: Patterns): Chances {
  const read = levelReader(comparisons)
  const ruled = Array.from(pairs, (_, pattern) => ruleOf(read(levels, pattern * comparisons.length)))
  return {
    same: Float64Array.from(ruled, (rule) => (rule === 'certain' ? 1 : 0)),
    household: Float64Array.from(ruled, (rule) => (rule === 'household' ? 1 : 0)),
  }
}

/** The most that any chance of one person moved, or a share in relation to the pairs of one person. */
function distance(left: Model, right: Model): number {
  let most = 0
  for (let slot = 0; slot < left.m.length; slot++) {
    most = Math.max(most, Math.abs((left.m[slot] as number) - (right.m[slot] as number)))
  }
  const {same, household} = left.shares
  const moved = Math.abs(right.shares.same - same) + Math.abs(right.shares.household - household)
  return Math.max(most, moved / same)
}
