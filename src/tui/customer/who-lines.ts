import {churnRow} from '../../core/churn/list-churn.ts'
import type {CustomerPage} from '../../core/customer/customer-page.ts'
import {churnReason} from '../../present/churn.ts'
import {consentText, tagText} from '../../present/customer.ts'
import type {Look} from '../../present/language.ts'
import {quadrantName} from '../../present/quadrant.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {ticketLine} from '../../present/ticket.ts'
import {titleOf} from '../../present/titles.ts'
import {humanValue} from '../../present/values.ts'
import {wordOf} from '../../present/words.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'
import type {PageView} from './page-view.ts'

/** Who: names, identities, how they stand, what may be sent to them, the lead they were. */
export function whoLines(page: CustomerPage, view: PageView): Line[] {
  const {customer, identities, profile, lead} = page
  const {look, width} = view
  const {id, name, region, city, home_shop, guide, note} = customer
  const who = [name ?? id, name === undefined ? undefined : id, region, city, home_shop, guide]
  const lines = wrap(safeText(who.filter(Boolean).join(' · ')), width).map((text) => line(text, 'title'))
  const known = identities.map(({type, value}) => `${wordOf(type, look.language)} ${safeText(value)}`).join(' · ')
  const texts = [
    known,
    standing(id, profile, view),
    ...permissionTexts(page, look),
    lead ? leadText(lead, look) : '',
    safeText(note ?? ''),
  ]
  return [
    ...lines,
    ...texts.filter((text) => text !== '').flatMap((text) => wrap(text, width).map((part) => line(part))),
  ]
}

/** Tier and points, tags, and what may be sent to them. */
function permissionTexts({customer, profile, tags, consent}: CustomerPage, look: Look): string[] {
  const titled = (key: string, value: string): string =>
    value === '' ? '' : `${titleOf(key, look.language)}${look.language === 'zh-CN' ? '：' : ': '}${value}`
  const erased = {en: 'Erased on {day}.', zh: '已于 {day} 抹除身份信息。'}
  const worth = [
    titled('tier', wordOf(String(profile['tier'] ?? ''), look.language)),
    titled('points', humanValue(profile['points_balance'], 'integer', look)),
  ]
  return [
    customer.erased_at === undefined ? '' : sentence(look, erased, {day: customer.erased_at.slice(0, 10)}),
    worth.filter(Boolean).join(' · '),
    titled('tags', tags.map((tag) => tagText(tag, look)).join(', ')),
    titled('consent', consent.map((one) => consentText(one, look)).join(', ')),
  ]
}

/** What waits for an answer; nothing where nothing does. */
export function openTicketLines({tickets}: CustomerPage, {look, width}: PageView): Line[] {
  const open = tickets.filter(({state}) => state !== 'closed')
  if (open.length === 0) return []
  return [
    [],
    line(sentence(look, {en: 'Open tickets', zh: '未结工单'}), 'title'),
    ...open.flatMap((ticket) =>
      wrap(ticketLine(ticket, look), width).map((text) => line(text, ticket.state === 'late' ? 'warn' : 'plain')),
    ),
  ]
}

/** The corner of the map, and how long the silence is. */
function standing(id: string, row: CustomerPage['profile'], {board, look}: PageView): string {
  const index = board.profile.inputs.ids.indexOf(id)
  if (index < 0 || (board.profile.inputs.orders[index] as number) === 0)
    return sentence(look, {en: 'No purchase yet.', zh: '尚未购买。'})
  const corner = quadrantName(board.profile.quadrants().quadrant(index), look)
  const churn = churnRow(board.profile, index)
  const risk = sentence(
    look,
    {en: '{risk} churn risk', zh: '流失风险{risk}'},
    {risk: wordOf(String(row['churn_risk'] ?? ''), look.language)},
  )
  return `${corner} · ${risk} · ${churnReason(churn, look)}`
}

function leadText({id, source, created_at, converted_at}: NonNullable<CustomerPage['lead']>, look: Look): string {
  const values = {
    id,
    source: wordOf(source, look.language),
    at: created_at.slice(0, 10),
    won: converted_at?.slice(0, 10) ?? '-',
  }
  return sentence(
    look,
    {
      en: 'Was lead {id} ({source}) since {at}; first order {won}.',
      zh: '曾为线索 {id}（{source}），创建于 {at}，首单 {won}。',
    },
    values,
  )
}
