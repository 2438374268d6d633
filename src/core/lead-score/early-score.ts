import type {Lead} from '../lead/lead.ts'
import type {Settings} from '../setting/settings.ts'
import {addHours, type Instant} from '../time/day.ts'
import {endOf} from './decided-by.ts'
import {type PointTable, ruleScore} from './lead-points.ts'
import {touchesBy, type TouchTimes} from './lead-touches.ts'

/**
 * The rule score of a decided lead as it stood when the days of touches were over, or it was decided, whichever came first;
 * when it was decided is not known of each.
 */
export function earlyScore(
  lead: Lead,
  {times, points, settings, at}: {times: TouchTimes; points: PointTable; settings: Settings; at: Instant},
): number {
  const window = addHours(lead.created_at, 24 * settings['lead.score_touch_days'])
  const seen = [endOf(lead) ?? at, window, at].sort()[0] as Instant
  return ruleScore(lead, {touches: touchesBy(lead, times.get(lead.id), seen), at: seen}, points).score
}
