import type {Profile} from '../profile/profile.ts'
import type {Book} from '../store/store.ts'
import type {ExtraName} from './customer-extras.ts'

/** The value of a field for the customer at an index of the profile. */
export type Column = (index: number) => unknown
export type Columns = {[field in ExtraName]?: Column}

/** What the fields beside the profile are worked out from. */
export interface ExtraRequest {
  book: Book
  profile: Profile
}
