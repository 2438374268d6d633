import type {Quadrant} from '../../core/segment/quadrant.ts'
import type {AxisBin} from '../../present/chart/scatter/axis.ts'
import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import type {Line, Span} from '../shared/line.ts'
import type {CursorBins} from './cursor.ts'
import {charOf, type Density, densityOf, densityStyle, stepOf} from './density.ts'
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
    if (bin.start === grid.x.line + 1) join(spans, {text: '│', style: 'dim'})
    const isCursor = focus.cursor?.across === across && focus.cursor.up === up
    const isDim = !inCorner(focus.corner, {right: bin.start > grid.x.line, above: row > grid.y.line})
    binSpans(grid, {bin, row, density, focus}).forEach((span) =>
      join(spans, {
        text: span.text,
        style: isCursor ? 'selected' : isDim && span.text.trim() !== '' ? 'dim' : (span.style ?? 'plain'),
        ...(span.text.trim() === '' && !isCursor ? {} : {hit: `cell:${across}:${up}`}),
      }),
    )
  })
  return spans
}

interface BinRow {
  bin: AxisBin
  row: number
  density: Density
  focus: PlotFocus
}

function binSpans(grid: ScatterGrid, {bin, row, density, focus: {measure}}: BinRow): Span[] {
  return Array.from({length: bin.end - bin.start}, (_, column) => {
    const at = row * grid.columns + bin.start + column
    if ((grid.counts[at] as number) === 0) return {text: ' '}
    const step = stepOf(density, at)
    return {text: charOf(grid, {at, step, measure}), style: densityStyle(step)}
  })
}

/** Puts a span at the end, as one with the last where they look and mean the same. */
function join(spans: Span[], span: Span): void {
  const last = spans.at(-1)
  if (last && last.style === span.style && last.hit === span.hit) last.text += span.text
  else spans.push({...span})
}

/** The line of the cut through the order values. */
function lineSpans({columns, x}: ScatterGrid): Line {
  return [{text: `${'─'.repeat(x.line)}┼${'─'.repeat(columns - x.line - 1)}`, style: 'dim'}]
}

function inCorner(corner: Quadrant | undefined, {right, above}: {right: boolean; above: boolean}): boolean {
  return corner === undefined || corner === `${above ? 'high' : 'low'}-${right ? 'high' : 'low'}`
}
