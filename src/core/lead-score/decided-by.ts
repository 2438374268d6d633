import type {Lead} from '../lead/lead.ts'
import type {Instant} from '../time/day.ts'

/** How a lead had ended by a time; undefined while it is open or not known yet. Without a time it has ended all along. */
export function decidedBy(
  {stage, created_at, converted_at, lost_at}: Pick<Lead, 'stage' | 'created_at' | 'converted_at' | 'lost_at'>,
  at: Instant,
): 'won' | 'lost' | undefined {
  if (created_at > at || (stage !== 'won' && stage !== 'lost')) return undefined
  const ended_at = stage === 'won' ? converted_at : lost_at
  return ended_at === undefined || ended_at <= at ? stage : undefined
}
