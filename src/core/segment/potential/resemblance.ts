import {ascending, quantile} from '../../profile/quantile.ts'
import {FIRST_ORDER_FEATURES, type FirstOrderFeature, type FirstOrders} from './first-orders.ts'

/** A value of a feature, e.g. its fifth or its name, and what it says. */
export interface Evidence {
  feature: FirstOrderFeature
  value: string
  /** Of the best whose first order was so, and of all others, 0 to 1. */
  share_of_best: number
  share_of_others: number
  /** Log of the ratio of the two: above 0 it speaks for one of the best. */
  weight: number
}

/** What tells first orders of the best from those of others. */
export interface Resemblance {
  best: number
  others: number
  /** Probability that somebody with this customer's first order becomes one of the best. */
  probability: (who: number) => number
  /** What speaks for it, the most first. */
  evidence: (who: number) => Evidence[]
}

/** Weight of the share of everybody in a value's share among the best, in customers. */
const PRIOR = 10

/**
 * A naive Bayes classifier over the features of first orders (independent given the class): the log-odds of being one of the
 * best are those of all plus the log of each value's share among the best over its share among the others, both
 * drawn towards the share of everybody as by ten more customers. `among` are customers old enough to be judged, `isBest`
 * says which of them are.
 */
export function learnResemblance(
  first: FirstOrders,
  among: readonly number[],
  isBest: (who: number) => boolean,
): Resemblance {
  const valuesOf = featureValues(first, among)
  const best = among.filter(isBest).length
  const others = among.length - best
  const counts = countValues(among, {valuesOf, isBest})
  const evidenceOf = (who: number): Evidence[] =>
    FIRST_ORDER_FEATURES.flatMap((feature, place) => {
      const value = valuesOf(who)[place]
      const count = value === undefined ? undefined : counts.get(`${feature} ${value}`)
      if (value === undefined || !count) return []
      const all = (count.best + count.others) / among.length
      const shareIn = (own: number, size: number): number => (own + PRIOR * all) / (size + PRIOR)
      const [share_of_best, share_of_others] = [count.best / best, count.others / others]
      const weight = Math.log(shareIn(count.best, best) / shareIn(count.others, others))
      return [{feature, value, share_of_best, share_of_others, weight}]
    })
  return {
    best,
    others,
    probability: (who) => {
      const odds = evidenceOf(who).reduce((sum, {weight}) => sum + weight, Math.log(best / others))
      return 1 / (1 + Math.exp(-odds))
    },
    evidence: (who) =>
      evidenceOf(who)
        .filter(({weight}) => weight > 0)
        .sort((left, right) => right.weight - left.weight),
  }
}

function countValues(
  among: readonly number[],
  {valuesOf, isBest}: {valuesOf: (who: number) => readonly (string | undefined)[]; isBest: (who: number) => boolean},
): Map<string, {best: number; others: number}> {
  const counts = new Map<string, {best: number; others: number}>()
  for (const who of among) {
    const side = isBest(who) ? 'best' : 'others'
    valuesOf(who).forEach((value, place) => {
      if (value === undefined) return
      const key = `${FIRST_ORDER_FEATURES[place] as string} ${value}`
      const count = counts.get(key) ?? {best: 0, others: 0}
      count[side]++
      counts.set(key, count)
    })
  }
  return counts
}

const ITEM_CUTS = [1, 2, 5] as const
const DISCOUNT_CUTS = [0, 0.1, 0.2] as const

/** The values of a customer's features in their order; order values in fifths of the customers learned from. */
function featureValues(
  {revenue, items, discount, channel, shop, category}: FirstOrders,
  among: readonly number[],
): (who: number) => (string | undefined)[] {
  const sorted = ascending(among.map((who) => revenue[who] as number))
  const cuts = sorted.length === 0 ? [] : [0.2, 0.4, 0.6, 0.8].map((share) => quantile(sorted, share))
  return (who) => {
    const paid = revenue[who] as number
    const off = discount[who] as number
    const units = items[who] as number
    return [
      String(1 + cuts.filter((cut) => paid > cut).length),
      units > 0 ? bandOf(units, ITEM_CUTS) : undefined,
      bandOf(paid + off > 0 ? off / (paid + off) : 0, DISCOUNT_CUTS),
      channel[who],
      shop[who],
      category[who],
    ]
  }
}

/** The first cut that holds the value, or beyond the last one. */
function bandOf(value: number, cuts: readonly number[]): string {
  const cut = cuts.find((edge) => value <= edge)
  return cut === undefined ? `>${cuts.at(-1)}` : `≤${cut}`
}
