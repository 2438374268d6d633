import {textWidth} from '../../present/text-width.ts'
import {FREQUENCY_BANDS, RECENCY_BANDS} from '../../core/segment/grid16.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {countText, percentText} from '../../present/values.ts'
import {cell, fitLine, line, type Line, type Span} from '../shared/line.ts'
import {nobodyLines} from '../shared/nobody.ts'
import type {Size} from '../shared/size.ts'
import {heatStyle} from '../shared/theme.ts'
import type {Around} from '../shell/screen.ts'
import {frequencyName, ordersText, recencyName, recencyText} from './band-words.ts'
import {groupsOf, type SegmentGroup} from './groups.ts'
import {levelOf, measureText, mostOf, shortText} from './measures.ts'
import type {SegmentsState} from './state.ts'
import {SEGMENTS_WANT} from './wants.ts'

/** Columns for the names of rows, where cells have one line and where the name has a line of its own. */
const LABELS = {beside: 14, above: 9}
/** How strong a value is, so that it reads without colour. */
const SHADES = [' ', '·', '░', '▒', '▓', '█'] as const

interface GridView {
  state: SegmentsState
  groups: readonly SegmentGroup[]
  most: number
  look: Look
  /** Columns and rows of a cell. */
  size: Size
  /** Columns of the names of rows. */
  label: number
}

/** The grid of sixteen: recency downwards, number of orders to the right, as hot as each cell is large. */
export function gridLines(state: SegmentsState, around: Around, size: Size): Line[] {
  const {look, know} = around
  const {answer: groups, problem} = groupsOf('grid', around)
  const cuts = know(SEGMENTS_WANT).answer
  if (problem !== undefined) return [line(problem, 'warn')]
  if (!groups || !cuts) return [line(sentence(look, {en: 'Working out the segments …', zh: '正在计算分群……'}), 'dim')]
  if (groups.every(({customers}) => customers === 0)) return nobodyLines(around, size.columns)
  const rows = Math.max(1, Math.floor((size.rows - 1) / 4))
  const label = rows > 1 ? LABELS.above : LABELS.beside
  const cells = {columns: Math.floor((size.columns - label) / 4), rows}
  const view = {state, groups, most: mostOf(groups, state.measure), look, size: cells, label}
  return [
    headLine(cuts.orders, view),
    ...RECENCY_BANDS.flatMap((band, recency) => {
      const names = [recencyName(band, look), recencyText(recency, cuts.recency_days, look)]
      return bandLines({recency, names: rows > 1 ? names : [names.join(' ')]}, view)
    }),
  ].map((spans) => fitLine(spans, size.columns))
}

/** Bands of the number of orders: by name and number where that fits, else by number. */
function headLine(cuts: readonly number[], {look, size, label}: GridView): Line {
  const room = size.columns - 2
  const full = FREQUENCY_BANDS.map((band, at) => `${frequencyName(band, look)} ${ordersText(at, cuts)}`)
  const fits = full.every((text) => textWidth(text) <= room)
  const texts = fits ? full : FREQUENCY_BANDS.map((_, at) => ordersText(at, cuts))
  const title = fits ? '' : sentence(look, {en: 'orders', zh: '订单数'})
  return line(cell(title, label) + texts.map((text) => ` ${cell(text, room, 'right')} `).join(''), 'dim')
}

/** A row of cells, as many lines as they are high. */
function bandLines({recency, names}: {recency: number; names: readonly string[]}, view: GridView): Line[] {
  return Array.from({length: view.size.rows}, (_, row): Line => {
    const spans = FREQUENCY_BANDS.flatMap((__, orders) => cellSpans({recency, orders}, row, view))
    return [{text: cell(names[row] ?? '', view.label), style: 'dim'}, ...spans]
  })
}

/** One line of a cell: the measure first, then what there is room for; its shade beside it. */
function cellSpans(at: SegmentsState['cell'], row: number, {state, groups, most, look, size}: GridView): Span[] {
  const group = groups[at.recency * 4 + at.orders] as SegmentGroup
  const isSelected = state.cell.recency === at.recency && state.cell.orders === at.orders
  const level = levelOf(group, state.measure, most)
  const room = size.columns - 2
  const texts = [
    [measureText(group, state.measure), shortText(group, state.measure, look)],
    ...otherTexts(group, {state, groups, look, room}),
  ]
  const style = isSelected ? (state.pane === 'grid' ? 'selected' : 'marked') : heatStyle(level)
  const cursor = isSelected && row === 0 ? '▸' : ' '
  return [
    {
      text: cursor + cell(fitting(texts[row] ?? [], room), room, 'right'),
      style,
      hit: `grid/${at.recency}:${at.orders}`,
    },
    {text: SHADES[level] as string},
  ]
}

/** What else there is to say of a cell, a line each: the longest text that fits. */
function otherTexts(
  {customers, share, revenue_share}: SegmentGroup,
  {state: {measure}, groups, look, room}: Pick<GridView, 'state' | 'groups' | 'look'> & {room: number},
): string[][] {
  // With the word in every cell or in none.
  const isWide = groups.every((one) => textWidth(peopleText(one.customers, look)) <= room)
  const count = [isWide ? peopleText(customers, look) : countText(customers)]
  const of = [revenueText(revenue_share, look)]
  if (measure === 'customers') return [[percentText(share)], of]
  return measure === 'revenue' ? [[percentText(revenue_share)], count] : [count, of]
}

function peopleText(customers: number, look: Look): string {
  const people = {en: '{n} {count:person|people}', zh: '{n} 人'}
  return sentence(look, people, {n: countText(customers), count: customers})
}

/** Of the same width for every share, so that all cells have it or none. */
function revenueText(share: number, look: Look): string {
  const texts = {en: '{share} of revenue', zh: '销售额 {share}'}
  return sentence(look, texts, {share: percentText(share).padStart(6)})
}

function fitting(texts: readonly string[], room: number): string {
  const short = texts.find((text) => textWidth(text) <= room)
  return short ?? ''
}
