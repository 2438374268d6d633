import type {Lead} from '../lead/lead.ts'
import {foldWord} from '../text/missing-word.ts'
import {dayOf, type Instant} from '../time/day.ts'
import type {LeadTouches} from './lead-touches.ts'

/**
 * The points that a lead has for what is known of it, as they are shipped. `*` is any value that has no line of its own;
 * of `touches.N` (N touches or more) and `touched.N` (the last one within N days) the best line that holds counts. The best
 * lead that there is comes to 100.
 */
export const SHIPPED_POINTS: Readonly<Record<string, number>> = {
  'source.referral': 20,
  'source.walk-in': 20,
  'source.event': 12,
  'source.web': 12,
  'source.phone': 12,
  'source.cold-visit': 8,
  'source.map-data': 4,
  'source.bought-list': 2,
  'source.*': 6,
  'potential.high': 20,
  'potential.medium': 10,
  'potential.low': 0,
  'region.*': 5,
  'industry.*': 5,
  'complete.phone': 6,
  'complete.email': 4,
  'complete.city': 3,
  'complete.note': 2,
  'touches.1': 8,
  'touches.2': 12,
  'touches.3': 15,
  'touched.7': 20,
  'touched.30': 10,
  'touched.90': 3,
}

/** What points can be given for: the part of a key before its first dot. */
export const POINT_GROUPS = [
  'source',
  'potential',
  'region',
  'city',
  'industry',
  'attributes',
  'complete',
  'touches',
  'touched',
] as const
export type PointGroup = (typeof POINT_GROUPS)[number]

/** Fields whose being known can have points. */
export const COMPLETE_FIELDS = ['phone', 'email', 'region', 'city', 'shop', 'industry', 'potential', 'note'] as const

/** Points by key, keys folded: `source.web`, `attributes.last activity.sms sent`. */
export type PointTable = ReadonlyMap<string, number>

/** One line of a lead's points: the key that held, and what it gave. */
export interface PointLine {
  key: string
  points: number
}

/** A rule score with the lines it is the sum of, 0 to 100. */
export interface RuleScore {
  score: number
  lines: PointLine[]
}

/** The table in force: what is shipped, and over it what the shop has set. */
export function pointTable(own: readonly PointLine[]): PointTable {
  return new Map([...Object.entries(SHIPPED_POINTS), ...own.map(({key, points}) => [key, points] as const)])
}

/** The rule score of a lead as it stood at a time. */
export function ruleScore(lead: Lead, known: {touches: LeadTouches; at: Instant}, table: PointTable): RuleScore {
  const keys = [...valueKeys(lead, table), ...touchKeys(known, table)]
  const lines = keys.map((key) => ({key, points: table.get(key) ?? 0})).filter(({points}) => points !== 0)
  const sum = lines.reduce((total, {points}) => total + points, 0)
  return {score: Math.min(100, Math.max(0, sum)), lines}
}

/** The keys that hold by what is known of the lead itself. */
function valueKeys(lead: Lead, table: PointTable): string[] {
  const attributes = hasAttributes(table) ? (lead.attributes ?? {}) : {}
  return [
    ...(['source', 'potential', 'region', 'city', 'industry'] as const).flatMap((field) =>
      keyOf(field, lead[field], table),
    ),
    ...Object.entries(attributes).flatMap(([header, value]) => keyOf(`attributes.${header}`, value, table)),
    ...COMPLETE_FIELDS.filter((field) => lead[field] !== undefined).map((field) => `complete.${field}`),
  ]
}

/** Few shops give points for attributes, and lists can have many. */
function hasAttributes(table: PointTable): boolean {
  for (const key of table.keys()) if (key.startsWith('attributes.')) return true
  return false
}

function keyOf(heading: string, value: string | number | undefined, table: PointTable): string[] {
  if (value === undefined) return []
  const own = foldWord(`${heading}.${value}`)
  return [table.has(own) ? own : foldWord(`${heading}.*`)]
}

/** The best line for the number of touches, and that for how recent the last is. */
function touchKeys({touches: {count, last}, at}: {touches: LeadTouches; at: Instant}, table: PointTable): string[] {
  const days = last === undefined ? Number.POSITIVE_INFINITY : dayOf(at) - dayOf(last)
  const best = (group: PointGroup, holds: (bound: number) => boolean): string[] => {
    const keys = [...table.keys()].filter((key) => key.startsWith(`${group}.`))
    const held = keys.filter((key) => holds(Number(key.slice(group.length + 1))))
    return held.sort((left, right) => (table.get(right) ?? 0) - (table.get(left) ?? 0)).slice(0, 1)
  }
  return [...best('touches', (bound) => count >= bound), ...best('touched', (bound) => days <= bound)]
}
