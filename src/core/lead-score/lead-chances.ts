import type {Lead} from '../lead/lead.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {leadProbabilities} from './lead-probability.ts'
import {ruleScore} from './lead-points.ts'
import {touchesBy, touchTimes} from './lead-touches.ts'
import {keptModel} from './load-lead-scoring.ts'
import {loadPoints} from './load-points.ts'
import {observedChances} from './observed-chances.ts'

/**
 * The probability that each of these leads is won, by its id: what `lead score fit` keeps, where that holds; else the share
 * that was won of leads with a like score. A score by hand goes before both. Learns nothing, so that a queue can ask it.
 */
export async function leadChances(
  book: Book,
  leads: readonly Lead[],
  {settings, now}: {settings: Settings; now: Instant},
): Promise<ReadonlyMap<string, number>> {
  if (leads.length === 0) return new Map()
  const model = await keptModel(book, {settings, at: now})
  if (model && leads.every(({manual_score}) => manual_score === undefined)) {
    const times = await touchTimes(book, leads)
    const chances = leadProbabilities(model.weights, {leads, times, at: now})
    return new Map(leads.map(({id}, place) => [id, chances[place] as number]))
  }
  const all = await book.all('lead')
  const times = await touchTimes(book, all)
  const points = await loadPoints(book)
  const observed = observedChances(all, {times, points, settings, at: now})
  const chances = model && leadProbabilities(model.weights, {leads, times, at: now})
  return new Map(
    leads.map((lead, place) => {
      const touches = touchesBy(lead, times.get(lead.id), now)
      const byScore = (): number => observed(lead.manual_score ?? ruleScore(lead, {touches, at: now}, points).score)
      return [lead.id, lead.manual_score === undefined ? (chances?.[place] ?? byScore()) : byScore()]
    }),
  )
}
