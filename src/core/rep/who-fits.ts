import type {Shop} from '../shop/shop.ts'
import type {Rep} from './rep.ts'

/** Why reps are asked: the shop is theirs, the region is, or nobody's is and all are. */
export const FITS = ['shop', 'region', 'everybody'] as const
export type Fit = (typeof FITS)[number]

/** Where somebody is at home. */
export interface Place {
  shop?: string | undefined
  region?: string | undefined
}

/** Who looks after a place: the reps of its shop, else those of its region, else everybody. */
export function whoFits<T extends {rep: Rep}>(
  all: readonly T[],
  shops: ReadonlyMap<string, Shop>,
): (place: Place) => {fit: Fit; who: readonly T[]} {
  const ofShop = new Map<string, T[]>()
  const ofRegion = new Map<string, T[]>()
  for (const one of all) {
    for (const shop of shopsOf(one.rep)) add(ofShop, shop, one)
    for (const region of regionsOf(one.rep, shops)) add(ofRegion, region, one)
  }
  return ({shop, region}) => {
    const there = shop === undefined ? undefined : ofShop.get(shop)
    if (there) return {fit: 'shop', who: there}
    const around = region ?? (shop === undefined ? undefined : shops.get(shop)?.region)
    const near = around === undefined ? undefined : ofRegion.get(around)
    return near ? {fit: 'region', who: near} : {fit: 'everybody', who: all}
  }
}

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const known = map.get(key)
  if (known) known.push(one)
  else map.set(key, [one])
}

function shopsOf({shop, shops}: Rep): Set<string> {
  return new Set([...(shop === undefined ? [] : [shop]), ...(shops ?? [])])
}

/** The regions that a rep looks after: those said, and those that their shops are in. */
function regionsOf(rep: Rep, shops: ReadonlyMap<string, Shop>): Set<string> {
  const around = [...shopsOf(rep)].flatMap((shop) => shops.get(shop)?.region ?? [])
  return new Set([...(rep.regions ?? []), ...around])
}
