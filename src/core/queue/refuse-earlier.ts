import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import {type Day, dayOf, textOfDay} from '../time/day.ts'

/** Throws REFUSED for a run of a past day before the last one: what is open now would close. */
export async function refuseEarlier(book: Book, day: Day, today: Day): Promise<void> {
  const last = await book.get('queue_run', 'last')
  if (!last || day >= today || dayOf(last.day) <= day) return
  throw new CrmError(
    'REFUSED',
    `The queue was worked out for ${last.day} already: a run for ${textOfDay(day)} would close what is open now.`,
    {hint: `patron today --as-of ${textOfDay(day)} shows that day and keeps nothing.`},
  )
}
