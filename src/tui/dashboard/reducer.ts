import type {FollowUp} from '../../core/task/follow-ups.ts'
import {sentence} from '../../present/sentence.ts'
import {type Filter, meaningOf, NO_FILTER, typeFilter} from '../shared/filter.ts'
import {actionOf, type Binding, COMMON_KEYS, CONTACT_KEY, FILTER_KEY, MOVE_KEYS, OPEN_KEY} from '../shared/keys.ts'
import {LIST_START, type ListPlace, type ListShape, moveInList, settleInList, shapeOf as shapeOfIds} from '../shared/list.ts'
import {type Group, refuse, type Step, type Surroundings} from '../shared/screen.ts'
import {shownName} from '../shared/shown.ts'
import {layoutOf} from './layout.ts'
import {FOLLOW_UP_FIELDS, matchingFollowUps} from './match.ts'

/** The first screen: the map of the business, and beside it today's follow-ups. */
export interface DashboardState {
  pane: 'map' | 'follow-ups'
  /** The corner selected on the map. */
  group: Group
  filter: Filter
  /** The follow-ups that pass the filter. */
  rows: readonly FollowUp[]
  place: ListPlace
}

export const DASHBOARD_START: DashboardState = {
  pane: 'follow-ups',
  group: 'high-high',
  filter: NO_FILTER,
  rows: [],
  place: LIST_START,
}

export const DASHBOARD_KEYS: readonly Binding[] = [
  {
    keys: ['tab', 'shift-tab'],
    action: 'pane',
    shown: 'Tab',
    does: ['to the other pane', '切换窗格'],
    footer: ['pane', '窗格'],
  },
  ...MOVE_KEYS,
  {keys: ['left', 'h'], action: 'left', shown: '← h', does: ['the corner to the left', '左边的象限']},
  {keys: ['right', 'l'], action: 'right', shown: '→ l', does: ['the corner to the right', '右边的象限']},
  OPEN_KEY,
  CONTACT_KEY,
  FILTER_KEY,
  ...COMMON_KEYS,
]

/** The state after a key. */
export function dashboardKey(state: DashboardState, key: string, around: Surroundings): Step<DashboardState> {
  if (state.filter.typing) return {state: settleDashboard({...state, filter: typeFilter(state.filter, key)}, around)}
  const action = actionOf(DASHBOARD_KEYS, key)
  if (action === undefined) return {state}
  if (action === 'pane') return {state: {...state, pane: state.pane === 'map' ? 'follow-ups' : 'map'}}
  if (action === 'filter') return {state: {...state, pane: 'follow-ups', filter: {...state.filter, typing: true}}}
  if (action === 'back') return dropFilter(state, around)
  return state.pane === 'map' ? mapAction(state, action, around) : followUpAction(state, action, around)
}

/** The state with the rows of the board as it is now, the selection kept by id. */
export function settleDashboard(state: DashboardState, around: Surroundings): DashboardState {
  const meaning = meaningOf(state.filter.input.text, FOLLOW_UP_FIELDS)
  const unusable = 'problem' in meaning
  const rows = unusable || !around.board ? state.rows : matchingFollowUps(around.board, meaning)
  const filter = {...state.filter, problem: unusable ? meaning.problem : undefined}
  return {...state, filter, rows, place: settleInList(state.place, shapeOf(rows, around))}
}

function shapeOf(rows: readonly FollowUp[], {size}: Surroundings): ListShape {
  return shapeOfIds(
    rows.map(({id}) => id),
    layoutOf(size).list,
  )
}

function dropFilter(state: DashboardState, around: Surroundings): Step<DashboardState> {
  if (state.filter.input.text !== '') return {state: settleDashboard({...state, filter: NO_FILTER}, around)}
  return refuse(state, sentence(around.look, {en: 'This is the first screen; q leaves.', zh: '这是首屏；按 q 退出。'}))
}

/** Rows and columns of the map; the potential customers lie below both columns. */
const MAP: readonly (readonly [Group, Group])[] = [
  ['high-low', 'high-high'],
  ['low-low', 'low-high'],
  ['potential', 'potential'],
]

function mapAction(state: DashboardState, action: string, {look}: Surroundings): Step<DashboardState> {
  if (action === 'open') return {state, asks: [{ask: 'open-people', group: state.group}]}
  if (action === 'contact') {
    return refuse(
      state,
      sentence(look, {
        en: 'Only a lead is marked contacted; Tab goes to the follow-ups.',
        zh: '只有线索可以标记已联系；按 Tab 到待办。',
      }),
    )
  }
  const row = MAP.findIndex((groups) => groups.includes(state.group))
  const column = (MAP[row] as readonly Group[]).indexOf(state.group)
  const to = {
    up: [row - 1, column],
    down: [row + 1, column],
    left: [row, 0],
    right: [row, 1],
    home: [0, column],
    end: [2, column],
  }[action]
  const group = to && MAP[to[0] as number]?.[to[1] as number]
  return {state: group === undefined ? state : {...state, group}}
}

function followUpAction(state: DashboardState, action: string, around: Surroundings): Step<DashboardState> {
  const place = moveInList(state.place, action, shapeOf(state.rows, around))
  if (place) return {state: {...state, place}}
  if (action === 'left' || action === 'right') {
    return refuse(
      state,
      sentence(around.look, {
        en: 'Left and right move on the map; Tab goes there.',
        zh: '左右键用于象限图；按 Tab 切换过去。',
      }),
    )
  }
  const row = state.rows[state.place.index]
  if (!row)
    return refuse(state, sentence(around.look, {en: 'There is nothing here to select.', zh: '这里没有可选的内容。'}))
  return action === 'open' ? openRow(state, row) : contactRow(state, row, around)
}

function openRow(state: DashboardState, row: FollowUp): Step<DashboardState> {
  const ask =
    row.kind === 'churn'
      ? ({ask: 'open-customer', id: row.churn.id} as const)
      : ({ask: 'open-lead', id: row.lead.id} as const)
  return {state, asks: [ask]}
}

function contactRow(state: DashboardState, row: FollowUp, {look}: Surroundings): Step<DashboardState> {
  if (row.kind !== 'churn') return {state, asks: [{ask: 'contact', id: row.lead.id, name: row.lead.name}]}
  const texts = {
    en: '{name} is a customer; only leads are marked contacted.',
    zh: '{name} 是客户；只有线索可以标记已联系。',
  }
  const name = row.name === undefined ? row.churn.id : shownName(row.name, look)
  return refuse(state, sentence(look, texts, {name}))
}
