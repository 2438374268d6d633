import type {Lead} from '../lead/lead.ts'
import {addHours, type Instant} from '../time/day.ts'
import {decidedBy, endOf} from './decided-by.ts'
import {COMPLETE_FIELDS} from './lead-points.ts'
import {touchesBy, type TouchTimes} from './lead-touches.ts'

/** A value of a column; `undefined` where the lead's list left it blank, `null` where nobody ever asked. */
export type Cell = string | number | undefined | null

/** One column of what is known of leads, a cell for each lead. Attributes have the name `attributes.HEADER`. */
export interface LeadColumn {
  name: string
  cells: readonly Cell[]
}

export interface KnownLeads {
  leads: readonly Lead[]
  times: TouchTimes
  /** Touches of so many days after a lead came in are looked at, and none after it was decided. */
  touchDays: number
  /** Nothing later is looked at. */
  at: Instant
}

/**
 * What was known of leads early on: where they come from, what their record holds, what lists said of them, and how often
 * they were touched in their first days. Where those days were cut short, since the lead is too young or was decided
 * within them, the touches are not known; nor of a decided lead of which neither its end nor any touch is, as lists have it.
 */
export function leadColumns(known: KnownLeads): LeadColumn[] {
  const headers = new Set(known.leads.flatMap(({attributes}) => Object.keys(attributes ?? {})))
  return [...OWN_COLUMNS, ...[...headers].map((header) => `${ATTRIBUTE}${header}`)].map((name) =>
    leadColumn(name, known),
  )
}

/** One column by its name. */
export function leadColumn(name: string, known: KnownLeads): LeadColumn {
  return {name, cells: known.leads.map((lead) => cellOf(name, lead, known))}
}

/** What a column's name begins with when it is an attribute. */
export const ATTRIBUTE = 'attributes.'

const OWN_COLUMNS = ['source', 'region', 'city', 'industry', 'potential', 'completeness', 'touches'] as const
type OwnColumn = (typeof OWN_COLUMNS)[number]

function cellOf(name: string, lead: Lead, known: KnownLeads): Cell {
  if (name.startsWith(ATTRIBUTE))
    return lead.attributes === undefined ? null : lead.attributes[name.slice(ATTRIBUTE.length)]
  const own = name as OwnColumn
  if (own === 'completeness') return completeness(lead)
  return own === 'touches' ? earlyTouches(lead, known) : lead[own]
}

/** The share of the fields of a record that are filled; a note is left out, since people write it while they work on a lead. */
function completeness(lead: Lead): number {
  return EARLY_FIELDS.filter((field) => lead[field] !== undefined).length / EARLY_FIELDS.length
}

const EARLY_FIELDS = COMPLETE_FIELDS.filter((field) => field !== 'note')

function earlyTouches(lead: Lead, {times, touchDays, at}: KnownLeads): Cell {
  const until = addHours(lead.created_at, 24 * touchDays)
  const ended = endOf(lead)
  if (until > at || (ended !== undefined && ended < until)) return null
  const own = times.get(lead.id)
  const isUntold = ended === undefined && decidedBy(lead, at) !== undefined && touchesBy(lead, own, at).count === 0
  return isUntold ? null : touchesBy(lead, own, until).count
}
