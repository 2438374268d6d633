import {type ReactElement, useMemo} from 'react'
import {sentence} from '../../present/sentence.ts'
import {beside, FRAME, framed} from '../shared/frame.ts'
import {line, type Line} from '../shared/line.ts'
import {Lines} from '../shared/lines.tsx'
import type {Group, Surroundings} from '../shared/screen.ts'
import type {Theme} from '../shared/theme.ts'
import {followUpCounts, followUpLines} from './follow-up-lines.ts'
import {layoutOf} from './layout.ts'
import {mapLines} from './map-lines.ts'
import type {DashboardState} from './reducer.ts'

/** The first screen: the map on the left, today's follow-ups on the right. */
export function Dashboard(props: {state: DashboardState; around: Surroundings; theme: Theme}): ReactElement {
  const {state, around, theme} = props
  const {columns, rows} = around.size
  const {board, look} = around
  const {one, map} = layoutOf(around.size)
  const selected = state.pane === 'map' ? state.group : undefined
  // The map stays as it is while one moves through the list.
  const left = useMemo(
    () => mapPane({board, look, size: {columns: map.columns, rows: map.rows}, selected}),
    [board, look, map.columns, map.rows, selected],
  )
  const right = followUpPane(state, around)
  const lines = one ? (state.pane === 'map' ? left : right) : beside(left, right)
  return <Lines lines={lines} width={columns} height={rows} theme={theme} />
}

function mapPane({board, look, size, selected}: Surroundings & {selected: Group | undefined}): Line[] {
  const inner = {columns: size.columns - FRAME.columns, rows: size.rows - FRAME.rows}
  const lines = board ? mapLines({board, look, size: inner, selected}) : loading(look)
  const title = sentence(look, {en: 'Order value × orders', zh: '客单价 × 订单数'})
  return framed({title, lines, size, focused: selected !== undefined})
}

function followUpPane({pane, rows, place}: DashboardState, around: Surroundings): Line[] {
  const {board, look, size} = around
  const {follow_ups, list} = layoutOf(size)
  const focused = pane === 'follow-ups'
  const inner = {columns: follow_ups.columns - FRAME.columns, rows: follow_ups.rows - FRAME.rows}
  const lines = board ? followUpLines({around, rows, place, size: inner, list, focused}) : loading(look)
  const title = sentence(look, {en: 'Today', zh: '今日待办'})
  return framed({title, note: board && followUpCounts(rows, look), lines, size: follow_ups, focused})
}

function loading(look: Surroundings['look']): Line[] {
  return [line(sentence(look, {en: 'Looking at the store …', zh: '正在读取数据……'}), 'dim')]
}
