import {QUADRANTS} from '../../core/segment/quadrant.ts'

/** What can be selected beside the map: its corners, and those below it. */
export const SPOTS = [...QUADRANTS, 'registered', 'leads'] as const
export type Spot = (typeof SPOTS)[number]

/** What the density of the map and the bars stand for. */
export const MEASURES = ['customers', 'revenue'] as const
export type Measure = (typeof MEASURES)[number]

export interface QuadrantsState {
  pane: 'corners' | 'plot'
  spot: Spot
  /** Where the cursor is on the map: a number of orders and an average order value (major units). */
  cursor: {orders: number; value: number} | undefined
  measure: Measure
  /** Where it is cut; as the settings say where undefined. */
  cut: string | undefined
}

export const QUADRANTS_START: QuadrantsState = {
  pane: 'corners',
  spot: 'high-high',
  cursor: undefined,
  measure: 'customers',
  cut: undefined,
}

/** The next of a list, the first again after the last. */
export function nextOf<T>(list: readonly T[], current: T): T {
  return list[(list.indexOf(current) + 1) % list.length] as T
}
