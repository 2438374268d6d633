import {profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import type {Profile} from '../profile/profile.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import type {Day} from '../time/day.ts'
import {explainLifecycle} from './explain-lifecycle.ts'
import {explainValue} from './explain-value.ts'
import type {Explanation} from './explanation.ts'

interface Own {
  /** A profile in which the customer is, and their place in it. */
  profile: Profile
  index: number
}

/**
 * How the stage and the class of value of a customer came about. Both rest on what all customers teach: where that was
 * not learned, everybody is read if it is asked for, and it is left out if not.
 */
export async function explainLife(
  book: Book,
  {profile, index}: Own,
  {asOf, settings, isAsked}: {asOf: Day; settings: Settings; isAsked: boolean},
): Promise<Explanation[]> {
  const told = tellLife({profile, index})
  if (!isAsked || told.length === topicsOf({profile, index})) return told
  const everybody = await profileCustomers(book, {asOf, settings, needs: needsOf(['lifecycle', 'value_class'])})
  return tellLife({profile: everybody, index: everybody.inputs.ids.indexOf(profile.inputs.ids[index] as string)})
}

/** How many can be told: who never bought has a stage, and no value. */
function topicsOf(own: Own): number {
  return hasBought(own) ? 2 : 1
}

function hasBought({profile, index}: Own): boolean {
  return (profile.inputs.orders[index] as number) > 0
}

function tellLife({profile, index}: Own): Explanation[] {
  const bought = hasBought({profile, index})
  return [explainLifecycle(profile, index), bought ? explainValue(profile, index) : undefined].filter(
    (one) => one !== undefined,
  )
}
