import type {Instant} from '../time/day.ts'
import type {Store} from './store.ts'

/** What every use case gets: the store, the clock, and on whose behalf it acts. */
export interface Context {
  store: Store
  now: () => Instant
  who: string
  /** The person it was said to act as, by id or name of a rep: lists are theirs unless asked otherwise. */
  as?: string | undefined
}
