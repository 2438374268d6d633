import {listAmong} from '../duplicate/list-duplicates.ts'
import type {DuplicatePair, DuplicateReport} from '../duplicate/report.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {loadWithLeads} from './lead-people.ts'

/**
 * Open leads that may be one person with another lead or with a customer, by the same weighing of fields as among customers:
 * pairs of which one at least is a lead.
 */
export async function listLeadDuplicates({store}: Pick<Context, 'store'>): Promise<DuplicateReport> {
  const {people, leads, settings} = await store.read(async (book) => {
    const known = await loadSettings(book)
    return {...(await loadWithLeads(book, known.country)), settings: known}
  })
  const report = await listAmong(people, {settings, buckets: ['certain', 'review'], verdicts: undefined})
  const hasLead = ({left, right}: DuplicatePair): boolean => leads.has(left) || leads.has(right)
  const pairs = report.pairs.filter(hasLead)
  const count = (bucket: string): number => pairs.filter((pair) => pair.bucket === bucket).length
  return {
    ...report,
    pairs,
    counts: {...report.counts, certain: count('certain'), review: count('review')},
    groups: report.groups.filter((group) => group.some((id) => leads.has(id))),
  }
}
