import {type Happened, happenedBy, type Spans} from '../../statistics/kaplan-meier.ts'
import type {StableOrder} from './stable-number.ts'
import {countLadder, type LadderCounts, type LadderInputs, spansAfter} from './ladder-counts.ts'

/**
 * The smallest n for which the share who order again after their n-th order lies at most `ladder.tolerance` below the share
 * after all later orders together; from there on the curve is flat. Set by hand where `lifecycle.stable_orders` is not
 * 0. `low` is the first n whose rise may be so small by its 95 % interval (Newcombe 1998, from the steps' own Wilson
 * intervals), `high` the first that shows to be. Steps of one customer count as if they were different customers'.
 */
export function stableOrder(inputs: LadderInputs): StableOrder {
  const least_customers = inputs.settings['ladder.customers']
  const byHand = inputs.settings['lifecycle.stable_orders']
  if (inputs.population !== undefined || byHand > 0) {
    const tolerance = inputs.settings['ladder.tolerance']
    const said = byHand > 0 ? {order: byHand, why: 'set' as const} : {why: 'some-customers' as const}
    return {...said, horizon_days: inputs.settings['ladder.horizon_days'], history_days: 0, tolerance, least_customers}
  }
  return stableOrderOf(countLadder(inputs), inputs)
}

/** The same from counts, whatever the setting by hand says. */
export function stableOrderOf(counts: LadderCounts, {settings}: Pick<LadderInputs, 'settings'>): StableOrder {
  const least_customers = settings['ladder.customers']
  const tolerance = settings['ladder.tolerance']
  const gates = {horizon_days: counts.horizon, history_days: counts.history, tolerance, least_customers}
  if (counts.history < settings['ladder.history_days']) return {why: 'short-history', ...gates}
  const rises = risesOf(counts, least_customers)
  if (rises.length === 0) return {why: 'few-customers', ...gates}
  const found = rises.find(({rise}) => rise <= tolerance)
  const shown = found ?? (rises.at(-1) as Rise)
  return {
    order: found?.step,
    why: found ? 'flat' : 'still-rising',
    low: rises.find(({rise_low}) => rise_low <= tolerance)?.step,
    high: rises.find(({rise_high}) => rise_high <= tolerance)?.step,
    ...{share: shown.share, later_share: shown.later_share},
    ...{rise: shown.rise, rise_low: shown.rise_low, rise_high: shown.rise_high},
    ...{known: shown.known, later_known: shown.later_known},
    last_step: (rises.at(-1) as Rise).step + 1,
    ...gates,
  }
}

/** How far the later steps together lie above one of them. */
interface Rise {
  step: number
  share: number
  later_share: number
  rise: number
  rise_low: number
  rise_high: number
  known: number
  later_known: number
}

/** From the first step on, as far as enough customers reached the step after it. */
function risesOf(counts: LadderCounts, least: number): Rise[] {
  const own: Happened[] = []
  for (let step = 1; step < counts.reached.length; step++) {
    const found = happenedBy(spansAfter(counts, step))
    if (found === undefined || found.known < least) break
    own.push(found)
  }
  const length = counts.horizon + 1
  const later: Spans = {people: 0, events: new Int32Array(length), censored: new Int32Array(length)}
  const rises: Rise[] = []
  for (let step = own.length - 1; step >= 1; step--) {
    addSpans(later, spansAfter(counts, step + 1))
    const pooled = happenedBy(later)
    if (pooled) rises.push(riseOf(step, own[step - 1] as Happened, pooled))
  }
  return rises.reverse()
}

function addSpans(sum: Spans, {people, events, censored}: Spans): void {
  sum.people += people
  for (let day = 0; day < events.length; day++) {
    sum.events[day] = (sum.events[day] as number) + (events[day] as number)
    sum.censored[day] = (sum.censored[day] as number) + (censored[day] as number)
  }
}

function riseOf(step: number, own: Happened, later: Happened): Rise {
  const rise = later.share - own.share
  const below = Math.hypot(later.share - later.interval.low, own.interval.high - own.share)
  const above = Math.hypot(later.interval.high - later.share, own.share - own.interval.low)
  return {
    ...{step, share: own.share, later_share: later.share, known: own.known, later_known: later.known},
    ...{rise, rise_low: rise - below, rise_high: rise + above},
  }
}
