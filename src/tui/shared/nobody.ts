import type {Look} from '../../present/language.ts'
import {nobodyBoughtBy} from '../../present/report/empty.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from './line.ts'

interface Looked {
  board: {as_of: string} | undefined
  look: Look
}

/** Said in a pane about buyers where there are none, with how to get some. */
export function nobodyLines(looked: Looked, width: number): Line[] {
  return wrap(nobodyText(looked), Math.max(8, width)).map((text) => line(text, 'dim'))
}

/** The same in one text. */
export function nobodyText({board, look}: Looked): string {
  return nobodyBoughtBy(board?.as_of ?? '', look)
}
