import {padEnd} from '../../present/facts.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {actionOf, inLanguage, MOVE_KEYS} from '../shared/keys.ts'
import type {Line} from '../shared/line.ts'
import {scroll} from '../shared/page.ts'
import type {Size} from '../shared/screen.ts'
import {bodySize} from './layout.ts'
import {type Screen, SCREEN_KEYS} from './screens.ts'

/** The help after a key: the first line in view, or undefined when it closes. */
export function helpKey(
  top: number,
  key: string,
  screen: Screen,
  {size, trouble}: {size: Size; trouble: string | undefined},
): number | undefined {
  if (['?', 'esc', '-', 'q', 'enter'].includes(key)) return undefined
  const height = bodySize(size, trouble !== undefined).rows - FRAME.rows
  return scroll(top, actionOf(MOVE_KEYS, key) ?? '', {lines: SCREEN_KEYS[screen.kind].length, height}) ?? top
}

/** The keys of a screen in a frame. */
export function helpLines(screen: Screen, top: number, {size, look}: {size: Size; look: Look}): Line[] {
  const keys = SCREEN_KEYS[screen.kind].map(({shown, does}): Line => [
    {text: padEnd(shown, 10), style: 'accent'},
    {text: inLanguage(does, look.language)},
  ])
  const title = sentence(look, {en: 'Keys of this screen', zh: '本屏按键'})
  const note = sentence(look, {en: '? closes', zh: '按 ? 关闭'})
  return framed({title, note, lines: keys.slice(top), size, focused: true})
}
