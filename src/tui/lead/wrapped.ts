import type {Look} from '../../present/language.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'
import type {StyleName} from '../shared/theme.ts'

/** Where lines of a lead's page are drawn. */
export interface Room {
  look: Look
  width: number
}

/** Text broken at the width of its room. */
export function wrapped(text: string, {width}: Room, style: StyleName = 'plain'): Line[] {
  return text === '' ? [] : wrap(text, width).map((part) => line(part, style))
}

/** Lines that are broken already. */
export function split(text: string): Line[] {
  return text === '' ? [] : text.split('\n').map((part) => line(part))
}
