import {Chalk} from 'chalk'
import type {Taste} from '../core/customer/buying.ts'
import type {CustomerPage} from '../core/customer/customer-page.ts'
import type {MonthlyRevenue} from '../core/customer/monthly-revenue.ts'
import type {ListColumn} from '../core/listing/list-column.ts'
import {columnChart} from './chart.ts'
import {judgementLine} from './explain.ts'
import {factLines, factsText} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {ticketLine} from './ticket.ts'
import {timelineLine} from './timeline.ts'
import {titleOf} from './titles.ts'
import {humanValue, moneyText, percentText} from './values.ts'
import {wordOf} from './words.ts'

/** Said elsewhere on the page, or only of use to machines. */
const NOT_FACTS = new Set(['id', 'name', 'tags', 'consent', 'segment', 'grid_cell', 'quadrant', 'churn_risk', 'tier'])

/** A customer's page as text: who, permission, standing, figures, open cases, what they buy, what happened. */
export function presentCustomer(page: CustomerPage, columns: readonly ListColumn[], look: Look): string {
  const chalk = new Chalk({level: look.color ? 1 : 0})
  const head = (texts: {en: string; zh: string}, values: Record<string, string | number> = {}): string =>
    chalk.bold(sentence(look, texts, values))
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : [title, ...lines].join('\n')
  const {customer, tickets, judgements, timeline, timeline_total, monthly} = page
  const facts = factsText(
    page.profile,
    columns.filter(({key}) => !NOT_FACTS.has(key)),
    look,
  )
  const open = tickets.filter(({state}) => state !== 'closed')
  return [
    [chalk.bold(safeText([customer.id, customer.name].filter(Boolean).join('  '))), ...whoLines(page, look)].join('\n'),
    section(
      head({en: 'Open tickets', zh: '未结工单'}),
      open.map((ticket) => ticketLine(ticket, look)),
    ),
    section(
      head({en: 'Judgements', zh: '判断'}),
      judgements.map((one) => judgementLine(one, look)),
    ),
    facts,
    section(head({en: 'What they buy', zh: '购买习惯'}), buyingLines(page, look)),
    monthly.length > 1 ? chartOf(monthly, look) : '',
    section(
      head(
        {en: 'Timeline ({shown} of {total}, newest first)', zh: '时间线（最近 {shown} / 共 {total}）'},
        {shown: timeline.length, total: timeline_total},
      ),
      timeline.map((entry) => timelineLine(entry, look)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function whoLines(page: CustomerPage, look: Look): string[] {
  const {customer, identities, tags, consent, completeness, siblings, merged, lead} = page
  const facts: [string, string][] = [
    ['identities', identities.map(({type, value}) => `${wordOf(type, look.language)} ${safeText(value)}`).join(' · ')],
    ['tags', tags.map(safeText).join(', ')],
    [
      'consent',
      consent
        .map(
          ({channel, state, at}) =>
            `${wordOf(channel, look.language)} ${wordOf(state, look.language)}${at === undefined ? '' : ` ${at.slice(0, 10)}`}`,
        )
        .join(', '),
    ],
    [
      'complete',
      `${percentText(completeness.of === 0 ? 1 : completeness.filled / completeness.of)}${completeness.missing.length === 0 ? '' : ` (${sentence(look, {en: 'missing', zh: '缺'})} ${completeness.missing.map((field) => titleOf(field, look.language)).join(', ')})`}`,
    ],
    ['inferred', inferredText(page, look)],
    [
      'siblings',
      siblings.map(({id, name, by}) => safeText(`${id} ${name ?? ''} (${wordOf(by, look.language)})`)).join(', '),
    ],
    ['merged', merged.join(', ')],
    ['lead', lead ? leadText(lead, look) : ''],
    ['address', safeText(customer.address ?? '')],
    ['note', safeText(customer.note ?? '')],
  ]
  const lines = factLines(
    facts.filter(([, value]) => value !== '').map(([key, value]) => [titleOf(key, look.language), value]),
  )
  return lines === '' ? [] : lines.split('\n')
}

function inferredText({customer}: CustomerPage, look: Look): string {
  return Object.entries(customer.inferred ?? {})
    .map(([field, {value, confidence, basis}]) =>
      safeText(`${titleOf(field, look.language)} ${value} (${percentText(confidence)}: ${basis})`),
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

function buyingLines({buying}: CustomerPage, look: Look): string[] {
  if (buying.purchases === 0) return []
  const tastes = (list: readonly Taste[]): string =>
    list.map(({value, share}) => `${safeText(value)} ${percentText(share)}`).join(', ')
  const basket = buying.basket.map(({product_id, name, orders, quantity}) =>
    safeText(`${name ?? product_id} ×${humanValue(quantity, 'number', look)} (${orders})`),
  )
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
          {en: '{orders} of orders, {share} of the list price', zh: '{orders} 的订单有优惠，占原价 {share}'},
          {orders: percentText(buying.discounted_orders), share: percentText(buying.discount_share ?? 0)},
        )
  const facts: [string, string][] = [
    ['categories', tastes(buying.categories)],
    ['brands', tastes(buying.brands)],
    ['channels', tastes(buying.channels)],
    ['shops', tastes(buying.shops)],
    ['usual_order', usual.filter(Boolean).join(', ')],
    ['usual_basket', basket.join(', ')],
    ['discount_habit', discount],
  ]
  const shown = facts
    .filter(([, value]) => value !== '')
    .map(([key, value]): [string, string] => [titleOf(key, look.language), value])
  return factLines(shown).split('\n')
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
