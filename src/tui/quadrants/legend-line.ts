import {textWidth} from '../../present/text-width.ts'
import type {ScatterGrid} from '../../present/chart/scatter/grid.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {countText} from '../../present/values.ts'
import {cell, type Line, type Span} from '../shared/line.ts'
import {densityOf, densityStyle} from './density.ts'
import type {QuadrantsState} from './state.ts'

const SHADES = ['·', '░', '▒', '▓', '█'] as const

interface LegendView {
  state: QuadrantsState
  look: Look
  width: number
}

/** What the characters stand for, as far as there is room, and what lies to the right. */
export function legendLine(grid: ScatterGrid, {state, look, width}: LegendView): Line {
  const {measure} = state
  const axis = sentence(
    look,
    grid.x.log ? {en: 'orders (log scale) →', zh: '订单数（对数刻度）→'} : {en: 'orders →', zh: '订单数 →'},
  )
  const {steps} = densityOf(grid, measure)
  const first = sentence(
    look,
    measure === 'customers' ? {en: ' a dot each', zh: ' 一点一人'} : {en: ' less', zh: ' 更少'},
  )
  const parts = steps.map((from, at): Span => {
    const shade = at === 0 && measure === 'customers' ? '⠂' : SHADES[at]
    return {text: `${shade}${at === 0 ? first : ` ${countText(from)}+`}  `, style: densityStyle(at + 1)}
  })
  const room = width - textWidth(axis)
  const shown = fitting(parts, room)
  return [...shown, {text: cell(axis, width - widthOf(shown), 'right'), style: 'dim'}]
}

/** All of them, or the first and the last, or none. */
function fitting(parts: readonly Span[], room: number): readonly Span[] {
  const ends = parts.length > 2 ? [parts[0] as Span, parts.at(-1) as Span] : []
  return [parts, ends].find((some) => widthOf(some) < room) ?? []
}

function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, {text}) => sum + textWidth(text), 0)
}
