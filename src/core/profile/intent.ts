import type {Settings} from '../setting/settings.ts'
import type {Day} from '../time/day.ts'
import type {TouchKind} from '../touch/touch.ts'
import {places} from './places.ts'
import type {ProfileBook} from './profile-book.ts'

/** What somebody does who looks around, and who is about to buy; the setting `intent.points` says what each counts. */
const LOOKING: readonly TouchKind[] = ['browse', 'search', 'click']
const ABOUT_TO_BUY: readonly TouchKind[] = ['cart', 'inquiry', 'store-visit']

/** Weeks that are looked back on; a touch counts half of what it would a week later. */
const WEEKS = 4

/** Points at which the score is at half of its 100. */
const HALF = 20

/**
 * How much recent touches speak of an intent to buy: points of the touches of the last four weeks, halved each week, as
 * 100 · (1 − 2^(−points / 20)): 0 without any, 50 at 20 points, never quite 100. One entry per id.
 */
export async function loadIntent(
  book: ProfileBook,
  {asOf, ids, settings}: {asOf: Day; ids: readonly string[]; settings: Settings},
): Promise<Float64Array> {
  const points = new Float64Array(ids.length)
  const any = await book.facts('touch').tally({from: asOf - 7 * WEEKS + 1, until: asOf})
  if (any.ids.length === 0) return points
  for (const [kinds, each] of [
    [LOOKING, settings['intent.points'][0]],
    [ABOUT_TO_BUY, settings['intent.points'][1]],
  ] as const) {
    for (let week = 0; week < WEEKS; week++) {
      const until = asOf - 7 * week
      const where = {field: 'kind', values: kinds} as const
      const tally = await book.facts('touch').tally({from: until - 6, until, where})
      places(ids, tally.ids).forEach((at, index) => {
        if (at >= 0) points[index] = (points[index] as number) + ((tally.count[at] as number) * (each ?? 0)) / 2 ** week
      })
    }
  }
  return points.map((sum) => 100 * (1 - 2 ** (-sum / HALF)))
}
