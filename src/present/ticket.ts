import type {TicketResult} from '../core/ticket/open-ticket.ts'
import type {PageTicket} from '../core/customer/customer-page.ts'
import {TICKET_LIST_COLUMNS} from '../core/ticket/list-tickets.ts'
import type {ListRow} from '../core/listing/list-column.ts'
import {codeName} from './code-names.ts'
import {factsText} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

export function presentNewTicket({ticket}: TicketResult, look: Look): string {
  const {id, kind, customer_id = '', promised_at} = ticket
  const texts =
    promised_at === undefined
      ? {en: 'Ticket {id} opened for {customer}: {kind}.', zh: '已为 {customer} 建立工单 {id}：{kind}。'}
      : {
          en: 'Ticket {id} opened for {customer}: {kind}, promised by {at}.',
          zh: '已为 {customer} 建立工单 {id}：{kind}，承诺 {at} 前完成。',
        }
  const at = promised_at?.replace('T', ' ').slice(0, 16) ?? ''
  return sentence(look, texts, {id, customer: customer_id, kind: wordOf(kind, look.language), at})
}

export function presentClosedTicket({ticket}: TicketResult, look: Look): string {
  const {id, satisfaction} = ticket
  if (satisfaction === undefined) return sentence(look, {en: 'Ticket {id} closed.', zh: '工单 {id} 已完成。'}, {id})
  return sentence(
    look,
    {en: 'Ticket {id} closed, satisfaction {n} of 5.', zh: '工单 {id} 已完成，满意度 {n} 分（满分 5 分）。'},
    {id, n: satisfaction},
  )
}

/** One ticket: all that is known of it. */
export function presentTicket({ticket}: {ticket: ListRow}, look: Look): string {
  return factsText(ticket, TICKET_LIST_COLUMNS, look)
}

/** Said below a list that is one rep's because they act. */
export function presentWhoseTickets(rep: string | undefined, look: Look): string {
  if (rep === undefined) return ''
  const texts = {
    en: "Tickets of {rep} only; --rep all shows everybody's.",
    zh: '仅显示 {rep} 的工单；--rep all 显示全部。',
  }
  return sentence(look, texts, {rep})
}

/** A ticket on one line: how it stands, what it is about, since when and until when. */
export function ticketLine(ticket: PageTicket, look: Look): string {
  const {id, state, kind, severity, subject, detail, opened_at, promised_at, days_open} = ticket
  const times =
    promised_at === undefined
      ? sentence(look, {en: 'open for {n} days', zh: '已开 {n} 天'}, {n: days_open})
      : sentence(
          look,
          {en: 'open for {n} days, promised by {at}', zh: '已开 {n} 天，承诺 {at}'},
          {n: days_open, at: promised_at.replace('T', ' ').slice(0, 16)},
        )
  const words = [
    codeName('ticket_state', state, look),
    ...[kind, severity].map((code) => wordOf(code, look.language)),
  ].join(' · ')
  return `${safeText([id, words, subject ?? beginningOf(detail), opened_at.slice(0, 10), times].filter(Boolean).join('  '))}`
}

const LONGEST = 40

/** As much of a longer text as fits a line. */
function beginningOf(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim()
  return line !== undefined && line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line
}
