import type {Book} from '../../store/store.ts'
import {dayOf} from '../../time/day.ts'
import type {Touch} from '../../touch/touch.ts'
import {CONTACT_KINDS, isContact} from '../../touch/touch-rules.ts'
import type {RepOf} from '../../rep/rep-of.ts'
import {TOUCH_COUNTS} from '../touch-counts.ts'
import {figuresBy} from './figures-by.ts'
import {NOBODY, type Span} from './rep-sales.ts'

/** Touches by which reps speak with people, and what they note, of some days. */
export function loadContacts(book: Book, {from, until}: Span): Promise<Touch[]> {
  return book.facts('touch').find({where: {field: 'kind', values: [...CONTACT_KINDS, 'note']}, from, until})
}

/** Touches by kind; `contacts` are those by which somebody was reached, attempts and notes left out. */
export interface RepContacts {
  contacts: number
  attempts: number
  visits: number
  store_visits: number
  calls: number
  messages: number
  notes: number
}

export function contactsByRep(
  touches: readonly Touch[],
  {from, until}: Span,
  repOf: RepOf,
): ReadonlyMap<string, RepContacts> {
  const contacts = figuresBy((): RepContacts => ({
    contacts: 0,
    attempts: 0,
    visits: 0,
    store_visits: 0,
    calls: 0,
    messages: 0,
    notes: 0,
  }))
  for (const touch of touches) {
    const day = dayOf(touch.at)
    const counted = TOUCH_COUNTS[touch.kind as keyof typeof TOUCH_COUNTS]
    if (counted === undefined || day < from || day > until) continue
    const own = contacts.of(repOf(touch.rep) ?? NOBODY)
    own[counted]++
    if (isContact(touch)) own.contacts++
    else if (touch.kind !== 'note') own.attempts++
  }
  return contacts.all
}
