import {safeText} from '../../../present/safe-text.ts'
import {sentence} from '../../../present/sentence.ts'
import {wrap} from '../../../present/wrap.ts'
import {FRAME} from '../../shared/frame.ts'
import {line, type Line} from '../../shared/line.ts'
import {knownOf} from '../known-answers.ts'
import {bodySize} from '../layout.ts'
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
export function textLines(state: ProgramState, {text, want}: Overlay & {kind: 'text'}): Line[] {
  const {look, board, answers} = state
  const known = want ? knownOf(answers, want, board?.generation ?? 0) : undefined
  if (known?.problem !== undefined)
    return wrap(safeText(known.problem), textWidth(state)).map((one) => line(one, 'warn'))
  const answered = (known?.answer as {text?: string} | undefined)?.text
  if (want && answered === undefined) return [line(sentence(look, {en: 'Working it out …', zh: '正在计算……'}), 'dim')]
  return `${text}${answered ?? ''}`
    .split('\n')
    .flatMap((one) => (one === '' ? [''] : wrap(safeText(one), textWidth(state))))
    .map((one) => line(one))
}
