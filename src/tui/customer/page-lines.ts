import stringWidth from 'string-width'
import {type CustomerPage, PAGE_ORDER_COLUMNS} from '../../core/customer/customer-page.ts'
import {profileColumns} from '../../core/profile/profile-columns.ts'
import {padEnd} from '../../present/facts.ts'
import {cellText} from '../../present/cell.ts'
import {monthBars} from '../../present/chart/month-bars.ts'
import {sentence} from '../../present/sentence.ts'
import {cut, tableText} from '../../present/table.ts'
import {timelineLine} from '../../present/timeline.ts'
import {titleOf} from '../../present/titles.ts'
import {beside} from '../shared/frame.ts'
import {fitLine, line, type Line} from '../shared/line.ts'
import type {PageView} from './page-view.ts'
import {openTicketLines, whoLines} from './who-lines.ts'

/** From this width on, figures stand beside the chart and the orders. */
const WIDE = 120
const CHART_ROWS = 5

/** A customer's page: who, open tickets, how they stand, figures, revenue by month, recent orders, what happened. */
export function customerLines(page: CustomerPage, view: PageView): Line[] {
  const head = [...whoLines(page, view), ...openTicketLines(page, view), []]
  if (view.width < WIDE) {
    const below = [...figureLines(page, view), [], ...historyLines(page, view), ...timelineLines(page, view)]
    return [...head, ...below].map((one) => fitLine(one, view.width))
  }
  const left = Math.floor((view.width - 3) * 0.36)
  const figures = figureLines(page, {...view, width: left})
  const right = {...view, width: view.width - left - 3}
  const history = [...historyLines(page, right), ...timelineLines(page, right)]
  const rows = Array.from({length: Math.max(figures.length, history.length)}, (_, row) => row)
  return [
    ...head,
    ...beside(
      rows.map((row) => fitLine(figures[row] ?? [], left + 3)),
      rows.map((row) => history[row] ?? []),
    ),
  ]
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
]

function figureLines({profile}: CustomerPage, {look, width}: PageView): Line[] {
  const facts = profileColumns([])
    .filter(({key}) => FIGURES.includes(key))
    .map((column) => ({title: titleOf(column.key, look.language), value: cellText(profile, column, look)}))
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
  const table = tableText(orders, PAGE_ORDER_COLUMNS, {...look, width, color: false, terminal: true}).split('\n')
  return [
    line(title, 'title'),
    ...chart,
    [],
    line(head, 'title'),
    ...table.map((text, at) => line(text, at < table.length - orders.length ? 'dim' : 'plain')),
  ]
}

/** The page is laid out anew at every key: what happened long ago is for `customer show`. */
const HAPPENINGS = 20

function timelineLines({timeline, timeline_total}: CustomerPage, {look, width}: PageView): Line[] {
  if (timeline.length === 0) return []
  const shown = timeline.slice(0, HAPPENINGS)
  const head = sentence(
    look,
    {en: 'Timeline ({shown} of {total}, newest first)', zh: '时间线（最近 {shown} / 共 {total}）'},
    {shown: shown.length, total: timeline_total},
  )
  return [[], line(head, 'title'), ...shown.map((entry) => line(cut(timelineLine(entry, look), width)))]
}
