import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {QUADRANTS, type Quadrant} from '../../core/segment/quadrant.ts'
import type {Group} from '../shared/screen.ts'

/** Customers of each group of the map as indexes into the profile, those who brought most first. */
export type Groups = ReadonlyMap<Group, Int32Array>

const known = new WeakMap<Profile, Groups>()

/** Sorted once per profile: a key must not wait for it. */
export function groupsOf({profile}: Board): Groups {
  let groups = known.get(profile)
  if (!groups) known.set(profile, (groups = sortGroups(profile)))
  return groups
}

function sortGroups(profile: Profile): Groups {
  const {inputs} = profile
  const {quadrant} = profile.quadrants()
  const names: readonly Group[] = [...QUADRANTS, 'potential']
  const members = new Map<Group, number[]>(names.map((name) => [name, []]))
  for (let index = 0; index < profile.size; index++) {
    const bought = (inputs.orders[index] as number) > 0
    members.get(bought ? (quadrant(index) satisfies Quadrant) : 'potential')?.push(index)
  }
  const byRevenue = (left: number, right: number): number =>
    (inputs.revenue[right] as number) - (inputs.revenue[left] as number) || left - right
  return new Map([...members].map(([name, indexes]) => [name, Int32Array.from(indexes).sort(byRevenue)]))
}
