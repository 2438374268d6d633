import type {Comparison, LevelSpec} from '../compare/comparison.ts'
import {levelSlots} from '../model/level-slots.ts'
import type {Model} from '../model/model.ts'
import {weightOf} from '../model/weights.ts'
import type {Evidence} from '../report.ts'

/** Bits below which a household's part is not worth a word. */
const NOTABLE = 0.05

/** What each field that is known of both has to say, and what a household takes away. */
export function evidenceOf(
  [left, right]: readonly [number, number],
  comparisons: readonly Comparison[],
  {model, household}: {model: Model | undefined; household: number},
): Evidence[] {
  const {first} = levelSlots(comparisons)
  const evidence = comparisons.flatMap((comparison, at): Evidence[] => {
    const level = comparison.compare(left, right)
    if (level === 0) return []
    const spec = comparison.levels[level] as LevelSpec
    const [shownLeft, shownRight] = comparison.shown(left, right)
    const rarity = spec.valued ? comparison.rarity(left, right, level) : 0
    const weight = model && weightOf(model, (first[at] as number) + level) + rarity
    return [
      {field: comparison.field, level: spec.name, left: shownLeft, right: shownRight, weight: inHundredths(weight)},
    ]
  })
  const shared: Evidence = {field: 'household', level: 'shared', weight: inHundredths(-household)}
  return household > NOTABLE ? [...evidence, shared] : evidence
}

function inHundredths(bits: number | undefined): number | undefined {
  return bits && Math.round(100 * bits) / 100
}
