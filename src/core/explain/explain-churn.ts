import type {UsualGap} from '../churn/judge-churn.ts'
import type {Judgements} from '../profile/judgements.ts'
import type {ExplainedThreshold, Explanation, Otherwise} from './explanation.ts'
import {explainProbability} from './explain-probability.ts'
import {nextStage} from './next-stage.ts'

/** Why a buyer's silence is judged as it is: on whose gaps, against which lengths, and on which day it gets worse. */
export function explainChurn(judgements: Judgements, index: number): Explanation {
  const {inputs} = judgements
  const churn = judgements.churn()
  const silence = inputs.asOf - (inputs.last_day[index] as number)
  const usual = churn.usualGap(index)
  const verdict = churn.stage(index)
  const worse = nextStage(judgements, index)
  const probability = explainProbability(inputs, index)
  const otherwise: Otherwise[] = verdict === 'active' ? [] : [{verdict: 'active', event: 'purchase', conditions: []}]
  return {
    topic: 'churn',
    verdict,
    inputs: [
      {name: 'recency_days', value: silence, type: 'integer'},
      {name: 'usual_gap', value: usual.basis === 'setting' ? undefined : usual.days, type: 'number'},
      {name: 'basis', value: usual.basis, type: 'text'},
      {name: 'unusual', value: usual.basis === 'setting' ? undefined : churn.unusual(index), type: 'share'},
      {name: 'churn_risk', value: churn.risk(index), type: 'text'},
      ...(probability ? [{name: 'churn_probability', value: probability.value, type: 'share' as const}] : []),
    ],
    thresholds: silenceThresholds(judgements, index),
    rule: [],
    otherwise: worse
      ? [...otherwise, {verdict: worse.stage, event: 'silence', day: worse.day, conditions: []}]
      : otherwise,
    sample: [
      {name: 'own_gaps', value: churn.ownGapCount(index), type: 'integer'},
      {name: 'shop_gaps', value: churn.shop.gaps, type: 'integer'},
    ],
    ...(probability && {probability}),
  }
}

/** After how many days of silence each stage begins, for the customer at an index. */
export function silenceThresholds(judgements: Judgements, index: number): ExplainedThreshold[] {
  const {inputs} = judgements
  const churn = judgements.churn()
  const usual = churn.usualGap(index)
  return churn.limits(index).map(({stage, days}) => ({
    ...{name: stage, value: days, type: 'number'},
    ...sourceOf(stage, days, {inputs, usual}),
  }))
}

const SETTING_OF = {
  slowing: 'churn.medium_ratio',
  sleeping: 'churn.high_ratio',
  lost: 'churn.lost_ratio',
} as const

/** A silence must be long for the setting and for the own gaps; what asks for more days is what decides. */
function sourceOf(
  stage: keyof typeof SETTING_OF,
  days: number,
  {inputs: {settings}, usual}: {inputs: Judgements['inputs']; usual: UsualGap},
): Pick<ExplainedThreshold, 'source' | 'setting'> {
  if (usual.basis === 'shop') return {source: 'shop'}
  if (usual.basis === 'setting') return {source: 'setting', setting: 'grid.recency_days'}
  const setting = SETTING_OF[stage]
  return days > settings[setting] * Math.max(usual.days, 1) ? {source: 'own'} : {source: 'setting', setting}
}
