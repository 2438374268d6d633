import type {Rep} from '../rep/rep.ts'
import {namesOf} from '../rep/active-rep.ts'
import {priorStrength, smoothedRate, sumOf, type Trials} from '../statistics/beta-prior.ts'
import type {Lead} from './lead.ts'

/** How many leads weigh as much as the common rate where the leads do not tell. */
const USUAL_STRENGTH = 20
const LEAST_RATES = 10

/** How well a rep wins leads like one: own leads won and decided, the rate of all reps, and what follows. */
export interface WinRate extends Trials {
  /** Leads of all reps in that region and from that source. */
  all: Trials
  rate: number
}

export interface WinRates {
  of(rep: Pick<Rep, 'id' | 'name'>, lead: Pick<Lead, 'region' | 'source'>): WinRate
  /** Decided leads that the common rate weighs as much as. */
  strength: number
  decided: number
}

type Like = Pick<Lead, 'region' | 'source'>

/**
 * How well reps win leads of a region and a source, among those of theirs that were won or lost: empirical Bayes. The
 * rate of a rep is drawn to the rate of all reps in that region and source, and that to the rate of all leads, each weighing
 * as much as `strength` leads: (won + strength × common) / (decided + strength). The strength is the setting
 * lead.fit_strength, or else learned from how far reps lie apart in a region and source
 * ({@link priorStrength}); 20 where there are fewer than 10 such rates.
 */
export function winRates(leads: readonly Lead[], strengthSet: number): WinRates {
  const decided = leads.filter(({owner, stage}) => owner !== undefined && (stage === 'won' || stage === 'lost'))
  const [own, like] = [new Map<string, Trials>(), new Map<string, Trials>()]
  for (const lead of decided) {
    count(own, keyOf(lead.owner as string, lead), lead)
    count(like, keyOf('', lead), lead)
  }
  const total = sumOf(own.values())
  const strength = strengthSet > 0 ? strengthSet : learned([...own.values()])
  const overall = total.decided === 0 ? 0 : total.won / total.decided
  return {
    strength,
    decided: total.decided,
    of(rep, lead) {
      const mine = sumOf(namesOf(rep).map((name) => own.get(keyOf(name, lead)) ?? NONE))
      const all = like.get(keyOf('', lead)) ?? NONE
      return {...mine, all, rate: smoothedRate(mine, smoothedRate(all, overall, strength), strength)}
    },
  }
}

/** From a few rates it cannot be told how far they lie apart. */
function learned(own: readonly Trials[]): number {
  const strength = own.length < LEAST_RATES ? undefined : priorStrength(own)
  return strength ?? USUAL_STRENGTH
}

const NONE: Trials = {won: 0, decided: 0}

function keyOf(name: string, {region, source}: Like): string {
  return `${name}\u0000${region ?? ''}\u0000${source}`
}

function count(counts: Map<string, Trials>, key: string, {stage}: Lead): void {
  const known = counts.get(key) ?? {won: 0, decided: 0}
  counts.set(key, {won: known.won + (stage === 'won' ? 1 : 0), decided: known.decided + 1})
}
