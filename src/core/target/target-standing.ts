import {chiSquareTail} from '../statistics/chi-square.ts'
import type {TargetMetric, TargetScope} from './target.ts'

/** How a target stands: `behind`, `on-pace` and `ahead` while the month runs; `reached` as soon as it is, `missed` at its end. */
export const TARGET_STATES = ['not-begun', 'behind', 'on-pace', 'ahead', 'reached', 'missed'] as const
export type TargetState = (typeof TARGET_STATES)[number]

/** A target with what came of it so far. Revenue in major units, rates between 0 and 1, else counts. */
export interface TargetStanding {
  id: string
  metric: TargetMetric
  scope: TargetScope
  of?: string | undefined
  /** Name of the rep or shop, where it has one. */
  name?: string | undefined
  target: number
  /** Absent for a rate before anybody bought. */
  actual?: number | undefined
  /** Actual as a share of the target. */
  attainment?: number | undefined
  /** Share of the month's total that is usual by now, and what the target needs by now. */
  usual_share: number
  needed?: number | undefined
  /** Actual as a share of that. */
  pace?: number | undefined
  state: TargetState
  /** What the month comes to, with its 95 % interval, while it runs; absent where too little is known. */
  forecast?: number | undefined
  low?: number | undefined
  high?: number | undefined
  forecast_attainment?: number | undefined
  /** That the target will be reached, 0 to 1; absent once it is. */
  chance?: number | undefined
}

/** What is known of a target's month. */
export interface Progress {
  actual: number | undefined
  usual_share: number
  outlook: {forecast: number; low: number; high: number; error: number} | undefined
}

export type MonthState = 'not-begun' | 'running' | 'over'

/** What of a target is told by how far its month is. `drifts` is for a rate, of which no share is done by now. */
export function standingOf(
  target: number,
  {actual, usual_share, outlook}: Progress,
  {state, tolerance, drifts}: {state: MonthState; tolerance: number; drifts: boolean},
): Omit<TargetStanding, 'id' | 'metric' | 'scope' | 'of' | 'name'> {
  const drift = drifts && outlook && actual !== undefined ? outlook.forecast - actual : 0
  const needed = drifts ? target - drift : target * usual_share
  const pace = actual !== undefined && state === 'running' && needed > 0 ? actual / needed : undefined
  const ahead = state === 'over' ? undefined : outlook
  const own = stateOf({state, actual, target, pace}, {tolerance, drifts})
  return {
    target,
    actual,
    attainment: actual === undefined ? undefined : actual / target,
    usual_share,
    needed: state === 'running' ? needed : undefined,
    pace,
    state: own,
    ...(ahead && {
      ...{forecast: ahead.forecast, low: ahead.low, high: ahead.high},
      forecast_attainment: ahead.forecast / target,
      chance: own === 'reached' ? undefined : chanceOf(target, ahead),
    }),
  }
}

function stateOf(
  {
    state,
    actual = 0,
    target,
    pace,
  }: {state: MonthState; actual?: number | undefined; target: number; pace: number | undefined},
  {tolerance, drifts}: {tolerance: number; drifts: boolean},
): TargetState {
  if (state === 'not-begun') return 'not-begun'
  if (state === 'over') return actual >= target ? 'reached' : 'missed'
  if (actual >= target && !drifts) return 'reached'
  if (pace === undefined || Math.abs(pace - 1) <= tolerance) return 'on-pace'
  return pace < 1 ? 'behind' : 'ahead'
}

function chanceOf(target: number, {forecast, error}: NonNullable<Progress['outlook']>): number {
  if (error === 0) return forecast >= target ? 1 : 0
  const away = (target - forecast) / error
  const beyond = chiSquareTail(away * away) / 2
  return away >= 0 ? beyond : 1 - beyond
}
