import type {Profile} from '../profile/profile.ts'
import {parseSetting} from '../setting/settings.ts'
import {quadrantsOf} from './quadrant.ts'

/** A profile, cut as its settings say or otherwise. */
export type CutProfile = Pick<Profile, 'inputs' | 'quadrants' | 'buyers'>

/** A profile cut in another way than its settings say: `mean`, `median` or `VALUE,ORDERS`. Throws BAD_INPUT. */
export function cutProfile(profile: Profile, cut: string | undefined): CutProfile {
  const {settings} = profile.inputs
  if (cut === undefined || cut === settings['quadrant.cut']) return profile
  const own = {...settings, 'quadrant.cut': parseSetting('quadrant.cut', cut) as string}
  const inputs = {...profile.inputs, settings: own}
  const quadrants = quadrantsOf(inputs)
  return {inputs, quadrants: () => quadrants, buyers: () => profile.buyers()}
}
