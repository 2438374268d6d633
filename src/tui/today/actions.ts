import type {QueueRow} from '../../core/queue/queue-list.ts'
import {presentComposed} from '../../present/compose.ts'
import {ruleName} from '../../present/queue-names.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import type {Ask, Form} from '../shell/ask.ts'
import {type Around, targets} from '../shell/screen.ts'
import {skipForm, snoozeForm} from './aside-forms.ts'
import {doneForm} from './done-form.ts'
import type {FormTasks} from './form-tasks.ts'
import {selectedRow} from './list.ts'
import {explainForm, noteForm} from './person-forms.ts'
import {subjectWant, textWant} from './preview-lines.ts'
import {reassignForm} from './rep-forms.ts'
import type {TodayState} from './state.ts'

/** Actions on every marked task, each by a form. */
const FORMS: Readonly<Record<string, (of: FormTasks, around: Around) => Form>> = {
  done: doneForm,
  snooze: (of, {board}) => snoozeForm(of, board?.at ?? ''),
  reassign: reassignForm,
  skip: skipForm,
}

/** Actions on the one task that is selected. */
const SINGLE: Readonly<Record<string, (row: QueueRow, around: Around) => Ask>> = {
  open: openAsk,
  note: noteAsk,
  text: textAsk,
  explain: explainAsk,
}

/** What an action on tasks asks for; undefined where it is none. */
export function taskAsk(state: TodayState, action: string, around: Around): Ask | undefined {
  const form = FORMS[action]
  const single = SINGLE[action]
  if (!form && !single) return undefined
  const row = selectedRow(state, around)
  if (form) return formAsk(row, form, around)
  return row ? single?.(row, around) : sayNothing(around)
}

function formAsk(row: QueueRow | undefined, form: (typeof FORMS)[string], around: Around): Ask {
  const {look, board} = around
  const tasks = targets(row?.id, around)
  if (tasks.length === 0) return sayNothing(around)
  if (!board || board.looking_back) {
    const texts = {en: 'This looks at another day: nothing can be done there.', zh: '正在查看其他日期，不能操作。'}
    return {ask: 'say', text: sentence(look, texts)}
  }
  const several = sentence(look, {en: '{n} {n:task|tasks}', zh: '{n} 项任务'}, {n: tasks.length})
  const isSelected = row !== undefined && tasks.length === 1 && tasks[0] === row.id
  const named = isSelected ? `${safeText(row.who)} · ${ruleName(row.rule, look.language)}` : several
  return {ask: 'form', form: form({tasks, named, look}, around)}
}

function sayNothing({look}: Around): Ask {
  return {ask: 'say', text: sentence(look, {en: 'There is no task here to select.', zh: '这里没有可选的任务。'})}
}

function openAsk(row: QueueRow, {know, look}: Around): Ask {
  const subject = know(subjectWant(row)).answer
  const id = row.subject_id
  if (subject?.lead) return {ask: 'open', screen: {kind: 'lead', id}}
  if (subject?.customer) return {ask: 'open', screen: {kind: 'customer', id}}
  const texts = subject
    ? {
        en: 'Ticket {id} is of nobody who is known: all there is of it stands in the preview (Tab, z).',
        zh: '工单 {id} 没有对应客户，全部信息见预览（Tab、z）。',
      }
    : {en: 'Still looking at who {id} is.', zh: '正在读取 {id}。'}
  return {ask: 'say', text: sentence(look, texts, {id})}
}

/** A note is of one person: what was said by several is not the same. */
function noteAsk(row: QueueRow, around: Around): Ask {
  const {look, marks, know, board} = around
  const say = (texts: {en: string; zh: string}): Ask => ({ask: 'say', text: sentence(look, texts)})
  if (marks.size > 1)
    return say({en: 'A note is of one customer: unmark the tasks first.', zh: '备注只能针对一位客户：请先取消标记。'})
  if (board?.looking_back)
    return say({en: 'This looks at another day: nothing can be noted there.', zh: '正在查看其他日期，不能记录。'})
  if (know(subjectWant(row)).answer?.ticket)
    return say({en: 'Nobody is known whose note it would be.', zh: '该工单没有对应客户，无法记录备注。'})
  return {ask: 'form', form: noteForm(row, look)}
}

function explainAsk(row: QueueRow, {know, look}: Around): Ask {
  const subject = know(subjectWant(row)).answer
  if (subject?.ticket) {
    const texts = {
      en: 'Nobody is known who could be explained; why it ranks here stands in the preview.',
      zh: '没有可解释的客户；排序原因见预览。',
    }
    return {ask: 'say', text: sentence(look, texts)}
  }
  return {ask: 'form', form: explainForm(row.subject_id, subject?.lead !== undefined, look)}
}

/** The text, copied; or why there is none. */
function textAsk(row: QueueRow, around: Around): Ask {
  const {look, know} = around
  const say = (texts: {en: string; zh: string}): Ask => ({
    ...{ask: 'say', text: sentence(look, texts, {rule: row.rule, name: ruleName(row.rule, look.language)})},
  })
  const subject = know(subjectWant(row)).answer
  const want = textWant(row, around)
  if (subject && !want)
    return say({en: 'Texts are for customers; this task is not about one.', zh: '文案仅面向客户，此任务不针对客户。'})
  const {answer, problem} = want ? know(want) : {answer: undefined, problem: undefined}
  if (problem !== undefined) return {ask: 'say', text: problem}
  if (!answer) return say({en: 'The text is still being written.', zh: '文案正在生成。'})
  const {composed} = answer
  if (!composed)
    return say({
      en: 'The rule {name} has no text yet: patron compose template set {rule} FILE gives it one.',
      zh: '规则“{name}”暂无文案：用 patron compose template set {rule} FILE 添加。',
    })
  return composed.text === undefined
    ? {ask: 'say', text: presentComposed(composed, look)}
    : {ask: 'copy', text: composed.text}
}
