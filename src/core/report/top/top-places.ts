import {wilson} from '../../statistics/wilson.ts'
import type {BestCustomers} from './best-customers.ts'

export const PLACE_STANDINGS = ['low', 'usual', 'high', 'too-few'] as const
/**
 * Whether the best customers are rarer in a place than among all buyers (`low`, a value lowland) or more frequent: the
 * 95 % interval of their share (Wilson 1927) lies below or above the share of all. `too-few`: buyers below the setting
 * `report.least`, of whom nothing is said.
 */
export type PlaceStanding = (typeof PLACE_STANDINGS)[number]

/** A shop or region by those who buy most there. Each customer counts in one place: where they spent most. */
export interface TopPlace {
  /** Empty for those who bought in none. */
  place: string
  buyers: number
  best: number
  /** Share of the best among the buyers, 0 to 1, with its interval. */
  share: number
  low: number
  high: number
  standing: PlaceStanding
}

/** Orders with the place of each; rows by customer. */
interface PlacedOrders {
  rows: number
  customer: Int32Array
  purchase: Int32Array
  revenue: Float64Array
  /** Codes into the names, -1 for none. */
  group: Int32Array
  names: readonly string[]
}

/** The places of the buyers, the lowest share first, too few last. */
export function topPlaces(orders: PlacedOrders, best: BestCustomers, least: number): TopPlace[] {
  const home = mainPlaces(orders)
  const buyers = new Int32Array(orders.names.length + 1)
  const tops = new Int32Array(orders.names.length + 1)
  for (const [who, place] of home.entries()) {
    if (best.buyer[who] === 0) continue
    const at = place < 0 ? orders.names.length : place
    buyers[at] = (buyers[at] as number) + 1
    tops[at] = (tops[at] as number) + (best.best[who] as number)
  }
  const overall = best.buyers > 0 ? best.best_count / best.buyers : 0
  return [...orders.names, '']
    .flatMap((place, at) => placeOf(place, {buyers: buyers[at] as number, best: tops[at] as number}, {overall, least}))
    .sort((left, right) => Number(isUnsaid(left)) - Number(isUnsaid(right)) || left.share - right.share)
}

function isUnsaid({standing, place}: TopPlace): boolean {
  return standing === 'too-few' || place === ''
}

function placeOf(
  place: string,
  {buyers, best}: {buyers: number; best: number},
  {overall, least}: {overall: number; least: number},
): TopPlace[] {
  if (buyers === 0) return []
  const {low, high} = wilson(best, buyers)
  return [{place, buyers, best, share: best / buyers, low, high, standing: standing()}]

  function standing(): PlaceStanding {
    if (buyers < least) return 'too-few'
    if (high < overall) return 'low'
    return low > overall ? 'high' : 'usual'
  }
}

/** By customer the place where purchases came to most, the first of those that tie; -1 for none. */
function mainPlaces({rows, customer, purchase, revenue, group, names}: PlacedOrders): Int32Array {
  const home: number[] = []
  const sums = new Float64Array(names.length)
  for (let from = 0; from < rows;) {
    const who = customer[from] as number
    let end = from
    let main = -1
    for (; end < rows && customer[end] === who; end++) {
      const place = group[end] as number
      if (place >= 0 && purchase[end] === 1) sums[place] = (sums[place] as number) + (revenue[end] as number)
    }
    for (let row = from; row < end; row++) {
      const place = group[row] as number
      if (place < 0 || purchase[row] === 0 || place === main) continue
      const more = main < 0 ? 1 : (sums[place] as number) - (sums[main] as number)
      if (more > 0 || (more === 0 && place < main)) main = place
    }
    for (let row = from; row < end; row++) if ((group[row] as number) >= 0) sums[group[row] as number] = 0
    if (who >= 0) home[who] = main
    from = end
  }
  return Int32Array.from(home)
}
