import {createColors} from 'picocolors'
import type {Taste} from '../core/customer/buying.ts'
import type {ChannelStanding, CustomerPage, Sibling} from '../core/customer/customer-page.ts'
import type {MonthlyRevenue} from '../core/customer/monthly-revenue.ts'
import type {ListColumn} from '../core/listing/list-column.ts'
import {columnChart} from './chart/column-chart.ts'
import {judgementLine} from './explain.ts'
import {factLines, factsText} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {tagTitle} from './tag.ts'
import {openTaskLine} from './task-due.ts'
import {ticketLine} from './ticket.ts'
import {timelineLine} from './timeline.ts'
import {titleOf} from './titles.ts'
import {humanValue, moneyText, percentText} from './values.ts'
import {knownWord, wordOf} from './words.ts'
import {wrap} from './wrap.ts'

/** Said elsewhere on the page, or only of use to machines. */
const NOT_FACTS = new Set('id name tags consent segment grid_cell quadrant churn_risk tier points_balance'.split(' '))

/** A customer's page as text: who, permission, standing, figures, open cases, what they buy, what happened. */
export function presentCustomer(page: CustomerPage, columns: readonly ListColumn[], look: Look): string {
  const paint = createColors(look.color)
  const head = (texts: {en: string; zh: string}, values: Record<string, string | number> = {}): string =>
    paint.bold(sentence(look, texts, values))
  const {customer, tickets, tasks, judgements, timeline, timeline_total, monthly} = page
  const open = tickets.filter(({state}) => state !== 'closed')
  const name = paint.bold(safeText([customer.id, customer.name].filter(Boolean).join('  ')))
  const asOf = sentence(look, {en: 'as of {day}', zh: '截至 {day}'}, {day: page.as_of})
  return [
    [`${name}  ${asOf}`, ...standingLine(page, look), ...whoLines(page, look)].join('\n'),
    section(
      head({en: 'Open tickets', zh: '未结工单'}),
      open.map((ticket) => ticketLine(ticket, look)),
      look,
    ),
    section(
      head({en: 'Open tasks', zh: '待办'}),
      tasks.map((task) => openTaskLine(task, look)),
      look,
    ),
    section(
      head({en: 'Judgements', zh: '判断'}),
      judgements.map((one) => judgementLine(one, look)),
      look,
    ),
    factsText(
      page.profile,
      columns.filter(({key}) => !NOT_FACTS.has(key)),
      look,
    ),
    section(head({en: 'What they buy', zh: '购买习惯'}), buyingLines(page, look), look),
    monthly.length > 1 ? chartOf(monthly, look) : '',
    section(
      head(
        {en: 'Timeline ({shown} of {total}, newest first)', zh: '时间线（最近 {shown} / 共 {total}）'},
        {shown: timeline.length, total: timeline_total},
      ),
      timeline.map((entry) => timelineLine(entry, look)),
      look,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A title and its lines, those that are too long for a terminal going on below themselves; nothing without lines. */
function section(title: string, lines: readonly string[], {terminal, width}: Look): string {
  if (lines.length === 0) return ''
  const broken = lines.flatMap((text) => (terminal ? wrap(text, width - 4) : [text]).map((part, at) => [part, at]))
  return [title, ...broken.map(([part, at]) => `${at === 0 ? '  ' : '    '}${part}`)].join('\n')
}

/** What makes the page less than it seems: an erased customer, or a day before they were known. */
export function standingLine({customer, profile, as_of}: CustomerPage, look: Look): string[] {
  if (customer.erased_at === undefined) {
    if (Object.keys(profile).length > 0) return []
    const texts = {
      en: 'Not known yet on {as_of}; who it is stands here as it is now.',
      zh: '截至 {as_of} 尚未登记；以下为现在的资料。',
    }
    return [sentence(look, texts, {as_of})]
  }
  const texts = {
    en: 'Erased on {day}: who it was is gone, the sales stay.',
    zh: '已于 {day} 抹除身份信息，仅保留销售数据。',
  }
  return [sentence(look, texts, {day: customer.erased_at.slice(0, 10)})]
}

/** Who somebody is: how they are known, tags, consent, tier, what is missing, who belongs to them; facts that are known. */
export function whoLines(page: CustomerPage, look: Look): string[] {
  const {customer, identities, tags, profile, siblings, merged, lead} = page
  const facts: [string, string][] = [
    ['identities', identities.map(({type, value}) => `${wordOf(type, look.language)} ${safeText(value)}`).join(' · ')],
    ['evidence', (customer.evidence ?? []).map((text) => evidenceText(text, look)).join(' · ')],
    ['nickname', safeText(customer.nickname ?? '')],
    ['tags', tags.map((tag) => tagText(tag, look)).join(', ')],
    ['consent', page.consent.map((one) => consentText(one, look)).join(', ')],
    ['tier', wordOf(String(profile['tier'] ?? ''), look.language)],
    ['points', humanValue(profile['points_balance'], 'integer', look)],
    ['complete', customer.erased_at === undefined ? completeText(page, look) : ''],
    ['inferred', inferredText(page, look)],
    ['siblings', siblingsText(siblings, look)],
    ['merged', merged.join(', ')],
    ['lead', lead ? leadText(lead, look) : ''],
    ['address', safeText(customer.address ?? '')],
    ['note', safeText(customer.note ?? '')],
  ]
  return factsOf(facts, look)
}

/** What looks like an identity and is none: `phone:186******05`, or a number that is somebody else's. */
function evidenceText(text: string, {language}: Look): string {
  const [type = '', ...value] = text.split(':')
  return safeText(`${wordOf(type, language)} ${value.join(':')}`)
}

/** Facts by their titles, without those that are not known. */
function factsOf(facts: readonly [string, string][], look: Look): string[] {
  const known = facts.filter(([, value]) => value !== '')
  const titled = known.map(([key, value]): [string, string] => [titleOf(key, look.language), value])
  return known.length === 0 ? [] : factLines(titled, {width: look.terminal ? look.width : undefined}).split('\n')
}

/** In English a tag is shown as it is written in conditions; a Chinese reader gets the Chinese for it. */
export function tagText(tag: string, {language}: Look): string {
  return safeText(language === 'zh-CN' ? tagTitle(tag, language) : tag)
}

/** Where a channel stands, since when and by what word. */
export function consentText({channel, state, at, source}: ChannelStanding, look: Look): string {
  const day = at === undefined ? '' : ` ${at.slice(0, 10)}`
  const from = source === undefined ? '' : safeText(` (${source})`)
  return `${wordOf(channel, look.language)} ${wordOf(state, look.language)}${day}${from}`
}

function completeText({completeness: {filled, of, missing}}: CustomerPage, look: Look): string {
  const share = percentText(of === 0 ? 1 : filled / of)
  const titles = missing.map((field) => titleOf(field, look.language)).join(', ')
  const texts = {en: '{share} (missing {titles})', zh: '{share}（缺 {titles}）'}
  return missing.length === 0 ? share : sentence(look, texts, {share, titles})
}

/** More belong to a large chain than a page can name. */
const SIBLINGS_SHOWN = 10

function siblingsText(siblings: readonly Sibling[], look: Look): string {
  const people = [...Map.groupBy(siblings, ({id}) => id).values()]
  const shown = people.slice(0, SIBLINGS_SHOWN).map((ties) => {
    const by = ties.map((tie) => wordOf(tie.by, look.language)).join(', ')
    return safeText(`${[ties[0]?.id, ties[0]?.name].filter(Boolean).join(' ')} (${by})`)
  })
  const more = people.length - shown.length
  const texts = {en: 'and {more} more', zh: '及另外 {more} 位'}
  return [...shown, ...(more > 0 ? [sentence(look, texts, {more})] : [])].join(', ')
}

function inferredText({customer}: CustomerPage, look: Look): string {
  return Object.entries(customer.inferred ?? {})
    .map(([field, {value, confidence, basis}]) =>
      safeText(
        `${titleOf(field, look.language)} ${knownWord(value, look.language)} (${percentText(confidence)}: ${basis})`,
      ),
    )
    .join('; ')
}

function leadText(lead: NonNullable<CustomerPage['lead']>, look: Look): string {
  const values = {
    id: lead.id,
    source: wordOf(lead.source, look.language),
    at: lead.created_at.slice(0, 10),
    won: lead.converted_at?.slice(0, 10) ?? '-',
  }
  return sentence(
    look,
    {en: '{id} from {source} since {at}, first order {won}', zh: '{id}，来源 {source}，创建 {at}，首单 {won}'},
    values,
  )
}

/** What and where they buy, and how; nothing before a purchase. */
export function buyingLines({buying}: CustomerPage, look: Look): string[] {
  if (buying.purchases === 0) return []
  const tastes = (list: readonly Taste[]): string =>
    list.map(({value, share}) => `${safeText(value)} ${percentText(share)}`).join(', ')
  const basket = buying.basket.map(({product_id, name, orders, quantity}) => {
    const often = sentence(look, {en: 'in {n} orders', zh: '{n} 单'}, {n: orders})
    return safeText(`${name ?? product_id} ×${humanValue(quantity, 'number', look)} (${often})`)
  })
  const usual = [
    buying.usual_amount === undefined ? '' : moneyText(buying.usual_amount, look),
    buying.usual_items === undefined
      ? ''
      : sentence(look, {en: '{n} items', zh: '{n} 件'}, {n: humanValue(buying.usual_items, 'number', look)}),
  ]
  const discount =
    buying.discounted_orders === undefined
      ? ''
      : sentence(
          look,
          {en: 'on {orders} of orders, {share} of the list price', zh: '{orders} 的订单有优惠，占原价 {share}'},
          {orders: percentText(buying.discounted_orders), share: percentText(buying.discount_share ?? 0)},
        )
  const facts: [string, string][] = [
    ['categories', tastes(buying.categories)],
    ['brands', tastes(buying.brands)],
    ['channels', tastes(buying.channels.map((taste) => ({...taste, value: knownWord(taste.value, look.language)})))],
    ['bought_at', tastes(buying.shops)],
    ['usual_order', usual.filter(Boolean).join(', ')],
    ['usual_basket', basket.join(', ')],
    ['discount_habit', discount],
  ]
  return factsOf(facts, look)
}

function chartOf(monthly: readonly MonthlyRevenue[], look: Look): string {
  const head = sentence(
    look,
    {en: 'Revenue by month, {from} to {to}', zh: '每月销售额，{from} 至 {to}'},
    {from: monthly[0]?.month ?? '', to: monthly.at(-1)?.month ?? ''},
  )
  return `${head}\n${columnChart(
    monthly.map(({revenue}) => Math.max(0, revenue)),
    look,
  )}`
}
