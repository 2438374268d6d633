import {safeText} from '../../present/safe-text.ts'
import {inputView} from '../shared/input-view.ts'
import {fitLine, line, type Line} from '../shared/line.ts'
import {footerLine, headerLine, statusLine, tabsLine} from './bars.ts'
import {layOver} from './lay-over.ts'
import {bodySize} from './layout.ts'
import {overlayBox} from './overlay/draw.ts'
import {aroundOf, type ProgramState, specOf, topScreen} from './state.ts'

/** All that is on the terminal: a line for each of its rows, and where its cursor stands. */
export interface Screenful {
  lines: readonly Line[]
  cursor: {x: number; y: number} | undefined
}

/** The whole screen. Every line is exactly as wide as the terminal. */
export function screenful(state: ProgramState): Screenful {
  const {size, trouble, overlay} = state
  const above = [
    headerLine(state),
    tabsLine(state),
    ...(trouble === undefined ? [] : [line(`! ${safeText(trouble)}`, 'bad')]),
  ]
  const body = bodyLines(state)
  const lines = [...above, ...body, statusLine(state), footerLine(state)].map((one) => fitLine(one, size.columns))
  if (!overlay) return {lines, cursor: filterCursor(state)}
  const box = overlayBox(state, overlay)
  const place = {
    x: Math.floor((size.columns - box.width) / 2),
    y: above.length + Math.max(0, Math.floor((body.length - box.lines.length) / 3)),
  }
  const cursor = box.cursor && {x: place.x + box.cursor.x, y: place.y + box.cursor.y}
  return {lines: layOver(lines, box.lines, {...place, width: box.width, columns: size.columns}), cursor}
}

function bodyLines(state: ProgramState): Line[] {
  const top = topScreen(state)
  const drawn = specOf(top).lines(top.state, aroundOf(state, top))
  const {rows} = bodySize(state.size, state.trouble !== undefined)
  return Array.from({length: rows}, (_, row) => drawn[row] ?? [])
}

/** The terminal's own cursor stands where text is typed, so that input methods place their window there. */
function filterCursor(state: ProgramState): Screenful['cursor'] {
  const {filter} = topScreen(state)
  if (!filter.typing) return undefined
  const {column} = inputView(filter.input, state.size.columns - 1)
  return {x: Math.min(state.size.columns - 1, 1 + column), y: state.size.rows - 2}
}

/** What was clicked at a cell of the terminal. */
export function hitAt(
  {lines}: Screenful,
  {x, y}: {x: number; y: number},
  width: (text: string) => number,
): string | undefined {
  let from = 0
  for (const {text, hit} of lines[y] ?? []) {
    from += width(text)
    if (x < from) return hit
  }
  return undefined
}
