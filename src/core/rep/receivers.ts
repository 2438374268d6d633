import type {Shop} from '../shop/shop.ts'
import type {Rep} from './rep.ts'
import {type Place, whoFits} from './who-fits.ts'

export const HAND_OVER_RULES = ['round-robin', 'region', 'least-busy'] as const
export type HandOverRule = (typeof HAND_OVER_RULES)[number]

/** Somebody who takes over, and how much they have already. */
export interface Receiver {
  rep: Rep
  capacity: number
  load: number
}

/**
 * Who gets the next thing of a place: in turn; in turn among those of its shop or region; or whoever has least for each they
 * can follow up in a day, what they were given counted.
 */
export function receiverFor(
  receivers: readonly Receiver[],
  {rule, shops}: {rule: HandOverRule; shops: ReadonlyMap<string, Shop>},
): (place: Place) => string {
  const fits = whoFits(receivers, shops)
  const turns = new Map<string, number>()
  return (place) => {
    const who = rule === 'region' ? fits(place).who : receivers
    const chosen = rule === 'least-busy' ? leastBusy(who) : nextOf(who, turns)
    chosen.load++
    return chosen.rep.id
  }
}

function leastBusy(who: readonly Receiver[]): Receiver {
  return who.reduce((best, one) => (one.load / one.capacity < best.load / best.capacity ? one : best))
}

/** In turn: each group of people has its own. */
function nextOf(who: readonly Receiver[], turns: Map<string, number>): Receiver {
  const group = who.map(({rep}) => rep.id).join(' ')
  const turn = turns.get(group) ?? 0
  turns.set(group, turn + 1)
  return who[turn % who.length] as Receiver
}
