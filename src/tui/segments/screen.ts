import {textWidth} from '../../present/text-width.ts'
import {sentence} from '../../present/sentence.ts'
import type {Look} from '../../present/language.ts'
import {beside, framed, inside} from '../shared/frame.ts'
import type {Line} from '../shared/line.ts'
import {goInList, settleInList} from '../shared/list.ts'
import {placeOfHit} from '../shared/list-view.ts'
import type {Size} from '../shared/size.ts'
import {rootTitle} from '../shell/root-titles.ts'
import type {Around, ScreenSpec, Step} from '../shell/screen.ts'
import {act} from './act.ts'
import {gridLines} from './grid-lines.ts'
import {groupAt, groupsOf, listShape} from './groups.ts'
import {SEGMENTS_KEYS} from './keys.ts'
import {layoutOf} from './layout.ts'
import {groupLines, groupNote, measureOf} from './list-lines.ts'
import {measureName} from './measures.ts'
import {type ListPane, type Pane, PANES, type SegmentsState} from './state.ts'
import {wantsOf} from './wants.ts'

/** Fields of the people that are written to a file. */
const FIELDS = [
  ...['id', 'name', 'segment', 'grid_cell', 'value_class', 'orders', 'revenue', 'recency_days', 'city', 'phone'],
]

/** Recency × number of orders, the named segments, the classes of value and the saved views: who is in each. */
export const SEGMENTS: ScreenSpec<SegmentsState> = {
  title: (_, look) => rootTitle('segments', look),
  bindings: () => SEGMENTS_KEYS,
  filter: 'none',
  wants: wantsOf,
  settle: settled,
  act,
  hit: clicked,
  lines: drawn,
  command: (state, around) => commandOf(state, around),
  exported: (state, around) => {
    const group = groupAt(state, state.pane, around)
    if (!group || group.problem !== undefined) return undefined
    return {name: 'segment', people: {where: group.where, filter: group.search, sort: group.sort}, fields: FIELDS}
  },
}

function settled(state: SegmentsState, around: Around): SegmentsState {
  const layout = layoutOf(state, around)
  const place = (pane: ListPane): SegmentsState['places'][ListPane] =>
    groupsOf(pane, around).answer
      ? settleInList(state.places[pane], listShape(pane, layout[pane], around))
      : state.places[pane]
  return {...state, places: {classes: place('classes'), named: place('named'), views: place('views')}}
}

function clicked(state: SegmentsState, hit: string, around: Around): Step<SegmentsState> {
  const [name = '', rest = ''] = hit.split('/')
  const pane = PANES.find((one) => one === name)
  if (!pane) return {state}
  if (pane === 'grid') {
    const [recency = 0, orders = 0] = rest.split(':').map(Number)
    return {state: {...state, pane, cell: {recency, orders}}}
  }
  const index = placeOfHit(rest)
  if (index === undefined) return {state: {...state, pane}}
  const place = goInList(state.places[pane], index, listShape(pane, layoutOf(state, around)[pane], around))
  return {state: {...state, pane, places: {...state.places, [pane]: place}}}
}

function drawn(state: SegmentsState, around: Around): Line[] {
  const layout = layoutOf(state, around)
  const column = (...panes: readonly Pane[]): Line[] =>
    panes.flatMap((pane) => {
      const size = layout[pane]
      return size ? paneLines(pane, {state, around, size}) : []
    })
  const [left, right] = [column('grid', 'classes'), column('named', 'views')]
  return left.length > 0 && right.length > 0 ? beside(left, right) : [...left, ...right]
}

function paneLines(pane: Pane, {state, around, size}: {state: SegmentsState; around: Around; size: Size}): Line[] {
  const {look} = around
  const inner = inside(size)
  const focused = state.pane === pane
  const lines = pane === 'grid' ? gridLines(state, around, inner) : groupLines(pane, {state, around, size: inner})
  const group = focused ? groupAt(state, pane, around) : undefined
  const note = group
    ? groupNote(group, look, inner.columns - textWidth(paneTitle(pane, look)) - 4)
    : measureName(measureOf(pane, state), look)
  return framed({title: paneTitle(pane, look), note, lines, size, focused})
}

function paneTitle(pane: Pane, look: Look): string {
  const texts = {
    grid: {en: 'Recency × orders', zh: '近度 × 频次'},
    classes: {en: 'Value classes', zh: '价值分类'},
    named: {en: 'RFM segments', zh: 'RFM 分群'},
    views: {en: 'Saved views', zh: '已存视图'},
  }
  return sentence(look, texts[pane])
}

/** The command that lists the selected group. */
function commandOf(state: SegmentsState, around: Around): readonly string[] | undefined {
  const {pane} = state
  const group = groupAt(state, pane, around)
  if (!group) return undefined
  if (pane === 'grid') return ['segment', 'rfm', '--scheme', 'grid16', '--segment', group.group]
  if (pane === 'named') return ['segment', 'rfm', '--scheme', 'quintile', '--segment', group.group]
  if (pane === 'classes') return ['segment', 'value', '--class', group.group]
  const {where, sort} = group
  return ['customer', 'list', ...(where === '' ? [] : ['--where', where]), ...(sort === '' ? [] : ['--sort', sort])]
}
