import type {Quadrant} from '../../core/segment/quadrant.ts'
import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import type {Line, Span} from '../shared/line.ts'
import type {StyleName} from '../shared/theme.ts'
import type {CursorBins} from './cursor.ts'
import {densityOf, densityStyle} from './density.ts'
import type {Measure} from './state.ts'

/** What of a map is brought out: a corner, or the bins that the cursor is in. */
export interface PlotFocus {
  measure: Measure
  corner: Quadrant | undefined
  cursor: CursorBins | undefined
}

/** The cells of a row, counted from below, with what was clicked as `cell:ACROSS:UP`. */
export function cellSpans(grid: ScatterGrid, row: number, focus: PlotFocus): Line {
  if (row === grid.y.line) return lineSpans(grid)
  const density = densityOf(grid, focus.measure)
  const up = row < grid.y.line ? row : row - 1
  const spans: Span[] = []
  grid.x.bins.forEach((bin, across) => {
    const right = bin.start > grid.x.line
    if (bin.start === grid.x.line + 1) spans.push({text: '│', style: 'dim'})
    const isCursor = focus.cursor?.across === across && focus.cursor.up === up
    const isDim = !inCorner(focus.corner, {right, above: row > grid.y.line})
    const all = isCursor ? 'selected' : isDim ? 'dim' : undefined
    const hit = `cell:${across}:${up}`
    for (let column = bin.start; column < bin.end; column++) {
      const at = row * grid.columns + column
      const level = density.levels[at] as number
      const text = density.chars[at] as string
      if (level === 0 && !isCursor) join(spans, {text, style: 'plain'})
      else join(spans, {text, style: all ?? densityStyle(level), hit})
    }
  })
  return spans
}

/** Puts a character at the end, in one span with the last where they look and mean the same. */
function join(spans: Span[], {text, style, hit}: {text: string; style: StyleName; hit?: string}): void {
  const last = spans.at(-1)
  if (last && last.style === style && last.hit === hit) last.text += text
  else spans.push(hit === undefined ? {text, style} : {text, style, hit})
}

/** The line of the cut through the order values. */
function lineSpans({columns, x}: ScatterGrid): Line {
  return [{text: `${'─'.repeat(x.line)}┼${'─'.repeat(columns - x.line - 1)}`, style: 'dim'}]
}

function inCorner(corner: Quadrant | undefined, {right, above}: {right: boolean; above: boolean}): boolean {
  return corner === undefined || corner === `${above ? 'high' : 'low'}-${right ? 'high' : 'low'}`
}
