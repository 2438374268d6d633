import type {Lead} from '../lead/lead.ts'
import type {Instant} from '../time/day.ts'

/** How a lead had ended by a time; undefined while it is open or not known yet. Without a time it has ended all along. */
export function decidedBy(lead: Pick<Lead, 'created_at'> & Ended, at: Instant): 'won' | 'lost' | undefined {
  const {stage, created_at} = lead
  if (created_at > at || (stage !== 'won' && stage !== 'lost')) return undefined
  const ended_at = endOf(lead)
  return ended_at === undefined || ended_at <= at ? stage : undefined
}

/** When a lead was won or lost, where it is known. */
export function endOf({stage, converted_at, lost_at}: Ended): Instant | undefined {
  return stage === 'won' ? converted_at : stage === 'lost' ? lost_at : undefined
}

type Ended = Pick<Lead, 'stage' | 'converted_at' | 'lost_at'>
