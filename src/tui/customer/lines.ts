import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {wordOf} from '../../present/words.ts'
import {beside, FRAME, framed} from '../shared/frame.ts'
import {fitLine, line, type Line} from '../shared/line.ts'
import {listLines} from '../shared/list-view.ts'
import type {Around} from '../shell/screen.ts'
import {detailLines, waiting} from './detail.ts'
import {sectionList, type SectionList} from './lists.ts'
import {roomsOf} from './rooms.ts'
import {isList, type ListSection} from './sections.ts'
import {movesList, scrolledLines, selectedRow} from './selection.ts'
import {type CustomerState, placeIn} from './state.ts'
import {tabsLine} from './tabs-line.ts'
import {sheetWant} from './wants.ts'

/** The page in its frame: who it is, the sections, and the one that is open. */
export function customerLines(state: CustomerState, around: Around): Line[] {
  const {size} = around
  const columns = size.columns - FRAME.columns
  const {above} = roomsOf(state, around)
  const page = around.know(sheetWant(state)).answer?.page
  const head: Line[] = [
    ...(above > 1 ? [fitLine(whoLine(state, around), columns)] : []),
    tabsLine(state, around, columns),
    ...(above > 2 ? [[]] : []),
  ]
  return framed({
    title: safeText([page?.customer.name, state.id].filter(Boolean).join(' · ')),
    note: noteOf(state, around),
    lines: [...head, ...bodyLines(state, around)],
    ...{size, focused: true},
  })
}

/** Where to find them and what they are, and what is open. */
function whoLine(state: CustomerState, around: Around): Line {
  const sheet = around.know(sheetWant(state)).answer
  if (!sheet) return []
  const {look} = around
  const {customer, identities, profile, tickets} = sheet.page
  const phone = identities.find(({type}) => type === 'phone')?.value
  const place = [
    phone,
    customer.city,
    customer.home_shop,
    customer.guide,
    wordOf(String(profile['tier'] ?? ''), look.language),
  ]
  const open = tickets.filter(({state: standing}) => standing !== 'closed').length
  const todo = sheet.page.tasks.length
  return [
    {text: safeText(place.filter(Boolean).join(' · ')), style: 'plain'},
    ...(open === 0 ? [] : [{text: sentence(look, OPEN_TICKETS, {n: open}), style: 'warn' as const}]),
    ...(todo === 0 ? [] : [{text: sentence(look, TO_DO, {n: todo}), style: 'accent' as const}]),
  ]
}

const OPEN_TICKETS = {en: '  ! {n} open {n:ticket|tickets}', zh: '  ! 未结工单 {n}'}
const TO_DO = {en: '  {n} to do', zh: '  待办 {n}'}

function bodyLines(state: CustomerState, around: Around): Line[] {
  const {section} = state
  if (isList(section) && movesList(state, around)) return listBody(section, state, around)
  const {body} = roomsOf(state, around)
  return scrolledLines(state, around)
    .slice(state.top, state.top + body.rows)
    .map((one) => fitLine(one, body.columns))
}

/** A section's list, and what is selected in it below or beside. */
function listBody(section: ListSection, state: CustomerState, around: Around): Line[] {
  const {list: room, detail, body, beside: isBeside} = roomsOf(state, around)
  const list = sectionList(section, state, around)
  if (!list) return [waiting(around.look)]
  if (list.problem !== undefined) return [line(list.problem, 'warn')]
  const rows = drawList(list, {state, section, size: room})
  if (detail.rows === 0 || list.total === 0) return rows
  const row = selectedRow(section, state, around)
  const selected = row === undefined ? [] : detailLines(section, {row, state, around, width: detail.columns})
  if (!isBeside) {
    const parting = line('─'.repeat(body.columns), 'dim')
    const padded = Array.from({length: room.rows}, (_, at) => rows[at] ?? [])
    return [...padded, parting, ...cutOff(selected, detail.rows, around)]
  }
  const shown = cutOff(selected, detail.rows, around)
  return beside(
    Array.from({length: body.rows}, (_, at) => [...fitLine(rows[at] ?? [], room.columns), {text: '  '}]),
    Array.from({length: body.rows}, (_, at) => fitLine(shown[at] ?? [], detail.columns)),
  )
}

function drawList(
  list: SectionList,
  {state, section, size}: {state: CustomerState; section: ListSection; size: {columns: number; rows: number}},
): Line[] {
  return listLines({
    columns: list.columns,
    rowAt: (place) => list.rows[place],
    idOf: list.idOf,
    total: list.rows.length,
    place: placeIn(state, section),
    ...{size, focused: true, empty: list.empty},
    ...(list.styleOf ? {styleOf: list.styleOf} : {}),
  })
}

/** As many lines as fit; that there are more is said in the last. */
function cutOff(lines: readonly Line[], rows: number, {look}: Around): readonly Line[] {
  if (lines.length <= rows) return lines
  const n = lines.length - rows + 1
  const more = {en: '… {n} more {n:line|lines}: Enter', zh: '……还有 {n} 行：按 Enter'}
  return [...lines.slice(0, Math.max(0, rows - 1)), line(sentence(look, more, {n}), 'dim')]
}

/** How far down the text is, or how many rows of how many the list has. */
function noteOf(state: CustomerState, around: Around): string {
  const {look} = around
  const {section, top} = state
  if (isList(section) && movesList(state, around)) {
    const list = sectionList(section, state, around)
    if (!list || list.total === 0) return ''
    const values = {at: placeIn(state, section).index + 1, n: list.rows.length, total: list.total}
    if (list.rows.length < list.total)
      return sentence(look, {en: '{at} of the newest {n} of {total}', zh: '{at} / 最近 {n}（共 {total}）'}, values)
    return sentence(look, {en: '{at} of {total}', zh: '{at} / {total}'}, values)
  }
  const {body} = roomsOf(state, around)
  const total = scrolledLines(state, around).length
  if (total <= body.rows) return ''
  const until = Math.min(total, top + body.rows)
  return sentence(
    look,
    {en: 'lines {from} to {until} of {total}', zh: '第 {from}–{until} 行，共 {total} 行'},
    {from: top + 1, until, total},
  )
}
