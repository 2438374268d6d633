import type {QuadrantReport} from '../../core/segment/report-quadrants.ts'
import {QUADRANTS} from '../../core/segment/quadrant.ts'
import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import {sentence} from '../../present/sentence.ts'
import {cell, fitLine, line, type Line} from '../shared/line.ts'
import type {Around} from '../shell/screen.ts'
import {type CursorBins, cursorBins} from './cursor.ts'
import {nobodyLines} from '../shared/nobody.ts'
import {footLines} from './foot-lines.ts'
import {AXIS, type QuadrantsLayout} from './layout.ts'
import {legendLine} from './legend-line.ts'
import {cellSpans, type PlotFocus} from './plot-cells.ts'
import type {QuadrantsState} from './state.ts'
import {ticksOf} from './ticks.ts'
import {cornersWant, gridOf, plotWant} from './wants.ts'

type PlotRoom = NonNullable<QuadrantsLayout['plot']>

/** The map: every buyer by orders and average order value, with the lines of the cuts, and what is selected of it. */
export function plotLines(state: QuadrantsState, around: Around, room: PlotRoom): Line[] {
  const {look} = around
  const want = plotWant(state, around)
  const problem = want && around.know(want).problem
  if (problem !== undefined) return [line(problem, 'warn')]
  const report = around.know(cornersWant(state)).answer
  if (report?.buyers === 0) return nobodyLines(around, AXIS.columns + room.cells.columns)
  const grid = gridOf(state, around)
  if (!grid || !report) return [line(sentence(look, {en: 'Drawing the map …', zh: '正在绘制……'}), 'dim')]
  return [
    headLine(grid, around),
    ...mapLines(grid, report, focusOf(state, grid)),
    legendLine(grid, {state, look, width: AXIS.columns + room.cells.columns}),
    ...footLines({state, around, report, grid, room: {columns: AXIS.columns + room.cells.columns, rows: room.foot}}),
  ]
}

function focusOf(state: QuadrantsState, grid: ScatterGrid): PlotFocus {
  const {measure, pane, spot} = state
  if (pane === 'plot') return {measure, corner: undefined, cursor: cursorBins(state, grid)}
  return {measure, corner: QUADRANTS.find((quadrant) => quadrant === spot), cursor: undefined}
}

function headLine({y}: ScatterGrid, {look, board}: Around): Line {
  const unit = board?.settings.currency
  const parts = [unit, y.log ? scaleName(look) : undefined].filter((part) => part !== undefined)
  const texts = {en: '↑ average order value{parts}', zh: '↑ 客单价{parts}'}
  return line(sentence(look, texts, {parts: parts.length === 0 ? '' : bracketed(parts, look)}), 'dim')
}

function bracketed(parts: readonly string[], look: Around['look']): string {
  return sentence(
    look,
    {en: ' ({parts})', zh: '（{parts}）'},
    {parts: parts.join(look.language === 'zh-CN' ? '，' : ', ')},
  )
}

/** Cells with both axes; the cursor is also marked on them. */
function mapLines(grid: ScatterGrid, report: QuadrantReport, focus: PlotFocus): Line[] {
  const labels = new Map(ticksOf(grid.y, report.value_cut, () => 2).map(({cell: row, text}) => [row, text]))
  const cursorRow = focus.cursor && grid.y.bins[focus.cursor.up]?.start
  const rows = Array.from({length: grid.rows}, (_, at): Line => {
    const row = grid.rows - 1 - at
    const axis = row === cursorRow ? '▸' : labels.has(row) ? '┤' : '│'
    return [
      {text: cell(labels.get(row) ?? '', AXIS.label, 'right'), style: row === grid.y.line ? 'title' : 'dim'},
      {text: axis, style: 'dim'},
      ...cellSpans(grid, row, focus),
    ]
  })
  return [...rows, axisLine(grid, focus.cursor), tickLine(grid, report.orders_cut)]
}

function axisLine({columns, x}: ScatterGrid, cursor: CursorBins | undefined): Line {
  const bin = cursor && x.bins[cursor.across]
  const at = bin === undefined ? -1 : Math.floor((bin.start + bin.end - 1) / 2)
  const cells = Array.from({length: columns}, (_, column) => (column === at ? '▴' : column === x.line ? '┴' : '─'))
  return line(`${' '.repeat(AXIS.label)}└${cells.join('')}`, 'dim')
}

function tickLine({columns, x}: ScatterGrid, cut: number): Line {
  let text = ''
  const ticks = ticksOf(x, cut, (label) => label.length + 1)
  for (const {cell: at, text: label} of ticks.toSorted((left, right) => left.cell - right.cell)) {
    const start = Math.max(text.length, Math.min(columns - label.length, at - Math.floor(label.length / 2)))
    text = text.padEnd(start) + label
  }
  return fitLine(line(' '.repeat(AXIS.columns) + text, 'dim'), AXIS.columns + columns)
}

/** What an axis by powers is called. */
function scaleName(look: Around['look']): string {
  return sentence(look, {en: 'log scale', zh: '对数刻度'})
}
