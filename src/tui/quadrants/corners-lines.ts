import {textWidth} from '../../present/text-width.ts'
import {CHANGE_DAYS, type QuadrantComparison} from '../../core/segment/compare-quadrants.ts'
import {type Quadrant, QUADRANTS, type QuadrantSummary} from '../../core/segment/quadrant.ts'
import {sentence} from '../../present/sentence.ts'
import {countText, moneyText, percentText} from '../../present/values.ts'
import {cell, fitLine, line, type Line} from '../shared/line.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import {changeText} from './change-text.ts'
import {spotName} from './group.ts'
import type {QuadrantsState, Spot} from './state.ts'
import {changeWant, cornersWant} from './wants.ts'

/** Where a corner lies on the map. */
const PLACES: Readonly<Record<Spot, string>> = {
  'high-high': '↗',
  'high-low': '↖',
  'low-high': '↘',
  'low-low': '↙',
  registered: '↓',
  leads: '↓',
}

const INDENT = '   '

interface CornersView {
  state: QuadrantsState
  around: Around
  change: QuadrantComparison | undefined
  width: number
}

/** The corners of the map and who is below it, each with what it amounts to; as airy as there is room. */
export function cornersLines(state: QuadrantsState, around: Around, size: Size): Line[] {
  const {look} = around
  const {answer, problem} = around.know(cornersWant(state))
  if (problem !== undefined) return [line(problem, 'warn')]
  if (!answer) return [line(sentence(look, {en: 'Working out the corners …', zh: '正在计算象限……'}), 'dim')]
  const view = {state, around, change: around.know(changeWant(state)).answer, width: size.columns}
  const blocks = [
    ...answer.corners.map((corner) => cornerLines(corner, view)),
    [
      ...belowLines('registered', answer.potential.registered, view),
      ...belowLines('leads', answer.potential.leads, view),
    ],
  ]
  const note = changeNote(view)
  const lines = blocks.flat().length
  const isAiry = size.rows >= lines + blocks.length + 1
  return [...blocks.flatMap((block) => (isAiry ? [...block, []] : block)), ...(size.rows > lines ? [note] : [])]
}

function cornerLines(corner: QuadrantSummary, view: CornersView): Line[] {
  const {state, around, change, width} = view
  const {look} = around
  const {quadrant, customers, share, revenue, revenue_share} = corner
  const earlier = change?.corners.find((one) => one.quadrant === quadrant)
  const people = sentence(
    look,
    {en: '{n} {count:person|people}', zh: '{n} 人'},
    {n: countText(customers), count: customers},
  )
  const withShare = (text: string, part: number): string => `${text} (${percentText(part)})`
  const moved = (by: number | undefined): string => (by === undefined ? '' : changeText(by, countText))
  const measured = state.measure === 'customers' ? share : revenue_share
  return [
    headLine(quadrant, measured, view),
    figureLine(quadrant, {lefts: [withShare(people, share)], right: moved(earlier?.customers_change), width}),
    figureLine(quadrant, {
      lefts: [moneyText(revenue, look), countText(revenue)].map((money) => withShare(money, revenue_share)),
      right: moved(earlier?.revenue_change),
      width,
    }),
  ]
}

/** The name, and the share by the measure as a bar and in figures. */
function headLine(spot: Quadrant, share: number, view: CornersView): Line {
  const {width} = view
  const name = spotTitle(spot, view)
  const figure = percentText(share).padStart(6)
  // All bars are as long as the longest name lets one be, so that they can be compared.
  const longest = Math.max(...QUADRANTS.map((one) => textWidth(spotTitle(one, view))))
  const room = Math.max(0, Math.min(20, width - longest - figure.length - 3))
  const filled = share > 0 ? Math.max(1, Math.round(Math.min(1, share) * room)) : 0
  return fitLine(
    [
      nameSpan(spot, cell(name, width - room - figure.length - 2), view),
      {text: ` ${'█'.repeat(Math.min(filled, room))}`, style: 'accent', hit: `spot:${spot}`},
      {text: '░'.repeat(Math.max(0, room - filled)), style: 'dim', hit: `spot:${spot}`},
      {text: ` ${figure}`, hit: `spot:${spot}`},
    ],
    width,
  )
}

function belowLines(spot: 'registered' | 'leads', count: number, view: CornersView): Line[] {
  const {change, width} = view
  const delta = spot === 'leads' ? change?.potential.leads_change : change?.potential.registered_change
  const text = delta === undefined ? '' : changeText(delta, countText)
  const name = cell(`${spotTitle(spot, view)}  ${countText(count)}`, width - textWidth(text))
  return [fitLine([nameSpan(spot, name, view), {text, hit: `spot:${spot}`}], width)]
}

function spotTitle(spot: Spot, {state, around}: CornersView): string {
  return `${state.spot === spot ? '▸' : ' '}${PLACES[spot]} ${spotName(spot, around.look)}`
}

function nameSpan(spot: Spot, text: string, {state}: CornersView): Line[number] {
  const isSelected = state.spot === spot
  const style = isSelected ? (state.pane === 'corners' ? 'selected' : 'marked') : 'title'
  return {text, style, hit: `spot:${spot}`}
}

/** A figure and its change; the shorter text of the figure where the longer leaves no room for it. */
function figureLine(
  spot: Quadrant,
  {lefts, right, width}: {lefts: readonly string[]; right: string; width: number},
): Line {
  const room = width - INDENT.length
  const left = lefts.find((text) => textWidth(text) + textWidth(right) < room) ?? (lefts.at(-1) as string)
  const fits = textWidth(left) + textWidth(right) < room
  const text = fits ? cell(left, room - textWidth(right)) + right : cell(left, room)
  return [{text: INDENT + text, hit: `spot:${spot}`}]
}

function changeNote({change, around}: CornersView): Line {
  const texts = change
    ? {en: '+ − against {day}', zh: '+ − 与 {day} 相比'}
    : {en: 'Working out {days} days before …', zh: '正在计算 {days} 天前……'}
  return line(sentence(around.look, texts, {day: change?.compared_with ?? '', days: CHANGE_DAYS}), 'dim')
}
