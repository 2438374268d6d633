import type {Profile} from '../profile/profile.ts'
import {judgeProfile} from '../tag/judge-rules.ts'
import type {KnownRule} from '../tag/known-rules.ts'
import type {Explanation} from './explanation.ts'

/** Of every tag rule whether it holds for a customer, with the figures that it reads. */
export function explainTags(profile: Profile, index: number, rules: readonly KnownRule[]): Explanation[] {
  const {rules: judged} = judgeProfile(profile, rules)
  return judged.map(({rule, tags, fields}): Explanation => {
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
      expression: {text: rule.condition, holds: tag !== undefined},
      otherwise: [],
      sample: [],
    }
  })
}
