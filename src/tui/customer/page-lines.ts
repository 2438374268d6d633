import stringWidth from 'string-width'
import {churnRow} from '../../core/churn/list-churn.ts'
import type {Board} from '../../core/dashboard/load-dashboard.ts'
import {type CustomerPage, PAGE_ORDER_COLUMNS} from '../../core/customer/customer-page.ts'
import {profileColumns} from '../../core/profile/profile-columns.ts'
import {churnReason} from '../../present/churn.ts'
import {padEnd} from '../../present/facts.ts'
import type {Look} from '../../present/language.ts'
import {monthBars} from '../../present/month-bars.ts'
import {quadrantName} from '../../present/quadrant.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {tableText} from '../../present/table.ts'
import {titleOf} from '../../present/titles.ts'
import {humanValue} from '../../present/values.ts'
import {wordOf} from '../../present/words.ts'
import {wrap} from '../../present/wrap.ts'
import {beside} from '../shared/frame.ts'
import {fitLine, line, type Line} from '../shared/line.ts'

interface PageView {
  board: Board
  look: Look
  width: number
}

/** From this width on, figures stand beside the chart and the orders. */
const WIDE = 120
const CHART_ROWS = 5

/** A customer's page: who, how they stand, figures, revenue by month, recent orders. */
export function customerLines(page: CustomerPage, view: PageView): Line[] {
  const head = [...whoLines(page, view), []]
  if (view.width < WIDE) return [...head, ...figureLines(page, view), [], ...historyLines(page, view)]
  const left = Math.floor((view.width - 3) * 0.36)
  const figures = figureLines(page, {...view, width: left})
  const history = historyLines(page, {...view, width: view.width - left - 3})
  const rows = Array.from({length: Math.max(figures.length, history.length)}, (_, row) => row)
  return [
    ...head,
    ...beside(
      rows.map((row) => fitLine(figures[row] ?? [], left + 3)),
      rows.map((row) => history[row] ?? []),
    ),
  ]
}

function whoLines({customer, identities, profile, lead}: CustomerPage, view: PageView): Line[] {
  const {look, width} = view
  const {id, name, region, city, home_shop, guide, note} = customer
  const who = [name ?? id, name === undefined ? undefined : id, region, city, home_shop, guide]
  const lines = wrap(safeText(who.filter(Boolean).join(' · ')), width).map((text) => line(text, 'title'))
  const known = identities.map(({type, value}) => `${wordOf(type, look.language)} ${safeText(value)}`).join(' · ')
  const texts = [known, standing(id, profile, view), lead ? leadText(lead, look) : '', safeText(note ?? '')]
  return [
    ...lines,
    ...texts.filter((text) => text !== '').flatMap((text) => wrap(text, width).map((part) => line(part))),
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

const FIGURES = [
  'orders',
  'purchase_days',
  'revenue',
  'average_order_value',
  'refunds',
  'discount_share',
  'items_per_order',
  'first_order',
  'last_order',
  'recency_days',
  'median_gap_days',
  'value_at_stake',
  'segment',
  'grid_cell',
  'consent',
]

function figureLines({profile}: CustomerPage, {look, width}: PageView): Line[] {
  const facts = profileColumns([])
    .filter(({key}) => FIGURES.includes(key))
    .map(({key, type}) => ({title: titleOf(key, look.language), value: humanValue(profile[key], type, look)}))
    .filter(({value}) => value !== '')
  const titles = Math.max(0, ...facts.map(({title}) => stringWidth(title)))
  const values = Math.max(0, ...facts.map(({value}) => stringWidth(value)))
  const across = Math.max(1, Math.floor((width + 3) / (titles + values + 5)))
  const down = Math.ceil(facts.length / across)
  return Array.from({length: down}, (_, row) =>
    Array.from({length: across}, (__, column) => facts[column * down + row]).flatMap((fact) =>
      fact
        ? [{text: `${padEnd(fact.title, titles)}  `, style: 'dim' as const}, {text: `${padEnd(fact.value, values)}   `}]
        : [],
    ),
  )
}

function historyLines({monthly, orders, orders_total}: CustomerPage, {look, width}: PageView): Line[] {
  if (orders.length === 0) return [line(sentence(look, {en: 'No orders.', zh: '没有订单。'}), 'dim')]
  const chart = monthBars(monthly, {width, height: CHART_ROWS, look}).map((text) => line(text, 'accent'))
  const title = sentence(look, {en: 'Revenue by month', zh: '每月销售额'})
  const head = sentence(
    look,
    {en: 'Orders ({shown} of {total}, newest first)', zh: '订单（最近 {shown} / 共 {total}）'},
    {shown: orders.length, total: orders_total},
  )
  const rows = orders.map((order) => ({...order, status: wordOf(String(order['status']), look.language)}))
  const table = tableText(rows, PAGE_ORDER_COLUMNS, {...look, width, color: false, terminal: true}).split('\n')
  return [
    line(title, 'title'),
    ...chart,
    [],
    line(head, 'title'),
    ...table.map((text, at) => line(text, at === 0 ? 'dim' : 'plain')),
  ]
}
