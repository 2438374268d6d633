import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {namesOf} from '../rep/active-rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {dayOf} from '../time/day.ts'
import {type Lead, potentialRank} from './lead.ts'
import {LEAD_WHO_COLUMNS} from './list-leads.ts'
import {isPooled, restsUntil} from './pool-rules.ts'

export const POOL_COLUMNS: readonly ListColumn[] = [
  ...LEAD_WHO_COLUMNS,
  {key: 'age_days', type: 'integer'},
  {key: 'contacts', type: 'integer'},
  {key: 'pooled_at', type: 'instant'},
  {key: 'pooled_from', type: 'text'},
  {key: 'rests_until', type: 'instant', extra: true},
]

/**
 * The public pool, the highest potential first, then the newest. For a rep who acts, `rests_until` says which leads they
 * had and may not claim yet.
 */
export async function listPool(context: Context): Promise<ListRow[]> {
  const now = context.now()
  return context.store.read(async (book) => {
    const settings = await loadSettings(book)
    const rep = await repAskedFor(book, context, undefined)
    const names = rep === undefined ? [] : namesOf(rep)
    const leads = (await book.all('lead')).filter((lead) => isPooled(lead) && lead.created_at <= now)
    return leads.sort(byPotential).map((lead) => ({
      ...lead,
      age_days: dayOf(now) - dayOf(lead.created_at),
      rests_until: restsUntil(lead, names, {now, settings}),
    }))
  })
}

/** High before medium before unknown before low; the newer first. */
export function byPotential(left: Lead, right: Lead): number {
  const [one, other] = [potentialRank(left.potential), potentialRank(right.potential)]
  if (one !== other) return one - other
  if (left.created_at !== right.created_at) return left.created_at < right.created_at ? 1 : -1
  return left.id < right.id ? -1 : 1
}
