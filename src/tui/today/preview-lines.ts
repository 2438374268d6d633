import type {QueueRow} from '../../core/queue/queue-list.ts'
import {presentComposed} from '../../present/compose.ts'
import type {Look} from '../../present/language.ts'
import {ruleName} from '../../present/queue-names.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {dueLong} from '../../present/task-due.ts'
import {rankedTexts} from '../../present/task.ts'
import {framed, inside} from '../shared/frame.ts'
import type {Line} from '../shared/line.ts'
import {clamp} from '../shared/list.ts'
import type {Size} from '../shared/size.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {pageOf, selectedRow} from './list.ts'
import {type Part, partLines, titled} from './parts.ts'
import type {TodayPage} from './questions.ts'
import type {TodayState} from './state.ts'
import {moreParts, subjectParts} from './subject-lines.ts'
import {worded} from './words-of.ts'

/** Whom a task is about; of the same series so that the pane does not flicker is none: it would be somebody else. */
export function subjectWant({subject_id}: QueueRow): Want<'today-subject'> {
  return {question: 'today-subject', asked: {subject_id}}
}

/** The text that goes with a task of a customer; a lead or a ticket of nobody has none. */
export function textWant(row: QueueRow, {know, look}: Pick<Around, 'know' | 'look'>): Want<'today-text'> | undefined {
  if (!know(subjectWant(row)).answer?.customer) return undefined
  const {subject_id: customer, rule, figures} = row
  const asked = {customer, rule, figures, language: look.language, masked: look.mask === true}
  return {question: 'today-text', asked}
}

/** The pane beside the queue: the selected task, and in short whom it is about. */
export function previewLines(state: TodayState, around: Around, size: Size): Line[] {
  const row = selectedRow(state, around)
  const lines = contentLines(state, around, inside(size).columns)
  const top = topOf(state, lines.length, inside(size).rows)
  const title = row ? safeText(row.who) : sentence(around.look, {en: 'Nothing selected', zh: '未选择任务'})
  const more = lines.length > inside(size).rows ? `${top + 1}/${lines.length}` : ''
  const note = [row?.ticket_id ?? row?.subject_id, row?.id, more].filter(Boolean).join(' · ')
  return framed({title, note, lines: lines.slice(top), size, focused: state.pane === 'preview'})
}

/** The first line in view: where it was scrolled to for this task. */
export function topOf({place, scrolled}: TodayState, lines: number, height: number): number {
  return clamp(scrolled.id === place.id ? scrolled.top : 0, 0, Math.max(0, lines - height))
}

/** All lines of the preview at a width. */
export function contentLines(state: TodayState, around: Around, width: number): Line[] {
  const page = pageOf(state, around)
  const row = selectedRow(state, around)
  return page && row ? partLines(partsOf(page, row, around), {width, look: around.look}) : []
}

function partsOf(page: TodayPage, row: QueueRow, around: Around): Part[] {
  const {look, know} = around
  const {answer: subject, problem} = know(subjectWant(row))
  const loading = sentence(look, {en: 'Looking …', zh: '正在读取……'})
  return [
    ...taskParts(page, row, look),
    ...(subject ? subjectParts(subject, look) : [{text: problem ?? loading, style: 'dim' as const}]),
    ...textParts(row, around),
    ...rankParts(row, around),
    ...(subject ? moreParts(subject, row.id, look) : []),
  ]
}

function taskParts(page: TodayPage, row: QueueRow, look: Look): Part[] {
  const {why, say} = worded(page, row, look)
  const nobody = sentence(look, {en: 'nobody yet', zh: '未分配'})
  const escalated = sentence(look, {en: 'escalated', zh: '已上报'})
  const when = [dueLong(row, look), safeText(row.rep_name ?? nobody), ...(row.escalated ? [escalated] : [])]
  return [
    {text: why},
    {text: say, title: sentence(look, {en: 'Say', zh: '话术'}), style: 'accent'},
    {text: when.join(' · '), style: row.overdue_hours > 0 ? 'overdue' : 'plain'},
  ]
}

const TEXT_HEAD = {en: 'Text (t copies it)', zh: '文案（t 复制）'}

/** The line of the preview at which the text to send begins; the first where there is none. */
export function textTop(state: TodayState, around: Around, width: number): number {
  const head = sentence(around.look, TEXT_HEAD)
  return Math.max(
    0,
    contentLines(state, around, width).findIndex(([first]) => first?.text === head),
  )
}

/** The text to send, or why there is none. */
function textParts(row: QueueRow, around: Around): Part[] {
  const {look, know} = around
  const want = textWant(row, around)
  const {answer, problem} = want ? know(want) : {answer: undefined, problem: undefined}
  const head = sentence(look, TEXT_HEAD)
  if (problem !== undefined) return titled(head, [{text: problem, style: 'dim'}])
  const composed = answer?.composed
  if (!composed) return []
  return titled(head, [{text: safeText(composed.text ?? '')}, {text: presentComposed(composed, look), style: 'dim'}])
}

/** Why it stands where it does. */
function rankParts(row: QueueRow, {look, board}: Around): Part[] {
  const half_life_days = board?.settings['queue.half_life_days']
  if (half_life_days === undefined) return []
  const {rank, rule} = row
  const head = sentence(
    look,
    {en: 'Rank {rank} · rule {rule}', zh: '第 {rank} 位 · 规则 {rule}'},
    {rank, rule: ruleName(rule, look.language)},
  )
  const texts = rankedTexts(row, {half_life_days, of_ticket: row.ticket_id !== undefined}, look)
  return titled(
    head,
    texts.map((text) => ({text, style: 'dim'})),
  )
}
