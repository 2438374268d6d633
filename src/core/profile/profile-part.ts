import type {ProfileInputs} from './profile-inputs.ts'
import type {ProfileParts} from './profile-parts.ts'

/** A part of the profile. It is a mistake of the program to ask for one that was not read. */
export function partOf<P extends keyof ProfileParts>(
  {inputs}: {inputs: ProfileInputs},
  name: P,
): NonNullable<ProfileParts[P]> {
  const found = inputs.parts?.[name]
  if (found === undefined) throw new Error(`The profile was read without its part "${name}".`)
  return found
}
