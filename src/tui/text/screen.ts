import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {wrap} from '../../present/wrap.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {MOVE_KEYS} from '../shared/keys.ts'
import {line, type Line} from '../shared/line.ts'
import {clamp} from '../shared/list.ts'
import {scroll} from '../shared/page.ts'
import type {NewScreen, Want} from '../shell/ask.ts'
import type {Around, ScreenSpec} from '../shell/screen.ts'

/** A text that the office answers with, scrolled: how a score came about, and the like. */
export interface TextState {
  title: string
  /** Its answer is `{text}`. */
  want: Want
  /** The first line in view. */
  top: number
}

export function openText(from: NewScreen): TextState {
  const {title, want} = from as NewScreen & {kind: 'text'}
  return {title, want, top: 0}
}

export const TEXT: ScreenSpec<TextState> = {
  title: ({title}) => title,
  bindings: () => MOVE_KEYS,
  filter: 'none',
  wants: ({want}) => [want],
  act: (state, action, around) => {
    const step = WHEEL[action] ?? 0
    const moved = step === 0 ? action : step < 0 ? 'up' : 'down'
    const room = {lines: textLines(state, around).length, height: heightOf(around)}
    const top = scroll(state.top + step, moved, room)
    return {state: top === undefined ? state : {...state, top}}
  },
  lines: (state, around) => {
    const lines = textLines(state, around)
    const height = heightOf(around)
    const top = clamp(state.top, 0, Math.max(0, lines.length - height))
    const note = lines.length > height ? `${top + 1}/${lines.length}` : ''
    return framed({title: state.title, note, lines: lines.slice(top, top + height), size: around.size, focused: true})
  },
}

/** Lines that the wheel goes beyond the one that a key goes. */
const WHEEL: Readonly<Record<string, number>> = {'wheel-up': -2, 'wheel-down': 2}

function heightOf({size}: Around): number {
  return size.rows - FRAME.rows
}

/** Lines of text are broken where they are longer than the room; tables keep theirs, cut at the edge. */
function textLines({want}: TextState, {know, look, size}: Around): Line[] {
  const {answer, problem} = know(want)
  if (problem !== undefined)
    return wrap(safeText(problem), size.columns - FRAME.columns).map((text) => line(text, 'warn'))
  if (answer === undefined) return [line(sentence(look, {en: 'Working it out …', zh: '正在计算……'}), 'dim')]
  const {text} = answer as {text: string}
  return text.split('\n').flatMap((each) => wrap(each, size.columns - FRAME.columns).map((part) => line(part)))
}
