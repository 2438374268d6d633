import {Chalk} from 'chalk'
import {type CustomerPage, PAGE_ORDER_COLUMNS} from '../core/customer/customer-page.ts'
import type {MonthlyRevenue} from '../core/customer/monthly-revenue.ts'
import {profileColumns} from '../core/profile/profile-columns.ts'
import {columnChart} from './chart.ts'
import {factsText} from './facts.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {sentence} from './sentence.ts'
import {tableText} from './table.ts'

const NOT_FACTS = new Set(['id', 'name'])

/** A customer's page as text. */
export function presentCustomer(page: CustomerPage, look: Look): string {
  const {customer, identities, profile, orders, orders_total, monthly, lead} = page
  const chalk = new Chalk({level: look.color ? 1 : 0})
  const title = chalk.bold(safeText([customer.id, customer.name].filter(Boolean).join('  ')))
  const who = identities.map(({type, value}) => `${type} ${safeText(value)}`).join(' · ')
  const parts = [who === '' ? title : `${title}\n${who}`]
  parts.push(
    factsText(
      profile,
      profileColumns([]).filter(({key}) => !NOT_FACTS.has(key)),
      look,
    ),
  )
  if (lead) parts.push(leadLine(lead, look))
  if (customer.note !== undefined) parts.push(safeText(customer.note))
  if (monthly.length > 1) parts.push(chartOf(monthly, look))
  if (orders.length > 0) {
    const head = sentence(
      look,
      {en: 'Orders ({shown} of {total}, newest first)', zh: '订单（最近 {shown} / 共 {total}）'},
      {shown: orders.length, total: orders_total},
    )
    parts.push(`${chalk.bold(head)}\n${tableText(orders, PAGE_ORDER_COLUMNS, look)}`)
  }
  return parts.join('\n\n')
}

function leadLine(lead: NonNullable<CustomerPage['lead']>, look: Look): string {
  const values = {
    id: lead.id,
    source: lead.source,
    at: lead.created_at.slice(0, 10),
    won: lead.converted_at?.slice(0, 10) ?? '-',
  }
  return sentence(
    look,
    {
      en: 'Was lead {id} from {source} since {at}, first order {won}',
      zh: '线索 {id}，来源 {source}，创建 {at}，首单 {won}',
    },
    values,
  )
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
