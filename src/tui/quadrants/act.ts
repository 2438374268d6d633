import {sentence} from '../../present/sentence.ts'
import {groupAction} from '../people/actions.ts'
import {clamp} from '../shared/list.ts'
import {nobodyText} from '../shared/nobody.ts'
import type {Ask} from '../shell/ask.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {cursorAt, cursorBins, moveCursor} from './cursor.ts'
import {type Group, selectedGroup} from './group.ts'
import {MEASURES, nextOf, type QuadrantsState, type Spot, SPOTS} from './state.ts'
import {cornersWant, gridOf} from './wants.ts'

/** What a key does on the screen of the quadrants. */
export function act(state: QuadrantsState, action: string, around: Around): Step<QuadrantsState> {
  const own = ACTIONS[action]
  if (own) return own(state, around)
  return state.pane === 'plot'
    ? movedOnMap(state, action, around)
    : {state: {...state, spot: nextSpot(state.spot, action)}}
}

type Act = (state: QuadrantsState, around: Around) => Step<QuadrantsState>

const ACTIONS: Readonly<Record<string, Act>> = {
  pane: (state) => ({state: {...state, pane: state.pane === 'plot' ? 'corners' : 'plot'}}),
  measure: (state) => ({state: {...state, measure: nextOf(MEASURES, state.measure)}}),
  cut: (state, around) => cutElsewhere(state, around),
  open: (state, around) => opened(state, around),
  tag: (state, around) => acted(state, 'tag', around),
  campaign: (state, around) => acted(state, 'campaign', around),
}

/** The cuts there are: as the settings say, the mean, the median. */
function cutElsewhere(state: QuadrantsState, {board}: Around): Step<QuadrantsState> {
  const usual = board?.settings['quadrant.cut'] ?? 'mean'
  const cut = nextOf([...new Set([usual, 'mean', 'median'])], state.cut ?? usual)
  return {state: {...state, cut: cut === usual ? undefined : cut}}
}

function opened(state: QuadrantsState, around: Around): Step<QuadrantsState> {
  if (state.pane === 'corners' && state.spot === 'leads') return {state, asks: [{ask: 'go', root: 'leads'}]}
  return withGroup(state, around, ({title, where}) => [{ask: 'open', screen: {kind: 'people', title, where}}])
}

/** Does something with who is selected, or says why not. */
function withGroup(
  state: QuadrantsState,
  around: Around,
  asking: (group: Group) => readonly Ask[],
): Step<QuadrantsState> {
  const {look} = around
  if (state.pane === 'corners' && state.spot === 'leads') {
    return refuse(state, sentence(look, {en: 'Leads have a screen of their own (5).', zh: '线索请到线索屏（5）处理。'}))
  }
  const group = selectedGroup(state, around)
  if (!group) return refuse(state, whyNoGroup(state, around))
  if (group.customers > 0) return {state, asks: asking(group)}
  return refuse(
    state,
    sentence(look, {en: 'Nobody is here: {title}.', zh: '此处无人：{title}。'}, {title: group.title}),
  )
}

function whyNoGroup(state: QuadrantsState, around: Around): string {
  const {look} = around
  if (around.know(cornersWant(state)).answer?.buyers === 0) return nobodyText(around)
  return sentence(look, {en: 'The map is still being worked out.', zh: '象限图仍在计算。'})
}

function acted(state: QuadrantsState, action: string, around: Around): Step<QuadrantsState> {
  return withGroup(state, around, ({title, where}) => groupAction(action, {title, chosen: {where}}, around) ?? [])
}

function movedOnMap(state: QuadrantsState, action: string, around: Around): Step<QuadrantsState> {
  const grid = gridOf(state, around)
  const moved = grid && moveCursor(cursorBins(state, grid), action, grid)
  return {state: moved ? {...state, cursor: cursorAt(moved, grid)} : state}
}

/** Up and down go through the list, left and right to the corner of fewer or more orders. */
function nextSpot(spot: Spot, action: string): Spot {
  const at = SPOTS.indexOf(spot)
  const steps: Readonly<Record<string, number>> = {
    ...{up: at - 1, down: at + 1, home: 0, end: SPOTS.length - 1},
    ...{'wheel-up': at - 1, 'wheel-down': at + 1, 'page-up': at - 2, 'page-down': at + 2},
  }
  const sides: Readonly<Record<string, string>> = {
    left: '-low',
    right: '-high',
    'far-left': '-low',
    'far-right': '-high',
  }
  const side = sides[action]
  if (side === undefined) return SPOTS[clamp(steps[action] ?? at, 0, SPOTS.length - 1)] as Spot
  return SPOTS.find((other) => other === spot.replace(/-(?:low|high)$/, side)) ?? spot
}
