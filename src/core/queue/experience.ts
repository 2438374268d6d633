import type {Task} from '../task/task.ts'

/** Outcomes after which acting is taken to have helped, and those that say nothing either way. */
const HELPED = new Set(['ordered', 'interested', 'promised'])
const SAYS_NOTHING = new Set(['other', undefined])

/** How many outcomes the rule's own chance weighs as much as. */
const PRIOR_OUTCOMES = 20

type Ended = Pick<Task, 'rule' | 'state' | 'outcome'>

/**
 * The chance of each rule that acting helps, as experience has it: the rule's own, as if it rested on 20 outcomes, and the
 * outcomes of its tasks that were done (the mean of a beta distribution). Rules without outcomes are left out.
 */
export function experiencedChances(
  tasks: Iterable<Ended>,
  rules: readonly {id: string; chance: number | string}[],
): Map<string, number> {
  const tallies = new Map<string, {done: number; helped: number}>()
  for (const {rule, state, outcome} of tasks) {
    if (state !== 'done' || SAYS_NOTHING.has(outcome)) continue
    const tally = tallies.get(rule) ?? {done: 0, helped: 0}
    tallies.set(rule, {done: tally.done + 1, helped: tally.helped + (HELPED.has(outcome as string) ? 1 : 0)})
  }
  const chances = new Map<string, number>()
  for (const {id, chance} of rules) {
    const tally = tallies.get(id)
    if (!tally || typeof chance !== 'number') continue
    chances.set(id, (PRIOR_OUTCOMES * chance + tally.helped) / (PRIOR_OUTCOMES + tally.done))
  }
  return chances
}
