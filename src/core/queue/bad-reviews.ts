import {dayOf, textOfDay} from '../time/day.ts'
import {ifKnown} from './if-known.ts'
import type {Columns, ExtraRequest} from './extra-columns.ts'

/** A review of so many points or fewer is a bad one. */
export const BAD_SCORE = 2
/** Older ones are nobody's task any more. */
const LOOK_BACK = 60

/** The last bad review or survey of each customer. */
export async function loadBadReviews({book, profile}: ExtraRequest): Promise<Columns> {
  const {asOf, ids} = profile.inputs
  const where = {field: 'kind', values: ['review', 'survey']} as const
  const touches = await book.facts('touch').find({where, from: asOf - LOOK_BACK, until: asOf})
  const last = new Map<string, {day: number; score: number}>()
  for (const {customer_id, score, at} of touches) {
    const isBad = score !== undefined && score <= BAD_SCORE
    if (isBad && !last.has(customer_id)) last.set(customer_id, {day: dayOf(at), score})
  }
  const of = (index: number): {day: number; score: number} | undefined => last.get(ids[index] as string)
  return {
    bad_review: (index) => ifKnown(of(index), ({day}) => textOfDay(day)),
    bad_review_score: (index) => of(index)?.score,
    days_since_bad_review: (index) => ifKnown(of(index), ({day}) => asOf - day),
  }
}
