import {compareText} from '../text/compare-text.ts'
import type {Judged} from './judge-rules.ts'
import {ruleOfTag} from './tag.ts'
import type {TagDimension} from './tag-rule.ts'

const MOST_EXAMPLES = 5

/** What applying a rule does. A customer who keeps the rule's tag with another value counts under `changes`. */
export interface RuleOutcome {
  rule: string
  dimension: TagDimension
  /** Customers who have the tag afterwards. */
  customers: number
  gains: number
  loses: number
  changes: number
  /** Ids of a few who gain it, and who lose it. */
  gain_examples: string[]
  lose_examples: string[]
  [field: string]: unknown
}

/** The automatic tags of one customer, by the place in the profile, before and after. Sorted. */
export interface TagChange {
  index: number
  before: readonly string[]
  after: readonly string[]
}

/**
 * Whose tags become others when the rules that were judged are applied. The tags of other rules stay, those of rules
 * with problems too; with `all`, tags of rules that are no longer there go.
 */
export function tagChanges({profile, rules, problems, in_force}: Judged, all: boolean): TagChange[] {
  const judged = new Set(rules.map(({rule}) => rule.id))
  const broken = new Set(problems.map(({rule}) => rule))
  const stays = (tag: string): boolean => {
    const rule = ruleOfTag(tag)
    return !judged.has(rule) && (broken.has(rule) || !all || in_force.has(rule))
  }
  const ruled = profile.inputs.parts?.tags?.ruled ?? []
  const changes: TagChange[] = []
  for (let index = 0; index < profile.size; index++) {
    const before = ruled[index] ?? []
    // What stays is of other rules than what is given, so no tag comes twice.
    const after = before.filter(stays)
    for (const {tags} of rules) {
      const tag = tags[index]
      if (tag !== undefined) after.push(tag)
    }
    after.sort(compareText)
    if (!isSame(before, after)) changes.push({index, before, after})
  }
  return changes
}

/** What each rule's tag gains and loses by the changes. */
export function ruleOutcomes({profile, rules}: Judged, changes: readonly TagChange[]): RuleOutcome[] {
  return rules.map(({rule, tags}) => {
    const outcome: RuleOutcome = {
      ...{rule: rule.id, dimension: rule.dimension, customers: tags.filter((tag) => tag !== undefined).length},
      ...{gains: 0, loses: 0, changes: 0, gain_examples: [], lose_examples: []},
    }
    for (const {index, before} of changes) {
      const had = before.find((known) => ruleOfTag(known) === rule.id)
      count(outcome, {had, has: tags[index], id: profile.inputs.ids[index] as string})
    }
    return outcome
  })
}

function count(
  outcome: RuleOutcome,
  {had, has, id}: {had: string | undefined; has: string | undefined; id: string},
): void {
  if (had === has) return
  if (had === undefined) addExample(outcome.gain_examples, id, outcome.gains++)
  else if (has === undefined) addExample(outcome.lose_examples, id, outcome.loses++)
  else outcome.changes++
}

function addExample(examples: string[], id: string, known: number): void {
  if (known < MOST_EXAMPLES) examples.push(id)
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((tag, place) => tag === right[place])
}
