import {CrmError} from '../error/crm-error.ts'
import type {Lead} from '../lead/lead.ts'
import {closest} from '../text/closest.ts'
import {encodingsOf} from './column-encoding.ts'
import {decidedBy} from './decided-by.ts'
import type {ColumnEncoding} from './encoding.ts'
import {findLeaks, measureColumns} from './find-leaks.ts'
import {ATTRIBUTE, type LeadColumn, leadColumns} from './lead-columns.ts'
import type {LeadWeights} from './lead-model.ts'
import type {LeadLesson} from './lesson.ts'

/** The leads to learn from, how each ended (1 for won), and its fold. */
export interface Sample {
  decided: readonly Lead[]
  outcome: Uint8Array
  folds: Uint8Array
}

/** The columns to learn from, and why the others are left out. */
export interface Chosen extends Pick<LeadWeights, 'measures' | 'leaks' | 'kept' | 'useless'> {
  used: readonly {column: LeadColumn; encoding: ColumnEncoding}[]
}

/** Which columns to learn from. Throws BAD_INPUT for one to keep that there is not. */
export function chooseColumns(lesson: LeadLesson, {decided, outcome, folds}: Sample): Chosen {
  const {leads, settings, at, keep = []} = lesson
  const stillOpen = leads.filter((lead) => lead.created_at <= at && decidedBy(lead, at) === undefined)
  const columns = columnsOf(decided, lesson)
  refuseUnknown(keep, columns)
  const measured = measureColumns(columns, {outcome, folds, open: columnsOf(stillOpen, lesson), settings})
  const leaks = findLeaks(measured)
  const isKept = keptTest(keep)
  const leaking = new Set(leaks.map(({column}) => column).filter((column) => !isKept(column)))
  const usable = columns.filter(({name}) => !leaking.has(name))
  const encodings = encodingsOf(usable)
  const encoded = usable.map((column, place) => ({column, encoding: encodings[place] as (typeof encodings)[number]}))
  return {
    measures: measured
      .filter(({auc}) => !Number.isNaN(auc))
      .map(({signs: _, ...measure}) => measure)
      .sort((left, right) => right.auc - left.auc),
    leaks,
    kept: leaks.map(({column}) => column).filter(isKept),
    used: encoded.flatMap(({column, encoding}) => (typeof encoding === 'string' ? [] : [{column, encoding}])),
    useless: encoded.flatMap(({column: {name}, encoding}) =>
      typeof encoding === 'string' ? [{column: name, why: encoding}] : [],
    ),
  }
}

function columnsOf(leads: readonly Lead[], {times, settings, at}: LeadLesson): LeadColumn[] {
  return leadColumns({leads, times, touchDays: settings['lead.score_touch_days'], at})
}

function refuseUnknown(keep: readonly string[], columns: readonly LeadColumn[]): void {
  const stray = keep.find((name) => !columns.some((column) => keptTest([name])(column.name)))
  if (stray === undefined) return
  const names = columns.map(({name}) => name.replace(ATTRIBUTE, ''))
  const meant = closest(stray, names)
  throw new CrmError('BAD_INPUT', `There is no column "${stray}" to keep.`, {
    hint: meant === undefined ? `What is known of leads: ${names.join(', ')}.` : `Did you mean "${meant}"?`,
    candidates: meant === undefined ? [] : [meant],
  })
}

/** Columns are named with or without `attributes.`, in any case. */
function keptTest(keep: readonly string[]): (column: string) => boolean {
  const names = new Set(keep.map((name) => name.trim().toLowerCase()))
  return (column) => {
    const name = column.toLowerCase()
    return names.has(name) || names.has(name.replace(ATTRIBUTE, ''))
  }
}
