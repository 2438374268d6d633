import type {LeadMove} from '../../core/lead/lead-rules.ts'
import type {LeadMovesResult} from '../../core/lead/move-lead.ts'
import type {AskedMove} from '../../core/lead/move-leads.ts'
import type {LogResult} from '../../core/touch/log-touch.ts'
import type {TaskOutcome} from '../../core/task/task.ts'
import type {DeedKind} from '../office/question.ts'

/** A contact by one of the ways that are kept with what was said. */
export interface LeadContact {
  lead: string
  kind: 'call' | 'visit'
  outcome: TaskOutcome | undefined
  detail: string | undefined
}

/** What screens do with leads. */
export interface LeadsDeeds {
  /** One move with several leads, all or none. */
  'move-leads': DeedKind<{leads: readonly string[]; asked: AskedMove}, LeadMovesResult & {move: LeadMove}>
  'contact-lead': DeedKind<LeadContact, LogResult>
}
