import {PASSED_STAGES, type Passage, type PassedStage} from '../../lead/lead-passage.ts'
import type {Instant} from '../../time/day.ts'
import {stageTimes} from './stage-times.ts'

/** One stage of a funnel. Days are medians; absent where half were not there yet, or of too few leads. */
export interface FunnelStage {
  stage: 'came-in' | PassedStage
  leads: number
  /** Of all leads that came in. */
  share: number
  /** Of those who reached the stage before. */
  conversion?: number | undefined
  /** Until half of those of the stage before were here. */
  median_days?: number | undefined
  /** Until half of all who came in were here. */
  days_since_came_in?: number | undefined
  /** Until half of those who came this far were here, since they came in. */
  usual_days?: number | undefined
}

export interface FunnelGroup {
  /** Blank for all leads, or where leads have no such value. */
  group: string
  leads: number
  stages: FunnelStage[]
  lost: number
  open: number
}

/** A funnel of some leads. */
export function funnelOf(
  group: string,
  passages: readonly Passage[],
  times: {now: Instant; least: number},
): FunnelGroup {
  const leads = passages.length
  const stages: FunnelStage[] = [{stage: 'came-in', leads, share: leads === 0 ? 0 : 1}]
  for (const stage of PASSED_STAGES)
    stages.push(stageOf(stage, passages, {before: stages.at(-1) as FunnelStage, ...times}))
  const lost = passages.filter((passage) => passage.lost).length
  const won = stages.at(-1)?.leads ?? 0
  return {group, leads, stages, lost, open: leads - lost - won}
}

function stageOf(
  stage: PassedStage,
  passages: readonly Passage[],
  {before, now, least}: {before: FunnelStage; now: Instant; least: number},
): FunnelStage {
  const reached = passages.filter((passage) => passage.reached[stage]).length
  const step = stageTimes(passages, {from: before.stage, to: stage, now, least})
  const whole = stageTimes(passages, {from: 'came-in', to: stage, now, least})
  return {
    stage,
    leads: reached,
    share: passages.length === 0 ? 0 : reached / passages.length,
    conversion: before.leads === 0 ? undefined : reached / before.leads,
    median_days: step.ofAll,
    days_since_came_in: whole.ofAll,
    usual_days: whole.ofThose,
  }
}
