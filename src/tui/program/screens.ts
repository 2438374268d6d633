import {CUSTOMER_KEYS, customerKey, type CustomerState} from '../customer/reducer.ts'
import {DASHBOARD_KEYS, dashboardKey, type DashboardState, settleDashboard} from '../dashboard/reducer.ts'
import {LEAD_KEYS, leadKey, type LeadState} from '../lead/reducer.ts'
import {PEOPLE_KEYS, peopleKey, type PeopleState, settlePeople} from '../people/reducer.ts'
import type {Filter} from '../shared/filter.ts'
import type {Binding} from '../shared/keys.ts'
import type {Step, Surroundings} from '../shared/screen.ts'

/** The screens there are, each with its own state. */
export type Screen =
  | {kind: 'dashboard'; state: DashboardState}
  | {kind: 'people'; state: PeopleState}
  | {kind: 'customer'; state: CustomerState}
  | {kind: 'lead'; state: LeadState}

export const SCREEN_KEYS: Readonly<Record<Screen['kind'], readonly Binding[]>> = {
  dashboard: DASHBOARD_KEYS,
  people: PEOPLE_KEYS,
  customer: CUSTOMER_KEYS,
  lead: LEAD_KEYS,
}

/** The screen after a key. */
export function screenKey(screen: Screen, key: string, around: Surroundings): Step<Screen> {
  if (screen.kind === 'dashboard') return within(screen.kind, dashboardKey(screen.state, key, around))
  if (screen.kind === 'people') return within(screen.kind, peopleKey(screen.state, key, around))
  if (screen.kind === 'customer') return within(screen.kind, customerKey(screen.state, key, around))
  return within(screen.kind, leadKey(screen.state, key, around))
}

/** The screen after the board or the size changed. */
export function settleScreen(screen: Screen, around: Surroundings): Screen {
  if (screen.kind === 'dashboard') return {...screen, state: settleDashboard(screen.state, around)}
  return screen.kind === 'people' ? {...screen, state: settlePeople(screen.state, around)} : screen
}

/** The filter of the screen's list; pages have none. */
export function filterOf(screen: Screen): Filter | undefined {
  return 'filter' in screen.state ? screen.state.filter : undefined
}

function within<K extends Screen['kind'], S>(kind: K, {state, asks}: Step<S>): Step<Screen> {
  return {state: {kind, state} as unknown as Screen, ...(asks ? {asks} : {})}
}
