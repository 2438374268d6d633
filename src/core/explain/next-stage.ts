import type {ChurnStage} from '../churn/judge-churn.ts'
import type {Judgements} from '../profile/judgements.ts'
import {textOfDay} from '../time/day.ts'

/** The churn stage that further silence brings first, and the day on which it does; none for those who are lost. */
export function nextStage(judgements: Judgements, index: number): {stage: ChurnStage; day: string} | undefined {
  const {inputs} = judgements
  const churn = judgements.churn()
  const now = churn.stage(index)
  const silence = inputs.asOf - (inputs.last_day[index] as number)
  // A stage begins with the first whole day at its limit or beyond it; on all other days nothing changes.
  const days = churn
    .limits(index)
    .flatMap((limit) => [Math.ceil(limit.days), Math.floor(limit.days) + 1])
    .filter((day) => day > silence)
    .sort((left, right) => left - right)
  for (const day of days) {
    const stage = churn.stageAfter(index, day)
    if (stage !== now) return {stage, day: textOfDay(inputs.asOf + day - silence)}
  }
  return undefined
}
