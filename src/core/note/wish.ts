import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import type {Touch, TouchKind} from '../touch/touch.ts'
import {isWishing} from './search-words.ts'

/** What somebody said that they would like. `customer_id` is `''` for a lead who is no customer. */
export interface Wish {
  customer_id: string
  lead_id?: string | undefined
  touch_id: string
  at: string
  text: string
  rep?: string | undefined
}

/** Kinds of touches in which wishes are said. */
const SAID_IN: readonly TouchKind[] = ['note', 'visit', 'call', 'store-visit', 'inquiry']

/** The wishes that a touch holds: those kept as such, else what was said where it says that something is wanted. */
export function wishesOf({customer_id, lead_id, id, at, kind, detail, rep, facts}: Omit<Touch, 'digest'>): Wish[] {
  if (!SAID_IN.includes(kind)) return []
  const said = detail !== undefined && isWishing(detail) ? [detail] : []
  return (facts?.wishes ?? said).map((text) => ({customer_id, lead_id, touch_id: id, at, text, rep}))
}

/** The wishes said within `note.wish_days` before a day, newest first. */
export async function loadWishes(book: Book, {asOf, settings}: {asOf: Day; settings: Settings}): Promise<Wish[]> {
  const where = {field: 'kind', values: SAID_IN} as const
  const from = asOf - settings['note.wish_days'] + 1
  const touches = await book.facts('touch').find({where, from, until: asOf})
  return touches.filter(({customer_id, lead_id}) => customer_id !== '' || lead_id !== undefined).flatMap(wishesOf)
}
