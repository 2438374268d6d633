import {repFinder} from '../../rep/rep-of.ts'
import type {Rep} from '../../rep/rep.ts'
import type {Lead} from '../../lead/lead.ts'
import {passageOf, PASSED_STAGES, type Passage} from '../../lead/lead-passage.ts'
import {loadSettings} from '../../setting/settings.ts'
import type {Context} from '../../store/context.ts'
import {leadsInScope} from '../lead-scope.ts'
import type {ScopeFields, ScopeQuery} from '../report-scope.ts'
import {type FunnelGroup, funnelOf} from './funnel-group.ts'

export const FUNNEL_BY = ['source', 'region', 'rep', 'month'] as const
export type FunnelBy = (typeof FUNNEL_BY)[number]

export interface FunnelReport extends ScopeFields {
  by: FunnelBy | undefined
  total: FunnelGroup
  /** One for each source, region, rep or month, the one with most leads first; months in order. */
  groups: FunnelGroup[]
  /** Leads that went past a stage without a time of it, such as who bought before anybody noted a contact. */
  skipped: number
  /** Won or lost at a time that nobody knows, since a list said so. */
  untimed: number
  customers_before: number
  /** Leads below which no median is given. */
  least: number
}

/** The funnel of the leads that came in in a period, as it stood at the end of a day. Throws BAD_INPUT for an empty period. */
export async function reportFunnel(
  {store}: Context,
  query: ScopeQuery & {by?: FunnelBy | undefined},
): Promise<FunnelReport> {
  return store.read(async (book) => {
    const least = (await loadSettings(book))['report.least']
    const {leads, now, fields, customers_before} = leadsInScope(await book.all('lead'), query)
    const passages = leads.map((lead) => passageOf(lead, now))
    const {by} = query
    const names = by === undefined ? [] : namesOf(leads, by, by === 'rep' ? await book.all('rep') : [])
    return {
      ...fields,
      by,
      total: funnelOf('', passages, {now, least}),
      groups: by === undefined ? [] : groupsOf(names, passages, {by, now, least}),
      skipped: passages.filter(hasSkipped).length,
      untimed: passages.filter((passage, index) => isUntimed(leads[index] as Lead, passage)).length,
      customers_before,
      least,
    }
  })
}

function groupsOf(
  names: readonly string[],
  passages: readonly Passage[],
  {by, now, least}: {by: FunnelBy; now: string; least: number},
): FunnelGroup[] {
  const members = new Map<string, Passage[]>()
  names.forEach((name, index) => {
    const known = members.get(name)
    if (known) known.push(passages[index] as Passage)
    else members.set(name, [passages[index] as Passage])
  })
  const groups = [...members].map(([name, own]) => funnelOf(name, own, {now, least}))
  return groups.sort((one, other) =>
    by === 'month' || one.leads === other.leads ? (one.group < other.group ? -1 : 1) : other.leads - one.leads,
  )
}

/** The group of each lead; the rep of one in the pool is nobody. */
function namesOf(leads: readonly Lead[], by: FunnelBy, reps: readonly Rep[]): string[] {
  if (by === 'month') return leads.map(({created_at}) => created_at.slice(0, 7))
  if (by !== 'rep') return leads.map((lead) => lead[by] ?? '')
  const repOf = repFinder(reps)
  return leads.map(({owner}) => repOf(owner) ?? owner ?? '')
}

function hasSkipped({reached, at}: Passage): boolean {
  return PASSED_STAGES.some((stage) => stage !== 'won' && reached[stage] && at[stage] === undefined)
}

function isUntimed({stage, lost_at}: Lead, {reached, at}: Passage): boolean {
  return (reached.won && at.won === undefined) || (stage === 'lost' && lost_at === undefined)
}
