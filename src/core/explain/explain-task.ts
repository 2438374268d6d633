import type {Profile} from '../profile/profile.ts'
import type {FollowUp} from '../task/follow-ups.ts'
import type {Explanation} from './explanation.ts'

/** Why a customer is on today's list, or why not. */
export function explainTask(profile: Profile, index: number, tasks: readonly FollowUp[]): Explanation {
  const own = tasks.find((task) => task.kind === 'churn' && task.churn.id === profile.inputs.ids[index])
  const churn = profile.churn()
  return {
    topic: 'task',
    verdict: own ? 'follow-up' : 'nothing-due',
    inputs: [
      {name: 'churn_stage', value: churn.stage(index), type: 'text'},
      {name: 'churn_risk', value: churn.risk(index), type: 'text'},
      {name: 'value_at_stake', value: profile.value('value_at_stake', index), type: 'money'},
      {name: 'due_at', value: own?.due_at, type: 'instant'},
    ],
    thresholds: [],
    rule: [{field: 'churn_risk', operator: '>=', value: 'medium', type: 'text'}],
    otherwise: [],
    sample: [],
  }
}
