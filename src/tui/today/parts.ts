import type {Look} from '../../present/language.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'
import type {StyleName} from '../shared/theme.ts'

/** A text of the preview, with what it is before it; without a text nothing is drawn. */
export interface Part {
  text: string
  title?: string
  style?: StyleName
}

/** Parts below a title of their own; nothing without any. */
export function titled(title: string, parts: readonly Part[]): Part[] {
  return parts.length === 0 ? [] : [{text: title, style: 'title'}, ...parts]
}

/** Parts as lines of a width, texts that are longer broken. */
export function partLines(parts: readonly Part[], {width, look}: {width: number; look: Look}): Line[] {
  const colon = look.language === 'zh-CN' ? '：' : ': '
  return parts
    .filter(({text}) => text !== '')
    .flatMap(({text, title, style = 'plain'}) => {
      const whole = title === undefined ? text : title + colon + text
      return wrap(whole, Math.max(8, width)).map((part) => line(part, style))
    })
}
