import type {DuplicateModel} from '../report.ts'
import type {Comparison} from '../compare/comparison.ts'
import {estimate, type Estimate} from './estimate.ts'
import type {Outside} from './outside.ts'
import type {Patterns} from './patterns.ts'
import {levelReader, ruleOf} from './rules.ts'

export const FEWEST_PEOPLE = 200
export const FEWEST_PAIRS = 20

/** What was learnt from the pairs; with a reason, why it is not to be used. */
export interface Learnt {
  estimate: Estimate | undefined
  reason: DuplicateModel['reason']
}

/** Estimates the weights, where there is enough to learn from and the outcome can be believed. */
export function learn(people: number, patterns: Patterns, outside: () => Outside): Learnt {
  if (people < FEWEST_PEOPLE) return {estimate: undefined, reason: 'few-people'}
  if (certainByRule(patterns) < FEWEST_PAIRS) return {estimate: undefined, reason: 'few-pairs'}
  const estimated = estimate(patterns, outside())
  if (!estimated.converged) return {estimate: estimated, reason: 'not-converged'}
  return {estimate: estimated, reason: isContrary(patterns.comparisons, estimated) ? 'contrary' : undefined}
}

function certainByRule({comparisons, levels, pairs}: Patterns): number {
  const read = levelReader(comparisons)
  let certain = 0
  pairs.forEach((count, pattern) => {
    if (ruleOf(read(levels, pattern * comparisons.length)) === 'certain') certain += count
  })
  return certain
}

/** Whether disagreeing would speak for one person more than agreeing does. */
function isContrary(comparisons: readonly Comparison[], {model: {m, u}}: Estimate): boolean {
  let first = 0
  return comparisons.some(({levels}) => {
    const [agree, disagree] = [first + 1, first + levels.length - 1]
    first += levels.length
    return (m[agree] as number) / (u[agree] as number) < (m[disagree] as number) / (u[disagree] as number)
  })
}
