import stringWidth from 'string-width'
import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {Quadrant, QuadrantSummary} from '../../core/segment/quadrant.ts'
import type {Look} from '../../present/language.ts'
import {quadrantCuts, quadrantName} from '../../present/quadrant.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {moneyText, percentText} from '../../present/values.ts'
import {wrap} from '../../present/wrap.ts'
import {cell, fitLine, line, type Line} from '../shared/line.ts'
import {beside} from '../shared/frame.ts'
import type {Group, Size} from '../shared/screen.ts'
import {shownName} from '../shared/shown.ts'
import {groupsOf} from './people-of.ts'

interface MapView {
  board: Board
  look: Look
  size: Size
  selected: Group | undefined
}

const ROWS: readonly (readonly [Quadrant, Quadrant])[] = [
  ['high-low', 'high-high'],
  ['low-low', 'low-high'],
]

/** The map of the business: average order value upwards, orders to the right, potential customers below. */
export function mapLines({board, look, size, selected}: MapView): Line[] {
  const cuts = wrap(quadrantCuts(board.profile.quadrants(), look), size.columns).map((text) => line(text, 'dim'))
  const below = [...potentialLines(board, look, selected === 'potential'), ...cuts]
  const left = Math.floor((size.columns - 3) / 2)
  const right = size.columns - 3 - left
  const height = Math.max(4, Math.floor((size.rows - below.length - 4) / 2))
  const corners = ROWS.map(([rare, often]) => {
    const blocks = [rare, often].map((quadrant, at) =>
      cornerLines(quadrant, {board, look, selected, size: {columns: at === 0 ? left : right, rows: height}}),
    ) as [Line[], Line[]]
    const rule = Array.from({length: height}, () => line(' │ ', 'dim'))
    return beside(beside(blocks[0], rule), blocks[1])
  }) as [Line[], Line[]]
  const cross = line(`${'─'.repeat(left + 1)}┼${'─'.repeat(right + 1)}`, 'dim')
  const floor = line(`${'─'.repeat(left + 1)}┴${'─'.repeat(right + 1)}`, 'dim')
  return [axisLine(left, right, look), ...corners[0], cross, ...corners[1], floor, ...below]
}

function axisLine(left: number, right: number, look: Look): Line {
  const few = sentence(look, {en: '← fewer orders', zh: '← 订单少'})
  const many = sentence(look, {en: 'more orders →', zh: '订单多 →'})
  return [{text: `${cell(few, left)} │ ${cell(many, right, 'right')}`, style: 'dim'}]
}

function cornerLines(quadrant: Quadrant, {board, look, selected, size}: MapView): Line[] {
  const {customers, revenue, revenue_share} = board.profile
    .quadrants()
    .corners.find((corner) => corner.quadrant === quadrant) as QuadrantSummary
  const isSelected = selected === quadrant
  const count = sentence(look, {en: '{n} people', zh: '{n} 人'}, {n: customers})
  const name = `${isSelected ? '▸' : ' '}${quadrantName(quadrant, look)}`
  const lines: Line[] = [
    line(cell(name, size.columns), isSelected ? 'selected' : 'title'),
    line(` ${count}`),
    line(` ${moneyText(revenue, look)}`),
    shareLine(revenue_share, size.columns),
    ...topLines(quadrant, {board, look, selected, size: {columns: size.columns, rows: size.rows - 5}}),
  ]
  return Array.from({length: size.rows}, (_, row) => fitLine(lines[row] ?? [], size.columns))
}

/** The share of all revenue, as a bar and in figures. */
function shareLine(share: number, width: number): Line {
  const figure = percentText(share)
  const room = Math.max(0, Math.min(30, width - 2 - stringWidth(figure)))
  const filled = Math.round(Math.max(0, Math.min(1, share)) * room)
  return [
    {text: ` ${'█'.repeat(filled)}`, style: 'accent'},
    {text: '░'.repeat(room - filled), style: 'dim'},
    {text: ` ${figure}`},
  ]
}

/** Where there is room: who brought most. */
function topLines(quadrant: Quadrant, {board, look, size}: MapView): Line[] {
  const members = groupsOf(board).get(quadrant)
  if (size.rows < 2 || !members) return []
  const {profile} = board
  const top = Array.from(members.subarray(0, size.rows - 1), (index): Line => {
    const money = moneyText(profile.value('revenue', index) as number, look)
    const known = profile.inputs.records.name[index]
    const name = safeText(known === undefined ? (profile.inputs.ids[index] as string) : shownName(known, look))
    return line(` ${cell(name, size.columns - 2 - stringWidth(money))} ${money}`, 'dim')
  })
  return [[], ...top]
}

function potentialLines({profile, open_leads}: Board, look: Look, isSelected: boolean): Line[] {
  const texts = {en: 'potential: {n} without an order', zh: '潜在客户：{n} 位未下单'}
  const text = sentence(look, texts, {n: profile.quadrants().potential})
  const leads = sentence(look, {en: ' and {n} open leads', zh: ' 及 {n} 条待跟进线索'}, {n: open_leads.length})
  return [line(`${isSelected ? '▸' : ' '}${text}`, isSelected ? 'selected' : 'plain'), line(leads)]
}
