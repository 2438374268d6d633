import type {Book} from '../store/store.ts'
import {type Day, endOfDay, type Instant} from '../time/day.ts'
import {type Lead, OPEN_LEAD_STAGES} from './lead.ts'

/**
 * Whether a lead was known and open at a time: it is open now, or was won or lost later. One of which it is not known when it
 * was lost counts as closed.
 */
export function wasOpen(
  {stage, created_at, converted_at, lost_at}: Pick<Lead, 'stage' | 'created_at' | 'converted_at' | 'lost_at'>,
  at: Instant,
): boolean {
  if (created_at > at) return false
  if (OPEN_LEAD_STAGES.includes(stage)) return true
  const ended_at = stage === 'won' ? converted_at : lost_at
  return ended_at !== undefined && ended_at > at
}

/** Ids of the leads that were open at the end of a day. */
export async function leadsOpenOn(book: Pick<Book, 'columns'>, asOf: Day): Promise<string[]> {
  const at = endOfDay(asOf)
  const fields = ['id', 'stage', 'created_at', 'converted_at', 'lost_at'] as const
  const {id, stage, created_at, converted_at, lost_at} = await book.columns('lead', fields)
  return id.filter((_, row) => {
    const times = {created_at: created_at[row] as Instant, converted_at: converted_at[row], lost_at: lost_at[row]}
    return wasOpen({stage: stage[row] as Lead['stage'], ...times}, at)
  })
}
