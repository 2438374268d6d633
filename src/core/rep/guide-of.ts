import {RowHash} from '../text/row-hash.ts'
import {repFinder} from './rep-of.ts'
import type {Rep} from './rep.ts'

/** Whose a customer is, as the record says it. */
interface Owned {
  guide?: string | undefined
  home_shop?: string | undefined
}

/**
 * Who looks after a customer: the guide of the record, by id or name; else one of the home shop's, always the same one,
 * so that a shop's guides share those who have none. Undefined where nobody does.
 */
export function guideFinder(reps: readonly Rep[]): (id: string, owned: Owned) => string | undefined {
  const repOf = repFinder(reps)
  const atShop = new Map<string, string[]>()
  for (const {id, shop, left_on} of reps)
    if (shop !== undefined && left_on === undefined) atShop.set(shop, [...(atShop.get(shop) ?? []), id])
  const hash = new RowHash()
  return (id, {guide, home_shop}) => {
    if (guide !== undefined) return repOf(guide) ?? guide
    const here = home_shop === undefined ? undefined : atShop.get(home_shop)
    return here?.[hash.begin().add(id).number() % here.length]
  }
}
