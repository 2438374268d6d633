import type {CustomerPage} from '../../core/customer/customer-page.ts'
import type {LeadPage} from '../../core/lead/show-lead.ts'
import {cellText} from '../../present/cell.ts'
import {consentText, tagText} from '../../present/customer.ts'
import type {Look} from '../../present/language.ts'
import {leadDueText} from '../../present/lead.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {openTaskLine} from '../../present/task-due.ts'
import {ticketLine} from '../../present/ticket.ts'
import {timelineLine} from '../../present/timeline.ts'
import {titleOf} from '../../present/titles.ts'
import {moneyText} from '../../present/values.ts'
import {wordOf} from '../../present/words.ts'
import {SHORT_FIELDS, type TodayCustomer, type TodaySubject} from './questions.ts'
import {type Part, titled} from './parts.ts'

/** How to reach whom a task is about, and where they stand. */
export function subjectParts({customer, lead, ticket}: TodaySubject, look: Look): Part[] {
  if (customer) return [...reachParts(customer, look), ...standingParts(customer, look)]
  if (lead) return leadParts(lead, look)
  return ticket ? [{text: ticketLine(ticket, look), style: ticket.state === 'late' ? 'overdue' : 'plain'}] : []
}

/** What else there is of them: other tasks, open tickets, what they bought and when they were spoken with last. */
export function moreParts({customer, tasks}: TodaySubject, own: string, look: Look): Part[] {
  const others = tasks.filter(({id}) => id !== own).map((task) => ({text: openTaskLine(task, look)}))
  const head = {en: 'Also to be done for them', zh: '其他待办'}
  const more = others.length === 0 ? [] : titled(sentence(look, head), others)
  return customer ? [...more, ...historyParts(customer, look)] : more
}

function reachParts({customer, identities, consent}: TodayCustomer, look: Look): Part[] {
  const known = identities.map(({type, value}) => `${wordOf(type, look.language)} ${safeText(value)}`)
  const allowed = consent.map((one) => consentText(one, look))
  const nobody = sentence(look, {en: 'No phone or address is known.', zh: '没有联系方式。'})
  const place = [customer.city, customer.home_shop].filter((text) => text !== undefined).map(safeText)
  return [
    {text: [...(known.length === 0 ? [nobody] : known), ...place].join(' · ')},
    {text: allowed.join(', '), title: titleOf('consent', look.language)},
    {text: safeText(customer.note ?? ''), title: titleOf('note', look.language)},
  ]
}

function standingParts({profile, columns, tags}: TodayCustomer, look: Look): Part[] {
  const figures = SHORT_FIELDS.flatMap((field) => columns.filter(({key}) => key === field))
    .map((column) => [titleOf(column.key, look.language), cellText(profile, column, look)] as const)
    .filter(([, value]) => value !== '')
  return [
    {text: figures.map(([title, value]) => `${title} ${value}`).join(' · ')},
    {text: tags.map((tag) => tagText(tag, look)).join(', '), title: titleOf('tags', look.language)},
  ]
}

function leadParts(page: LeadPage, look: Look): Part[] {
  const {stage, source, phone, contacts, potential, city, owner, note} = page.lead
  const values = [
    wordOf(stage, look.language),
    sentence(look, {en: 'from {source}', zh: '来源：{source}'}, {source: wordOf(source, look.language)}),
    sentence(look, {en: '{n} {n:contact|contacts}', zh: '已联系 {n} 次'}, {n: contacts}),
    potential === undefined
      ? ''
      : sentence(
          look,
          {en: '{potential} potential', zh: '潜力{potential}'},
          {potential: wordOf(potential, look.language)},
        ),
  ]
  const reach = [phone, city, owner].filter((text) => text !== undefined).map(safeText)
  return [
    {text: reach.join(' · ')},
    {text: values.filter(Boolean).join(' · ')},
    {text: leadDueText(page, look)},
    {text: safeText(note ?? ''), title: titleOf('note', look.language)},
  ]
}

const ORDERS_SHOWN = 3

function historyParts({tickets, orders, timeline}: TodayCustomer, look: Look): Part[] {
  const open = tickets.filter(({state}) => state !== 'closed')
  return [
    ...titled(
      sentence(look, {en: 'Open tickets', zh: '未结工单'}),
      open.map((ticket) => ({text: ticketLine(ticket, look), style: ticket.state === 'late' ? 'overdue' : 'plain'})),
    ),
    ...titled(
      sentence(look, {en: 'Last orders', zh: '最近订单'}),
      orders.slice(0, ORDERS_SHOWN).map((order) => ({text: orderText(order, look)})),
    ),
    ...titled(
      sentence(look, {en: 'Last contacts', zh: '最近联系'}),
      timeline.map((entry) => ({text: timelineLine(entry, look)})),
    ),
  ]
}

function orderText(order: CustomerPage['orders'][number], look: Look): string {
  const {at, number, status, amount, shop} = order as Record<string, string | number | undefined>
  const parts = [
    String(at).slice(0, 10),
    moneyText(Number(amount), look),
    wordOf(String(status), look.language),
    ...[number, shop].map((text) => (text === undefined ? '' : safeText(String(text)))),
  ]
  return parts.filter((part) => part !== '').join('  ')
}
