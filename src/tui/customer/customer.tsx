import type {ReactElement} from 'react'
import {sentence} from '../../present/sentence.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {line, type Line} from '../shared/line.ts'
import {Lines} from '../shared/lines.tsx'
import type {Surroundings} from '../shared/screen.ts'
import type {Theme} from '../shared/theme.ts'
import {customerLines} from './page-lines.ts'
import type {CustomerState} from './reducer.ts'

/** A customer's page, scrolled. */
export function Customer(props: {state: CustomerState; around: Surroundings; theme: Theme}): ReactElement {
  const {state, around, theme} = props
  const {look, size} = around
  const lines = linesOf(state, around)
  const last = Math.min(lines.length, state.top + size.rows - FRAME.rows)
  const note = lines.length > size.rows - FRAME.rows ? `${state.top + 1}–${last} / ${lines.length}` : ''
  const title = sentence(look, {en: 'Customer {id}', zh: '客户 {id}'}, {id: state.id})
  const body = framed({title, note, lines: lines.slice(state.top), size, focused: true})
  return <Lines lines={body} width={size.columns} height={size.rows} theme={theme} />
}

function linesOf({page, problem}: CustomerState, {board, look, size}: Surroundings): Line[] {
  if (problem !== undefined) return [line(problem, 'bad')]
  if (!page || !board) return [line(sentence(look, {en: 'Reading …', zh: '正在读取……'}), 'dim')]
  return customerLines(page, {board, look, width: size.columns - FRAME.columns})
}
