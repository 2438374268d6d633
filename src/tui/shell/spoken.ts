import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import type {Line} from '../shared/line.ts'
import {headerLine, statusLine} from './bars.ts'
import {bodySize, isTooSmall} from './layout.ts'
import {overlayBox} from './overlay/draw.ts'
import {textLines} from './overlay/text-lines.ts'
import {aroundOf, type ProgramState, specOf, topScreen} from './state.ts'

/** What a screen reader reads, part by part; a part is read again only when it has become another. */
export interface Spoken {
  screen: string
  selected: string
  overlay: string
  status: string
}

export const NOTHING_SPOKEN: Spoken = {screen: '', selected: '', overlay: '', status: ''}

/** What there is to say of the program as it is. */
export function spokenOf(state: ProgramState): Spoken {
  if (isTooSmall(state.size)) return NOTHING_SPOKEN
  const top = topScreen(state)
  const spec = specOf(top)
  const lines = spec.lines(top.state, aroundOf(state, top)).slice(0, bodySize(state.size, false).rows)
  const {overlay} = state
  return {
    screen: `${spec.title(top.state, state.look)}. ${plainText(headerLine({...state, ticks: 0}))}`,
    selected: overlay ? '' : selectedText(lines),
    overlay: overlay ? overlayText(state, overlay) : '',
    status: plainText(statusLine(state)),
  }
}

/** The lines to write after what was spoken before. */
export function linesToSpeak(before: Spoken, now: Spoken): string[] {
  const parts: (keyof Spoken)[] = ['screen', 'overlay', 'status', 'selected']
  return parts.map((part) => (now[part] === before[part] ? '' : now[part])).filter((text) => text !== '')
}

/** Said first: how to find out what there is. */
export function greeting({look}: Pick<ProgramState, 'look'>): string {
  return sentence(look, {
    en: 'Plain lines for screen readers. Question mark lists the keys, colon finds everything, q leaves.',
    zh: '屏幕阅读模式。问号列出按键，冒号查找全部，q 退出。',
  })
}

function overlayText(state: ProgramState, overlay: NonNullable<ProgramState['overlay']>): string {
  if (overlay.kind === 'confirm') return `${safeText(overlay.text)} y / n`
  if (overlay.kind === 'text') return [overlay.title, ...textLines(state, overlay).map(plainText)].join('\n')
  const {lines} = overlayBox(state, overlay)
  const selected = selectedText(lines)
  return [plainText(lines[0] ?? []), selected === '' ? overlay.picker.input.text : selected].join(': ')
}

function selectedText(lines: readonly Line[]): string {
  return lines
    .flatMap((line) => line.filter(({style}) => style === 'selected').map(({text}) => clean(text)))
    .filter((text) => text !== '')
    .join('. ')
}

function plainText(line: Line): string {
  return clean(line.map(({text}) => text).join(''))
}

/** Words without frames, marks and blanks between columns. */
function clean(text: string): string {
  return text
    .replaceAll(/[▸●◐◓◑◒│║╔╗╚╝╭╮╰╯─═]+/g, ' ')
    .replaceAll(/\s{2,}/g, ', ')
    .replaceAll(/^[,\s]+|[,\s]+$/g, '')
}
