import {TASK_OUTCOMES, type TaskOutcome} from '../../core/task/task.ts'
import {TICKET_KINDS, TICKET_SEVERITIES, type TicketKind, type TicketSeverity} from '../../core/ticket/ticket.ts'
import type {SubjectTask} from '../../core/queue/tasks-of.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {openTaskLine} from '../../present/task-due.ts'
import {wordOf} from '../../present/words.ts'
import type {Choice, Field, Form} from '../shell/ask.ts'
import {doneForm} from '../today/done-form.ts'

/** Whom a form is about. */
export interface About {
  id: string
  /** As the title names them. */
  named: string
  look: Look
}

/** Asks what was said, and whether it is something they want. */
export function noteForm({id, named, look}: About): Form {
  const choices = [
    {value: 'no', text: sentence(look, {en: 'as its words say', zh: '由内容判断'})},
    {value: 'yes', text: sentence(look, {en: 'a wish', zh: '心愿'}), hint: sentence(look, WISH_HINT)},
  ]
  return {
    title: sentence(look, {en: 'A note of {named}', zh: '备注：{named}'}, {named}),
    fields: [
      {kind: 'text', name: 'text', title: sentence(look, SAID)},
      {kind: 'choice', name: 'wish', title: sentence(look, {en: 'kept as', zh: '记为'}), choices, initial: 'no'},
    ],
    submit: ({text = '', wish}) => ({deed: 'customer-note', input: {id, text, wish: wish === 'yes'}}),
  }
}

const WISH_HINT = {en: 'the shop says when something arrives for it', zh: '有货时会提醒'}
const SAID = {en: 'what was said', zh: '内容'}

/** Asks what a call or visit came to. */
export function contactForm(kind: 'call' | 'visit', {id, named, look}: About): Form {
  const titles = {
    call: {en: 'A call with {named}', zh: '电话：{named}'},
    visit: {en: 'A visit to {named}', zh: '拜访：{named}'},
  }
  return {
    title: sentence(look, titles[kind], {named}),
    fields: [
      {...words('outcome', TASK_OUTCOMES, look), title: sentence(look, {en: 'what it came to', zh: '结果'})},
      {kind: 'text', name: 'note', title: sentence(look, SAID), optional: true},
      minutesField(look),
      {kind: 'text', name: 'wish', title: sentence(look, {en: 'what they would like', zh: '想要什么'}), optional: true},
    ],
    submit: ({outcome, note = '', minutes = '', wish = ''}) => {
      const told = {outcome: outcome as TaskOutcome, note: given(note), wish: given(wish)}
      const long = given(minutes)
      return {
        deed: 'customer-contact',
        input: {id, kind, ...told, minutes: long === undefined ? undefined : Number(long)},
      }
    },
  }
}

function minutesField(look: Look): Field {
  const wrong = sentence(look, {en: 'Minutes are a whole number.', zh: '分钟须为整数。'})
  return {
    ...{kind: 'text', name: 'minutes', title: sentence(look, {en: 'minutes', zh: '分钟'}), optional: true},
    check: (text) => (/^\d*$/.test(text) ? undefined : wrong),
  }
}

/** Asks what a ticket is about. `order` is the number of the order that is selected. */
export function ticketForm({id, named, look}: About, order: string | undefined): Form {
  return {
    title: sentence(look, {en: 'A ticket for {named}', zh: '新工单：{named}'}, {named}),
    fields: [
      {...words('kind', TICKET_KINDS, look), title: sentence(look, {en: 'what it is about', zh: '类型'})},
      {
        ...words('severity', TICKET_SEVERITIES, look),
        ...{title: sentence(look, {en: 'how bad it is', zh: '严重程度'}), initial: 'medium'},
      },
      {kind: 'text', name: 'subject', title: sentence(look, {en: 'in a few words', zh: '简述'}), optional: true},
      {
        ...{kind: 'text', name: 'order', optional: true},
        title: sentence(look, {en: 'number of the order', zh: '订单号'}),
        ...(order === undefined ? {} : {initial: order}),
      },
    ],
    submit: ({kind, severity, subject = '', order: number = ''}) => ({
      deed: 'customer-ticket',
      input: {
        ...{customer: id, kind: kind as TicketKind, severity: severity as TicketSeverity},
        ...{subject: given(subject), order_number: given(number)},
      },
    }),
  }
}

/** Finishes the open task, or asks first which of them. */
export function tasksForm(tasks: readonly SubjectTask[], {named, look}: About): Form {
  const done = (ids: readonly string[]): Form => doneForm({tasks: ids, named: `${named} · ${ids.join(', ')}`, look})
  const [first] = tasks
  if (first && tasks.length === 1) return done([first.id])
  const choices = tasks.map((task) => ({value: task.id, text: openTaskLine(task, look)}))
  const all = {value: '', text: sentence(look, {en: 'all of them', zh: '全部'})}
  return {
    title: sentence(look, {en: 'Done: {named}', zh: '完成：{named}'}, {named}),
    fields: [
      {kind: 'choice', name: 'task', title: sentence(look, {en: 'task', zh: '任务'}), choices: [...choices, all]},
    ],
    submit: ({task = ''}) => ({ask: 'form', form: done(task === '' ? tasks.map(({id}) => id) : [task])}),
  }
}

function words(name: string, codes: readonly string[], look: Look): Extract<Field, {kind: 'choice'}> {
  const choices: Choice[] = codes.map((value) => ({value, text: wordOf(value, look.language)}))
  return {kind: 'choice', name, title: name, choices}
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim()
}
