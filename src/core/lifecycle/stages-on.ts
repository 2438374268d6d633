import {leadsOpenOn} from '../lead/was-open.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import type {Settings} from '../setting/settings.ts'
import type {StableOrder} from '../report/ladder/stable-number.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {judgeLifecycle, type Lifecycle, type LifecycleStage} from './judge-lifecycle.ts'

/** Where everybody stood at the end of a day. */
export interface StagesOn {
  profile: Profile
  lifecycle: Lifecycle
  /** Stage by customer id. */
  stages: ReadonlyMap<string, LifecycleStage>
  /** Ids of the leads that were open, who were nobody's customer. */
  leads: ReadonlySet<string>
}

interface StagesRequest {
  asOf: Day
  settings: Settings
  /** The order number from which a relation counts as stable; the one of that day unless given. */
  stable?: StableOrder | undefined
  fields?: readonly string[] | undefined
}

/** Judges every customer and lead as of a day. Leads that were lost since are not known to have been open. */
export async function stagesOn(book: Book, {asOf, settings, stable, fields = []}: StagesRequest): Promise<StagesOn> {
  const profile = await profileCustomers(book, {asOf, settings, needs: needsOf(['lifecycle', ...fields])})
  const lifecycle = stable ? judgeLifecycle(profile.inputs, {churn: profile.churn(), stable}) : profile.lifecycle()
  const stages = new Map(profile.inputs.ids.map((id, index) => [id, lifecycle.stage(index) as LifecycleStage]))
  return {profile, lifecycle, stages, leads: new Set(await leadsOpenOn(book, asOf))}
}
