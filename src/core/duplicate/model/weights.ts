import type {Comparison} from '../compare/comparison.ts'
import type {DuplicateModel, LevelWeight} from '../report.ts'
import type {Learnt} from './learn.ts'
import {levelSlots} from './level-slots.ts'
import type {Model} from './model.ts'

/** What the pairs were judged by, printable. */
export function presentModel(comparisons: readonly Comparison[], {estimate, reason}: Learnt): DuplicateModel {
  return {
    basis: estimate && !reason ? 'estimated' : 'rules',
    reason,
    prior: estimate?.model.shares.same ?? 0,
    households: estimate?.model.shares.household ?? 0,
    iterations: estimate?.iterations ?? 0,
    converged: estimate?.converged ?? false,
    weights: estimate ? levelWeights(comparisons, estimate.model) : [],
  }
}

/** The weight of a level in bits: how much oftener it comes out in one person than in two others. */
export function weightOf({m, u}: Model, slot: number): number {
  return Math.log2((m[slot] as number) / (u[slot] as number))
}

/** Every level of the fields that are known of both in any pair. */
function levelWeights(comparisons: readonly Comparison[], model: Model): LevelWeight[] {
  const {first} = levelSlots(comparisons)
  return comparisons.flatMap(({field, levels}, at) =>
    levels.slice(1).flatMap(({name}, index): LevelWeight[] => {
      const slot = (first[at] as number) + 1 + index
      const [m, h, u] = [model.m[slot] as number, model.h[slot] as number, model.u[slot] as number]
      return m === 1 && u === 1 ? [] : [{field, level: name, m, h, u, weight: weightOf(model, slot)}]
    }),
  )
}
