import type {Judgements} from '../profile/judgements.ts'
import {textOfDay} from '../time/day.ts'
import type {ExplainedThreshold, Explanation, Otherwise} from './explanation.ts'

/** Silence is looked ahead over at most this many days for the day on which the stage changes. */
const LOOK_AHEAD = 3650

/** Why a buyer's silence is judged as it is: on whose gaps, against which lengths, and on which day it gets worse. */
export function explainChurn(judgements: Judgements, index: number): Explanation {
  const {inputs} = judgements
  const churn = judgements.churn()
  const silence = inputs.asOf - (inputs.last_day[index] as number)
  const usual = churn.usualGap(index)
  const verdict = churn.stage(index)
  const worse = nextStage(judgements, {index, silence, verdict})
  const otherwise: Otherwise[] = verdict === 'active' ? [] : [{verdict: 'active', event: 'purchase', conditions: []}]
  return {
    topic: 'churn',
    verdict,
    inputs: [
      {name: 'recency_days', value: silence, type: 'integer'},
      {name: 'usual_gap', value: usual?.days, type: 'number'},
      {name: 'basis', value: usual?.basis, type: 'text'},
      {name: 'unusual', value: churn.unusual(index), type: 'share'},
      {name: 'churn_risk', value: churn.risk(index), type: 'text'},
    ],
    thresholds: churn.limits(index).map(({stage, days}): ExplainedThreshold => ({
      name: stage,
      value: days,
      type: 'number',
      source: usual?.basis === 'own' ? 'setting' : 'shop',
      ...(usual?.basis === 'own' ? {setting: SETTING_OF[stage]} : {}),
    })),
    rule: [],
    otherwise: worse ? [...otherwise, worse] : otherwise,
    sample: [
      {name: 'own_gaps', value: churn.ownGapCount(index), type: 'integer'},
      {name: 'shop_gaps', value: churn.shop?.gaps ?? 0, type: 'integer'},
    ],
  }
}

const SETTING_OF = {
  slowing: 'churn.medium_ratio',
  sleeping: 'churn.high_ratio',
  lost: 'churn.lost_ratio',
} as const

function nextStage(
  judgements: Judgements,
  {index, silence, verdict}: {index: number; silence: number; verdict: string},
): Otherwise | undefined {
  const churn = judgements.churn()
  if (verdict === 'lost') return undefined
  for (let days = silence + 1; days <= silence + LOOK_AHEAD; days++) {
    const stage = churn.stageAfter(index, days)
    if (stage !== verdict)
      return {verdict: stage, event: 'silence', day: textOfDay(judgements.inputs.asOf + days - silence), conditions: []}
  }
  return undefined
}
