import {safeText} from '../../../present/safe-text.ts'
import {sentence} from '../../../present/sentence.ts'
import {wrap} from '../../../present/wrap.ts'
import {FRAME} from '../../shared/frame.ts'
import {line, type Line} from '../../shared/line.ts'
import {knownOf} from '../known-answers.ts'
import {bodySize} from '../layout.ts'
import type {Known} from '../screen.ts'
import type {ProgramState} from '../state.ts'
import type {Overlay} from './overlay.ts'

/** Text is read in lines of at most so many columns. */
const WIDEST = 100

/** Columns that the text of an overlay has. */
export function textWidth({size}: ProgramState): number {
  return Math.min(WIDEST, size.columns - 4) - FRAME.columns
}

/** Rows that the text of an overlay has. */
export function textRoom({size, trouble}: ProgramState): number {
  return bodySize(size, trouble !== undefined).rows - FRAME.rows - 2
}

/** The lines of a text to read: what it says, what answers with it, or that it is on its way. */
export function textLines(state: ProgramState, overlay: Overlay & {kind: 'text'}): Line[] {
  const {look} = state
  const problem = knownText(state, overlay)?.problem
  if (problem !== undefined) return wrap(safeText(problem), textWidth(state)).map((one) => line(one, 'warn'))
  const text = wholeText(state, overlay)
  if (text === undefined) return [line(sentence(look, {en: 'Working it out …', zh: '正在计算……'}), 'dim')]
  return text
    .split('\n')
    .flatMap((one) => (one === '' ? [''] : wrap(safeText(one), textWidth(state))))
    .map((one) => line(one))
}

/** What it says and what answers with it; undefined until that is known. */
export function wholeText(state: ProgramState, overlay: Overlay & {kind: 'text'}): string | undefined {
  if (!overlay.want) return overlay.text
  const answered = (knownText(state, overlay)?.answer as {text?: string} | undefined)?.text
  return answered === undefined ? undefined : `${overlay.text}${answered}`
}

function knownText({answers, board}: ProgramState, {want}: Overlay & {kind: 'text'}): Known<unknown> | undefined {
  return want && knownOf(answers, want, board?.generation ?? 0)
}
