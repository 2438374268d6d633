import type {Judgements} from '../profile/judgements.ts'
import type {Profile} from '../profile/profile.ts'
import {expectedPurchase, FOLLOWED_STAGES} from '../task/follow-ups.ts'
import {textOfDay} from '../time/day.ts'
import {nextStage} from './next-stage.ts'
import type {Explanation, Otherwise} from './explanation.ts'

export const TASK_VERDICTS = ['follow-up', 'nothing-due', 'left-to-campaigns'] as const
type TaskVerdict = (typeof TASK_VERDICTS)[number]

/** Why a buyer is on the list of follow-ups, or why not, and when that changes. */
export function explainTask(profile: Profile, index: number): Explanation {
  const stage = profile.churn().stage(index)
  const verdict = verdictOf(stage)
  const usual = profile.churn().usualGap(index)
  const last_order = textOfDay(profile.inputs.last_day[index] as number)
  const due_at = verdict === 'follow-up' ? expectedPurchase(last_order, usual.days) : undefined
  return {
    topic: 'task',
    verdict,
    inputs: [
      {name: 'churn_stage', value: stage, type: 'text'},
      {name: 'last_order', value: last_order, type: 'day'},
      {name: 'usual_gap', value: usual.basis === 'setting' ? undefined : usual.days, type: 'number'},
      {name: 'due_at', value: due_at, type: 'instant'},
      {name: 'value_at_stake', value: profile.value('value_at_stake', index), type: 'money'},
    ],
    thresholds: [],
    rule: [{field: 'churn_stage', operator: 'in', value: FOLLOWED_STAGES, type: 'text'}],
    otherwise: otherwiseOf(profile, index, verdict),
    sample: [],
  }
}

function verdictOf(stage: string): TaskVerdict {
  if (stage === 'lost') return 'left-to-campaigns'
  return FOLLOWED_STAGES.some((followed) => followed === stage) ? 'follow-up' : 'nothing-due'
}

/** Where one followed stage follows another, the task stays the same. */
function otherwiseOf(judgements: Judgements, index: number, verdict: TaskVerdict): Otherwise[] {
  const bought: Otherwise = {verdict: 'nothing-due', event: 'purchase', conditions: []}
  const next = nextStage(judgements, index)
  const later = next && verdictOf(next.stage)
  return [
    ...(verdict === 'nothing-due' ? [] : [bought]),
    ...(next && later && later !== verdict
      ? [{verdict: later, event: 'silence' as const, day: next.day, conditions: []}]
      : []),
  ]
}
