import {cellWhere, cornerWhere, type ValueRange} from '../../core/segment/quadrant-where.ts'
import type {AxisBin} from '../../present/chart/scatter/axis.ts'
import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import {decimal} from '../../present/decimal.ts'
import type {Look} from '../../present/language.ts'
import {quadrantName} from '../../present/quadrant.ts'
import {sentence} from '../../present/sentence.ts'
import type {Around} from '../shell/screen.ts'
import {cursorBins} from './cursor.ts'
import {type QuadrantsState, type Spot} from './state.ts'
import {cornersWant, gridOf} from './wants.ts'

/** A group of customers that is selected. */
export interface Group {
  title: string
  where: string
  customers: number
}

/** Who is selected: a corner, those without an order, or a cell of the map. Undefined for leads, and until it is known. */
export function selectedGroup(state: QuadrantsState, around: Around): Group | undefined {
  return state.pane === 'plot' ? cellGroup(state, around) : spotGroup(state, around)
}

/** What a spot is called. */
export function spotName(spot: Spot, look: Look): string {
  if (spot === 'registered') return sentence(look, {en: 'no order yet', zh: '未下单客户'})
  return spot === 'leads' ? sentence(look, {en: 'open leads', zh: '跟进中的线索'}) : quadrantName(spot, look)
}

function spotGroup({cut, spot}: QuadrantsState, around: Around): Group | undefined {
  const report = around.know(cornersWant({cut})).answer
  if (!report || spot === 'leads') return undefined
  const title = spotName(spot, around.look)
  if (spot === 'registered') return {title, where: 'orders == 0', customers: report.potential.registered}
  const corner = report.corners.find(({quadrant}) => quadrant === spot)
  const isSetting = report.cut === around.board?.settings['quadrant.cut']
  return {title, where: cornerWhere(spot, report, isSetting), customers: corner?.customers ?? 0}
}

function cellGroup(state: QuadrantsState, around: Around): Group | undefined {
  const grid = gridOf(state, around)
  if (!grid) return undefined
  const {across, up} = cursorBins(state, grid)
  const orders = grid.x.bins[across] as AxisBin
  const value = grid.y.bins[up] as AxisBin
  return {
    title: cellTitle(orders, value, around.look),
    where: cellWhere(orders, value),
    customers: grid.bin_counts[up * grid.x.bins.length + across] as number,
  }
}

/** The range of a cell in words. Whole numbers are named from the first to the last of them. */
function cellTitle(orders: ValueRange, value: ValueRange, look: Look): string {
  const few = orders.to === orders.from + 1
  return sentence(
    look,
    Number.isFinite(value.to)
      ? {en: 'orders {orders}, average {low} to below {high}', zh: '{orders} 单，客单价 {low} 至不足 {high}'}
      : {en: 'orders {orders}, average from {low} on', zh: '{orders} 单，客单价不低于 {low}'},
    {
      orders: few ? String(orders.from) : `${orders.from}–${orders.to - 1}`,
      low: decimal(value.from, 0, 2),
      high: decimal(value.to, 0, 2),
    },
  )
}

/** What a cell of the map brought, in major units. */
export function cellRevenue(state: QuadrantsState, grid: ScatterGrid): number {
  const {across, up} = cursorBins(state, grid)
  return grid.bin_weights[up * grid.x.bins.length + across] as number
}
