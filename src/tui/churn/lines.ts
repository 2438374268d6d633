import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {countText, moneyText} from '../../present/values.ts'
import {beside, framed, inside} from '../shared/frame.ts'
import type {Line, Span} from '../shared/line.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import {listOfSection} from './list-lines.ts'
import {monthsLines} from './months-lines.ts'
import {reasonLines} from './reasons.ts'
import {listRows, roomsOf} from './rooms.ts'
import {sectionName} from './section-words.ts'
import {type ChurnState, type Section, SECTIONS} from './state.ts'
import {DUE_COUNTS_WANT, groupWant, SUMMARY_WANT} from './wants.ts'

/** The whole screen: the lists in a frame, the chart beside or below it. */
export function churnLines(state: ChurnState, around: Around): Line[] {
  const rooms = roomsOf(state, around)
  const list = rooms.list ? listPane(state, around, rooms.list) : []
  const months = rooms.months ? monthsLines(state, around, rooms.months) : []
  return rooms.isBeside ? beside(list, months) : [...list, ...months]
}

function listPane(state: ChurnState, around: Around, size: Size): Line[] {
  const {columns} = inside(size)
  const rows = listRows(size)
  const list = listOfSection(state, around, {columns, rows: rows.list})
  const blanks = Array.from({length: Math.max(0, rows.list - list.length)}, (): Line => [])
  return framed({
    title: `${sentence(around.look, {en: 'Churn', zh: '流失'})} · ${sectionName(state.section, around.look)}`,
    note: noteOf(state, around),
    lines: [
      sectionLine(state, around),
      ...list,
      ...blanks,
      ...reasonLines(state, around, {columns, rows: rows.reason}),
    ],
    ...{size, focused: state.pane === 'list'},
  })
}

/** The lists that there are, with how many are in each; the one that is shown in brackets. */
function sectionLine({section}: ChurnState, around: Around): Line {
  return SECTIONS.flatMap((one, at): Span[] => {
    const text = [sectionName(one, around.look), countOf(one, around)].join(' ').trimEnd()
    const isShown = one === section
    return [
      ...(at === 0 ? [] : [{text: ' '}]),
      {
        text: isShown ? `[${text}]` : ` ${text} `,
        style: isShown ? ('tab-active' as const) : ('tab' as const),
        hit: `section:${one}`,
      },
    ]
  })
}

function countOf(section: Section, {know}: Around): string {
  if (section !== 'due') {
    const groups = know(SUMMARY_WANT).answer?.groups
    return groups ? countText(groups[section].customers) : '…'
  }
  const counts = know(DUE_COUNTS_WANT).answer
  return counts ? countText(counts.overdue + counts.due_within) : ''
}

/** How many there are in the list, and what there is to lose. */
function noteOf(state: ChurnState, around: Around): string {
  const {section} = state
  if (section === 'due') return dueNote(around)
  const page = around.know(groupWant({...state, section}, around)).answer
  if (!page) return ''
  const {customers, value_at_stake, expected_loss} = page.sums
  const {look} = around
  const people = sentence(look, {en: '{n} {n:person|people}', zh: '{n} 人'}, {n: customers})
  const stake = sentence(look, {en: 'at stake {sum}', zh: '年价值 {sum}'}, {sum: roundText(value_at_stake, look)})
  const parts = [people, stake]
  if (expected_loss !== undefined) {
    parts.push(sentence(look, {en: 'expected loss {sum}', zh: '预期损失 {sum}'}, {sum: roundText(expected_loss, look)}))
  }
  return parts.join(' · ')
}

function dueNote({know, look}: Around): string {
  const counts = know(DUE_COUNTS_WANT).answer
  if (!counts) return ''
  const texts = {
    en: '{overdue} overdue · {due} within {days} days',
    zh: '{overdue} 个逾期 · {due} 个 {days} 天内到期',
  }
  const {overdue, due_within: due, within_days: days} = counts
  return sentence(look, texts, {overdue, due, days})
}

/** Of sums the decimals do not matter. */
function roundText(sum: number, look: Look): string {
  return sum >= 1000 ? countText(sum) : moneyText(sum, look)
}
