import {CHANGE_DAYS} from '../../core/segment/compare-quadrants.ts'
import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {layoutOf} from './layout.ts'
import type {QuadrantsState} from './state.ts'

type Cut = Pick<QuadrantsState, 'cut'>

export function cornersWant({cut}: Cut): Want<'quadrants'> {
  return {question: 'quadrants', asked: {cut}, series: 'quadrants'}
}

/** Without a series: the change of another cut says nothing of this one. */
export function changeWant({cut}: Cut): Want<'quadrant-change'> {
  return {question: 'quadrant-change', asked: {cut, days: CHANGE_DAYS}}
}

/** Undefined where the map is not shown. */
export function plotWant(state: QuadrantsState, around: Around): Want<'quadrant-plot'> | undefined {
  const {plot} = layoutOf(state, around)
  return plot && {question: 'quadrant-plot', asked: {cut: state.cut, ...plot.cells}, series: 'quadrants'}
}

/** The corners first, then the map; the earlier day last, since it is read anew. */
export function wantsOf(state: QuadrantsState, around: Around): Want[] {
  const plot = plotWant(state, around)
  return [cornersWant(state), ...(plot ? [plot] : []), changeWant(state)] as unknown as Want[]
}

/** The map as far as it is known. */
export function gridOf(state: QuadrantsState, around: Around): ScatterGrid | undefined {
  const want = plotWant(state, around)
  return want && around.know(want).answer
}
