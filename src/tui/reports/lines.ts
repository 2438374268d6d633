import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {beside, FRAME, framed} from '../shared/frame.ts'
import {cell, line, type Line} from '../shared/line.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import {CATALOGUE} from './catalogue.ts'
import {choiceText} from './forms.ts'
import {periodText} from './periods.ts'
import {REPORTS} from './questions.ts'
import {roomsOf} from './rooms.ts'
import {chosenOf, type ReportsState, topOf} from './state.ts'
import {reportWant} from './want.ts'

/** The whole screen: the list of reports, and the one that is shown. */
export function reportsLines(state: ReportsState, around: Around): Line[] {
  const {list, report} = roomsOf(state, around)
  if (list && report) return beside(listPane(state, around, list), reportPane(state, around, report))
  return list ? listPane(state, around, list) : reportPane(state, around, report ?? around.size)
}

function listPane(state: ReportsState, {look}: Around, size: Size): Line[] {
  const focused = state.pane === 'list'
  const inner = size.columns - FRAME.columns
  const height = size.rows - FRAME.rows
  const top = Math.max(0, Math.min(state.index - height + 1, REPORTS.length - height))
  const lines = REPORTS.map((name, at): Line => {
    const {title, about} = CATALOGUE[name]
    const marks = `${at === state.index ? '▸' : ' '}${name === state.shown ? '●' : ' '}`
    const said = inner >= 50 ? `${cell(sentence(look, title), 16)}${sentence(look, about)}` : sentence(look, title)
    const style = at === state.index ? (focused ? 'selected' : 'marked') : name === state.shown ? 'title' : 'plain'
    return [{text: cell(`${marks} ${said}`, inner), style, hit: `report:${at}`}]
  })
  return framed({title: sentence(look, {en: 'Reports', zh: '报表'}), lines: lines.slice(top), size, focused})
}

function reportPane(state: ReportsState, around: Around, size: Size): Line[] {
  const {look} = around
  const {answer, problem, fresh} = around.know(reportWant(state, around))
  const focused = state.pane === 'report'
  const head = {title: titleText(state, look), size, focused}
  if (problem !== undefined)
    return framed({...head, lines: [line(safeText(problem), 'warn'), [], line(helpText(look), 'dim')]})
  const working = sentence(look, {en: 'Working out the report …', zh: '正在计算报表……'})
  if (!answer) return framed({...head, lines: [line(working, 'dim')]})
  const height = size.rows - FRAME.rows
  const top = Math.max(0, Math.min(topOf(state), answer.lines.length - height))
  const place =
    answer.lines.length <= height
      ? ''
      : `${top + 1}–${Math.min(answer.lines.length, top + height)}/${answer.lines.length}`
  return framed({
    ...head,
    note: fresh ? place : [place, '…'].filter(Boolean).join(' '),
    lines: answer.lines.slice(top, top + height),
  })
}

/** The report, and what was chosen of it. */
function titleText(state: ReportsState, look: Look): string {
  const {period, by, measure, where} = chosenOf(state)
  const entry = CATALOGUE[state.shown]
  const byNow = by === '' ? (entry.by?.initial ?? '') : by
  const shown = [
    sentence(look, entry.title),
    byNow === '' ? '' : sentence(look, {en: 'by {by}', zh: '按{by}'}, {by: choiceText(byNow, look)}),
    measure === '' ? '' : choiceText(measure, look),
    periodText(period, look),
    where,
  ]
  return safeText(shown.filter((part) => part !== '').join(' · '))
}

function helpText(look: Look): string {
  const texts = {
    en: 'p chooses the period, b what it is told by, w the condition.',
    zh: '按 p 选择期间，b 选择维度，w 修改条件。',
  }
  return sentence(look, texts)
}
