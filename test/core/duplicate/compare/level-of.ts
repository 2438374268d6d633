import type {ComparedField, ComparedLevel} from '../../../../src/core/duplicate/compare/comparison.ts'
import {comparisonsOf, prepare} from '../../../../src/core/duplicate/prepare.ts'
import {loadHanReader} from '../../../../src/core/duplicate/text/han.ts'
import {peopleOf, type Sketch} from '../people.ts'

const han = await loadHanReader()

/** How two people compare in a field, told both ways round; others may stand beside them. */
export function levelOf(
  field: ComparedField,
  [left, right]: readonly [Sketch, Sketch],
  others: readonly Sketch[] = [],
): ComparedLevel {
  const comparisons = comparisonsOf(prepare(peopleOf([left, right, ...others]), {han, limit: 50}))
  const comparison = comparisons.find((one) => one.field === field)
  const [there, back] = [comparison?.compare(0, 1), comparison?.compare(1, 0)]
  if (there !== back) throw new Error(`${field} is ${there} one way and ${back} the other`)
  return comparison?.levels[there as number]?.name ?? 'missing'
}
