import type {LeadFile} from '../../core/lead-board/lead-file.ts'
import {sentence} from '../../present/sentence.ts'
import {wordOf} from '../../present/words.ts'
import {beside, FRAME, framed} from '../shared/frame.ts'
import {line, type Line} from '../shared/line.ts'
import {clamp} from '../shared/list.ts'
import {scroll} from '../shared/page.ts'
import type {Size} from '../shared/size.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {type LeadBlocks, leadBlocks} from './blocks.ts'

type Pane = Exclude<keyof LeadBlocks, 'record'>

/** A lead's page as somebody left it. */
export interface LeadState {
  id: string
  pane: Pane
  /** The first line in view of each pane. */
  tops: Readonly<Record<Pane, number>>
}

export function fileWant({id}: LeadState): Want<'lead-file'> {
  return {question: 'lead-file', asked: {id}}
}

/** From so many columns on both halves stand side by side; below, one below the other in one pane. */
const BROAD = 100

interface DrawnPane {
  pane: Pane
  size: Size
  lines: readonly Line[]
}

/** The page: two panes side by side, one where there is no room for more or the one in use was zoomed. */
export function leadLines(state: LeadState, around: Around): readonly Line[] {
  const {look, size, know} = around
  const {answer: file, problem} = know(fileWant(state))
  if (problem !== undefined) return [line(problem, 'bad')]
  if (!file) return [line(sentence(look, {en: 'Reading …', zh: '正在读取……'}), 'dim')]
  const blocks = panesOf(file, state, around).map(({pane, lines, size: room}, index) => {
    const focused = size.columns < BROAD || pane === state.pane
    const height = room.rows - FRAME.rows
    const top = clamp(state.tops[pane], 0, Math.max(0, lines.length - height))
    const place = lines.length > height ? `${top + 1}/${lines.length}` : ''
    const note = [index === 0 ? wordOf(file.lead.stage, look.language) : '', place].filter(Boolean).join(' · ')
    const title = index === 0 && pane === 'who' ? leadTitle(file, around) : pastTitle(around)
    return framed({title, note, lines: lines.slice(top, top + height), size: room, focused})
  })
  const [left = [], right] = blocks
  return right ? beside(left, right) : left
}

function leadTitle({lead: {id}}: LeadFile, {look}: Around): string {
  return sentence(look, {en: 'Lead {id}', zh: '线索 {id}'}, {id})
}

function pastTitle({look}: Around): string {
  return sentence(look, {en: 'Done and to be done', zh: '往来与待办'})
}

function panesOf(file: LeadFile, {pane}: LeadState, {look, size, zoomed}: Around): DrawnPane[] {
  const inner = (columns: number): number => columns - FRAME.columns
  if (size.columns < BROAD) {
    const {who, past, record} = leadBlocks(file, {look, widths: [inner(size.columns), inner(size.columns)]})
    return [{pane: 'who', size, lines: [...who, [], ...past, ...record]}]
  }
  const left = zoomed ? size.columns : Math.floor(size.columns * 0.45)
  const right = zoomed ? size.columns : size.columns - left
  const blocks = leadBlocks(file, {look, widths: [inner(left), inner(right)]})
  const panes: DrawnPane[] = [
    {pane: 'who', size: {...size, columns: left}, lines: [...blocks.who, ...blocks.record]},
    {pane: 'past', size: {...size, columns: right}, lines: blocks.past},
  ]
  return zoomed ? panes.filter((one) => one.pane === pane) : panes
}

/** Lines that the wheel goes beyond the one that a key goes. */
const WHEEL: Readonly<Record<string, number>> = {'wheel-up': -2, 'wheel-down': 2}

/** The page after a movement in the pane that keys go to; undefined where the action is none. */
export function scrollPane(state: LeadState, action: string, around: Around): LeadState | undefined {
  const file = around.know(fileWant(state)).answer
  if (!file) return undefined
  const panes = panesOf(file, state, around)
  const {pane, lines, size} = panes.find((one) => one.pane === state.pane) ?? (panes[0] as DrawnPane)
  const from = state.tops[pane] + (WHEEL[action] ?? 0)
  const moved = action in WHEEL ? (from < state.tops[pane] ? 'up' : 'down') : action
  const top = scroll(from, moved, {lines: lines.length, height: size.rows - FRAME.rows})
  return top === undefined ? undefined : {...state, tops: {...state.tops, [pane]: top}}
}
