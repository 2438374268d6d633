import type {CampaignsDeeds} from '../campaigns/deeds.ts'
import type {CustomerDeeds} from '../customer/deeds.ts'
import type {CustomersDeeds} from '../customers/deeds.ts'
import type {TodayDeeds} from '../today/deeds.ts'
import type {LeadsDeeds} from '../leads/deeds.ts'
import type {PeopleDeeds} from '../people/deeds.ts'
import type {DeedKind} from './question.ts'

/** Everything that screens do to the store. A screen's folder declares its own in `deeds.ts` and does them in `doing.ts`. */
export interface Deeds extends CampaignsDeeds, CustomersDeeds, CustomerDeeds, LeadsDeeds, PeopleDeeds, TodayDeeds {
  undo: DeedKind<{change_id: number}, {change_id: number | undefined}>
  redo: DeedKind<{change_id: number}, {change_id: number | undefined}>
}

export type DeedName = keyof Deeds
export type DeedInput<N extends DeedName> = Deeds[N]['input']
export type DeedResult<N extends DeedName> = Deeds[N]['result']

/** A deed with what it needs. */
export type Deed = {[N in DeedName]: {deed: N; input: DeedInput<N>}}[DeedName]
