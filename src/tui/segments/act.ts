import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {groupAction} from '../people/actions.ts'
import {clamp, moveInList} from '../shared/list.ts'
import type {Ask} from '../shell/ask.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {groupAt, listShape, type SegmentGroup} from './groups.ts'
import {layoutOf, paneBeside} from './layout.ts'
import {MEASURES, type Pane, PANES, type SegmentsState} from './state.ts'

/** What a key does on the screen of the segments. */
export function act(state: SegmentsState, action: string, around: Around): Step<SegmentsState> {
  if (action === 'measure') return {state: {...state, measure: nextOf(MEASURES, state.measure, 1)}}
  if (action === 'pane') return {state: {...state, pane: nextOf(PANES, state.pane, 1)}}
  if (action === 'pane-back') return {state: {...state, pane: nextOf(PANES, state.pane, -1)}}
  return moved(state, action, around) ?? withGroup(state, action, around)
}

function moved(state: SegmentsState, action: string, around: Around): Step<SegmentsState> | undefined {
  const {pane} = state
  const layout = layoutOf(state, around)
  if (pane === 'grid') {
    const cell = movedCell(state.cell, action)
    if (cell && (cell.recency !== state.cell.recency || cell.orders !== state.cell.orders))
      return {state: {...state, cell}}
  } else {
    const place = moveInList(state.places[pane], action, listShape(pane, layout[pane], around))
    if (place) return {state: {...state, places: {...state.places, [pane]: place}}}
  }
  if (action !== 'left' && action !== 'right') return undefined
  return {state: {...state, pane: paneBeside(pane, action, layout) ?? pane}}
}

function movedCell({recency, orders}: SegmentsState['cell'], action: string): SegmentsState['cell'] | undefined {
  const steps: Readonly<Record<string, readonly [recency: number, orders: number]>> = {
    ...{up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1], 'page-up': [-3, 0], 'page-down': [3, 0]},
    ...{home: [-3, -3], end: [3, 3], 'wheel-up': [-1, 0], 'wheel-down': [1, 0]},
  }
  const step = steps[action]
  return step && {recency: clamp(recency + step[0], 0, 3), orders: clamp(orders + step[1], 0, 3)}
}

/** What is done with the selected group: opened, tagged, a campaign drafted for it. */
function withGroup(state: SegmentsState, action: string, around: Around): Step<SegmentsState> {
  if (!['open', 'tag', 'campaign'].includes(action)) return {state}
  const {look} = around
  const group = groupAt(state, state.pane, around)
  const why = whyNot(group, state.pane, look)
  if (!group || why !== undefined) return refuse(state, why ?? '')
  if (action === 'open') return {state, asks: opening(group)}
  if (group.search !== '') {
    const texts = {
      en: 'This view searches for words: open it, mark the people (*), then act.',
      zh: '此视图按文字搜索：请先打开并标记客户（*），再操作。',
    }
    return refuse(state, sentence(look, texts))
  }
  return {state, asks: groupAction(action, {title: group.title, chosen: {where: chosenWhere(group)}}, around) ?? []}
}

/** A view without a condition is everybody. */
function chosenWhere({where}: SegmentGroup): string {
  return where === '' ? 'orders >= 0' : where
}

function whyNot(group: SegmentGroup | undefined, pane: Pane, look: Look): string | undefined {
  if (!group) {
    return pane === 'views'
      ? sentence(look, {
          en: 'There is no saved view yet; V on the customers keeps one.',
          zh: '尚无已存视图；在客户屏按 V 保存。',
        })
      : sentence(look, {en: 'The segments are still being worked out.', zh: '分群仍在计算。'})
  }
  if (group.problem !== undefined) return group.problem.split('\n')[0] as string
  if (group.customers > 0) return undefined
  return sentence(look, {en: 'Nobody is in {title}.', zh: '“{title}”中没有客户。'}, {title: group.title})
}

function opening({title, where, sort, search}: SegmentGroup): Ask[] {
  const screen = {kind: 'people' as const, title, where, ...(sort === '' ? {} : {sort})}
  return [{ask: 'open', screen}, ...(search === '' ? [] : [{ask: 'filter' as const, text: search}])]
}

function nextOf<T>(list: readonly T[], current: T, step: number): T {
  return list[(list.indexOf(current) + step + list.length) % list.length] as T
}
