import type {Profile} from '../profile/profile.ts'
import {judgeProfile, type JudgedRule} from '../tag/judge-rules.ts'
import type {KnownRule} from '../tag/known-rules.ts'
import {conjunctsOf} from './conjuncts.ts'
import type {Explanation} from './explanation.ts'

/**
 * Of the tag rules that hold for a customer what they read; with `all`, of the others too, after them, and which parts
 * of their conditions do not hold.
 */
export function explainTags(
  profile: Profile,
  index: number,
  {rules, all}: {rules: readonly KnownRule[]; all: boolean},
): Explanation[] {
  const judged = judgeProfile(profile, rules).rules
  const holding = judged.filter(({tags}) => tags[index] !== undefined)
  const others = judged.filter(({tags}) => tags[index] === undefined)
  return [...holding, ...(all ? others : [])].map((one) => explainRule(profile, index, one))
}

function explainRule(profile: Profile, index: number, {rule, tags, fields}: JudgedRule): Explanation {
  const tag = tags[index]
  return {
    topic: 'tags',
    verdict: tag ?? rule.id,
    inputs: fields.map((name) => ({
      name,
      value: profile.value(name, index),
      type: profile.columns.find(({key}) => key === name)?.type ?? 'text',
    })),
    thresholds: [],
    rule: [],
    expression: {
      text: rule.condition,
      holds: tag !== undefined,
      failing: tag === undefined ? failingParts(profile, index, rule) : [],
    },
    otherwise: [],
    sample: [],
  }
}

function failingParts(profile: Profile, index: number, {value: _, ...rule}: KnownRule): string[] {
  const parts = conjunctsOf(rule.condition).map((condition) => ({...rule, condition}))
  return judgeProfile(profile, parts)
    .rules.filter(({tags}) => tags[index] === undefined)
    .map(({rule: {condition}}) => condition)
}
