import type {ChurnStage} from '../churn/judge-churn.ts'
import type {Judgements} from '../profile/judgements.ts'
import {textOfDay} from '../time/day.ts'

/** Silence is looked ahead over at most this many days for the day on which the stage changes. */
const LOOK_AHEAD = 3650

/** The churn stage that further silence brings first, and the day on which it does; none for those who are lost. */
export function nextStage(judgements: Judgements, index: number): {stage: ChurnStage; day: string} | undefined {
  const {inputs} = judgements
  const churn = judgements.churn()
  const now = churn.stage(index)
  const silence = inputs.asOf - (inputs.last_day[index] as number)
  if (now === 'lost') return undefined
  for (let ahead = 1; ahead <= LOOK_AHEAD; ahead++) {
    const stage = churn.stageAfter(index, silence + ahead)
    if (stage !== now) return {stage, day: textOfDay(inputs.asOf + ahead)}
  }
  return undefined
}
