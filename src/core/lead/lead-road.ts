import {hoursBetween, type Instant} from '../time/day.ts'
import type {Lead} from './lead.ts'

/** What a lead passes: its coming in, the stages it reached, and its end or today. */
export const ROAD_STEPS = ['came-in', 'assigned', 'contacted', 'qualified', 'won', 'lost', 'pooled', 'open'] as const
export type RoadStepKind = (typeof ROAD_STEPS)[number]

/** One step: when, where that is known, and hours since the step with a time before it. */
export interface RoadStep {
  step: RoadStepKind
  at?: Instant | undefined
  hours?: number | undefined
}

/** The road of a lead in the order of time; a step whose time nobody knows stands where its stage has its place. */
export function leadRoad(lead: Lead, now: Instant): RoadStep[] {
  const steps = passedBy(lead)
  const timed = steps
    .filter(({at}) => at !== undefined)
    .sort((one, other) => ((one.at as Instant) < (other.at as Instant) ? -1 : 1))
  const end: RoadStep[] = lead.stage === 'won' || lead.stage === 'lost' ? [] : [{step: 'open', at: now}]
  let before: Instant | undefined
  const road = [...timed, ...steps.filter(({at}) => at === undefined), ...end]
  return road.map(({step, at}) => {
    const hours = at === undefined || before === undefined ? undefined : hoursBetween(before, at)
    before = at ?? before
    return {step, at, hours}
  })
}

function passedBy(lead: Lead): RoadStep[] {
  const {assigned_at, first_contact_at, qualified_at, pooled_at, lost_at, converted_at, stage} = lead
  return [
    {step: 'came-in', at: lead.created_at},
    ...stepOf('assigned', assigned_at, false),
    ...stepOf('contacted', first_contact_at, lead.contacts > 0),
    ...stepOf('qualified', qualified_at, stage === 'qualified'),
    ...stepOf('pooled', pooled_at, false),
    ...stepOf('won', converted_at, stage === 'won'),
    ...stepOf('lost', lost_at, stage === 'lost'),
  ]
}

function stepOf(step: RoadStepKind, at: Instant | undefined, isPassed: boolean): RoadStep[] {
  return at !== undefined || isPassed ? [{step, at}] : []
}
