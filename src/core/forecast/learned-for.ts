import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {type Day, dayOf} from '../time/day.ts'
import {type Learned, LEARNED_ID} from './learned.ts'

/**
 * What `patron forecast fit` learned, when it holds for a day: not from after that day, and not older than the setting
 * `forecast.keep_days`.
 */
export async function learnedFor(
  book: Pick<Book, 'get'>,
  {asOf, settings}: {asOf: Day; settings: Settings},
): Promise<Learned | undefined> {
  const learned = await book.get('learned', LEARNED_ID)
  if (!learned) return undefined
  const age = asOf - dayOf(learned.as_of)
  return age >= 0 && age <= settings['forecast.keep_days'] ? learned : undefined
}
