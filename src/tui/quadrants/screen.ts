import {sentence} from '../../present/sentence.ts'
import type {Look} from '../../present/language.ts'
import {beside, FRAME, framed} from '../shared/frame.ts'
import type {Line} from '../shared/line.ts'
import type {Size} from '../shared/size.ts'
import {rootTitle} from '../shell/root-titles.ts'
import type {Around, ScreenSpec, Step} from '../shell/screen.ts'
import {act} from './act.ts'
import {cornersLines} from './corners-lines.ts'
import {cursorAt} from './cursor.ts'
import {selectedGroup} from './group.ts'
import {QUADRANTS_KEYS} from './keys.ts'
import {layoutOf, type QuadrantsLayout} from './layout.ts'
import {plotLines} from './plot-lines.ts'
import {type QuadrantsState, SPOTS} from './state.ts'
import {gridOf, wantsOf} from './wants.ts'

/** Fields of the people that are written to a file. */
const FIELDS = [
  'id',
  'name',
  'quadrant',
  'orders',
  'average_order_value',
  'revenue',
  'recency_days',
  'segment',
  'city',
  'phone',
]

/** The map of the business: order value × orders, its corners, and who is in each or in a cell. */
export const QUADRANTS_SCREEN: ScreenSpec<QuadrantsState> = {
  title: (_, look) => rootTitle('quadrants', look),
  bindings: () => QUADRANTS_KEYS,
  filter: 'none',
  wants: wantsOf,
  act,
  hit: clicked,
  lines: drawn,
  command,
  exported: (state, around) => {
    const group = selectedGroup(state, around)
    return group && {name: 'quadrant', people: {where: group.where, filter: '', sort: ''}, fields: FIELDS}
  },
}

function clicked(state: QuadrantsState, hit: string, around: Around): Step<QuadrantsState> {
  const spot = SPOTS.find((one) => hit === `spot:${one}`)
  if (spot) return {state: {...state, pane: 'corners', spot}}
  const [, across, up] = /^cell:(\d+):(\d+)$/.exec(hit) ?? []
  const grid = gridOf(state, around)
  if (!grid || across === undefined) return {state}
  return {state: {...state, pane: 'plot', cursor: cursorAt({across: Number(across), up: Number(up)}, grid)}}
}

function drawn(state: QuadrantsState, around: Around): Line[] {
  const layout = layoutOf(state, around)
  const plot = layout.plot && plotPane(state, around, layout.plot)
  const corners = layout.corners && cornersPane(state, around, layout.corners)
  return plot && corners ? beside(plot, corners) : (plot ?? corners ?? [])
}

function plotPane(state: QuadrantsState, around: Around, room: NonNullable<QuadrantsLayout['plot']>): Line[] {
  const title = sentence(around.look, {en: 'Average order value × orders', zh: '客单价 × 订单数'})
  const lines = plotLines(state, around, room)
  return framed({title, note: measureName(state, around.look), lines, size: room, focused: state.pane === 'plot'})
}

function cornersPane(state: QuadrantsState, around: Around, size: Size): Line[] {
  const title = sentence(around.look, {en: 'Corners', zh: '象限'})
  const inner = {columns: size.columns - FRAME.columns, rows: size.rows - FRAME.rows}
  const lines = cornersLines(state, around, inner)
  return framed({title, note: measureName(state, around.look), lines, size, focused: state.pane === 'corners'})
}

function measureName({measure}: QuadrantsState, look: Look): string {
  return sentence(
    look,
    measure === 'customers' ? {en: 'by customers', zh: '按人数'} : {en: 'by revenue', zh: '按销售额'},
  )
}

/** The command that shows the same: the map, or the people of a cell. */
function command(state: QuadrantsState, around: Around): readonly string[] | undefined {
  if (state.pane === 'plot') {
    const group = selectedGroup(state, around)
    return group && ['customer', 'list', '--where', group.where]
  }
  return ['segment', 'quadrant', '--change', '30', ...(state.cut === undefined ? [] : ['--cut', state.cut])]
}
