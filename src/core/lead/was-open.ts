import type {Book} from '../store/store.ts'
import {type Day, endOfDay, type Instant} from '../time/day.ts'
import {type Lead, OPEN_LEAD_STAGES} from './lead.ts'

/** Whether a lead was known and open at a time: it is open now, or was won later. One that was lost since counts as closed. */
export function wasOpen(
  {stage, created_at, converted_at}: Pick<Lead, 'stage' | 'created_at' | 'converted_at'>,
  at: Instant,
): boolean {
  if (created_at > at) return false
  return OPEN_LEAD_STAGES.includes(stage) || (stage === 'won' && converted_at !== undefined && converted_at > at)
}

/** Ids of the leads that were open at the end of a day. */
export async function leadsOpenOn(book: Pick<Book, 'columns'>, asOf: Day): Promise<string[]> {
  const at = endOfDay(asOf)
  const {id, stage, created_at, converted_at} = await book.columns('lead', [
    'id',
    'stage',
    'created_at',
    'converted_at',
  ])
  return id.filter((_, row) =>
    wasOpen(
      {stage: stage[row] as Lead['stage'], created_at: created_at[row] as Instant, converted_at: converted_at[row]},
      at,
    ),
  )
}
