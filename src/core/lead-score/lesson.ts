import type {Lead} from '../lead/lead.ts'
import type {Settings} from '../setting/settings.ts'
import type {Instant} from '../time/day.ts'
import type {PointTable} from './lead-points.ts'
import type {TouchTimes} from './lead-touches.ts'

/** What is learned from. */
export interface LeadLesson {
  leads: readonly Lead[]
  times: TouchTimes
  points: PointTable
  settings: Settings
  /** Nothing later is looked at. */
  at: Instant
  /** Columns to keep although they give the outcome away. */
  keep?: readonly string[] | undefined
}
