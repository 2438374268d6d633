import type {ReactElement} from 'react'
import {sentence} from '../../present/sentence.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {line, type Line} from '../shared/line.ts'
import {Lines} from '../shared/lines.tsx'
import type {Surroundings} from '../shared/screen.ts'
import type {Theme} from '../shared/theme.ts'
import {leadLines} from './page-lines.ts'
import type {LeadState} from './reducer.ts'

/** A lead's page, scrolled. */
export function Lead(props: {state: LeadState; around: Surroundings; theme: Theme}): ReactElement {
  const {state, around, theme} = props
  const {look, size} = around
  const title = sentence(look, {en: 'Lead {id}', zh: '线索 {id}'}, {id: state.id})
  const body = framed({title, lines: linesOf(state, around).slice(state.top), size, focused: true})
  return <Lines lines={body} width={size.columns} height={size.rows} theme={theme} />
}

function linesOf({page, problem}: LeadState, {look, size}: Surroundings): Line[] {
  if (problem !== undefined) return [line(problem, 'bad')]
  if (!page) return [line(sentence(look, {en: 'Reading …', zh: '正在读取……'}), 'dim')]
  return leadLines(page, {look, width: size.columns - FRAME.columns})
}
