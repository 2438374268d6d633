import type {Instant} from '../../core/time/day.ts'
import type {Settings} from '../../core/setting/settings.ts'

/** What all screens know of the store without asking: how it stands, how much there is, what is being worked out. */
export interface Board {
  /** Higher whenever answers may have become others: the store changed, the clock moved on, or the profile is there. */
  generation: number
  as_of: string
  /** The moment as of which things are judged: now, or the end of the day looked back to. */
  at: Instant
  /** Whether it shows another day than today, so that nothing can be done. */
  looking_back: boolean
  settings: Settings
  customers: number
  open_leads: number
  tasks: {open: number; overdue: number; due: number}
  /** Columns chosen for lists in the settings (`dashboard.columns`): name of the list → fields. */
  columns: Readonly<Record<string, readonly string[]>>
  /** What is being worked out just now, which screens wait for. */
  working: 'profile' | 'queue' | undefined
}
