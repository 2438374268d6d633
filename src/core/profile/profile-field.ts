import type {ListColumnType} from '../listing/list-column.ts'
import type {Judgements} from './judgements.ts'
import type {ProfileNeed} from './profile-need.ts'

/** One field of the profile: how it is read, what it means, and its value for the customer at an index. */
export interface ProfileFieldSpec {
  type: ListColumnType
  meaning: string
  /** Not shown by lists unless asked for. */
  extra?: boolean
  /** What has to be read for it beyond who there is and their histories. */
  needs?: readonly ProfileNeed[]
  value: (profile: Judgements, index: number) => unknown
  /** The same where what it is read from has to be looked up, which is then done once for all customers. */
  each?: (profile: Judgements) => (index: number) => unknown
  /** The values of all customers, where they are at hand as they are. */
  column?: (profile: Judgements) => readonly unknown[]
}

export type ProfileFieldSpecs = Readonly<Record<string, ProfileFieldSpec>>

/** A field whose values are read from something that is looked up. */
export function readFrom(each: NonNullable<ProfileFieldSpec['each']>): Pick<ProfileFieldSpec, 'value' | 'each'> {
  return {each, value: (profile, index) => each(profile)(index)}
}

/** The value for customers with a purchase only. */
export function ifBought(value: ProfileFieldSpec['value']): ProfileFieldSpec['value'] {
  return (profile, index) => ((profile.inputs.orders[index] as number) > 0 ? value(profile, index) : undefined)
}
