import stringWidth from 'string-width'
import {cellText} from '../../present/cell.ts'
import {monthBars} from '../../present/chart/month-bars.ts'
import {standingLine, whoLines} from '../../present/customer.ts'
import {judgementLine} from '../../present/explain.ts'
import {padEnd} from '../../present/facts.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {openTaskLine} from '../../present/task-due.ts'
import {ticketLine} from '../../present/ticket.ts'
import {titleOf} from '../../present/titles.ts'
import {line, type Line} from '../shared/line.ts'
import {block, GUTTER, inColumns, stacked} from './blocks.ts'
import type {CustomerSheet} from './questions.ts'

interface Room {
  look: Look
  width: number
}

/** From this width on, what is to be done and who it is stand beside the figures. */
const WIDE = 110

/** What one wants to know first: what is open, figures, revenue by month, who they are, how they are judged. */
export function overviewLines(sheet: CustomerSheet, {look, width}: Room): Line[] {
  const wide = width >= WIDE
  const left = wide ? Math.floor((width - GUTTER) * 0.45) : width
  const right = wide ? width - GUTTER - left : width
  const open = [tasksBlock(sheet, {look, width: left}), ticketsBlock(sheet, {look, width: left})]
  const who = [whoBlock(sheet, {look, width: left}), judgementBlock(sheet, {look, width: left})]
  const figures = [figureLines(sheet, {look, width: right}), chartBlock(sheet, {look, width: right})]
  if (wide) return inColumns(stacked([...open, ...who]), stacked(figures), left)
  return stacked([...open, ...figures, ...who])
}

function tasksBlock({page}: CustomerSheet, {look, width}: Room): Line[] {
  const title = sentence(look, {en: 'To do for them (d when done)', zh: '待办（完成后按 d）'})
  return block(
    title,
    page.tasks.map((task) => ({
      text: openTaskLine(task, look),
      ...(task.overdue_hours > 0 ? {style: 'overdue' as const} : {}),
    })),
    width,
  )
}

function ticketsBlock({page}: CustomerSheet, {look, width}: Room): Line[] {
  const open = page.tickets.filter(({state}) => state !== 'closed')
  return block(
    sentence(look, {en: 'Open tickets', zh: '未结工单'}),
    open.map((ticket) => ({
      text: ticketLine(ticket, look),
      ...(ticket.state === 'late' ? {style: 'overdue' as const} : {}),
    })),
    width,
  )
}

function whoBlock({page}: CustomerSheet, {look, width}: Room): Line[] {
  const lines = [...standingLine(page, look), ...whoLines(page, {...look, width, terminal: true})]
  return [line(sentence(look, {en: 'Who they are', zh: '客户资料'}), 'title'), ...lines.map((text) => line(text))]
}

function judgementBlock({page}: CustomerSheet, {look, width}: Room): Line[] {
  const title = sentence(look, {en: 'How they stand (e says why)', zh: '判断（按 e 查看依据）'})
  return block(
    title,
    page.judgements.map((one) => ({text: judgementLine(one, look)})),
    width,
  )
}

const FIGURES = [
  ...['orders', 'purchase_days', 'revenue', 'revenue_365', 'average_order_value', 'refunds', 'discount_share'],
  ...['items_per_order', 'first_order', 'last_order', 'recency_days', 'median_gap_days', 'next_due'],
  ...['churn_risk', 'churn_probability', 'value_at_stake', 'lifetime_value_12m', 'intent_score'],
]

/** Figures with their titles, in as many columns as fit. */
function figureLines({page, columns}: CustomerSheet, {look, width}: Room): Line[] {
  const facts = FIGURES.flatMap((field) => columns.filter(({key}) => key === field))
    .map((column) => ({title: titleOf(column.key, look.language), value: cellText(page.profile, column, look)}))
    .filter(({value}) => value !== '')
  if (facts.length === 0) return [line(sentence(look, {en: 'No purchase yet.', zh: '尚未购买。'}), 'dim')]
  const titles = Math.max(...facts.map(({title}) => stringWidth(title)))
  const values = Math.max(...facts.map(({value}) => stringWidth(value)))
  const across = Math.max(1, Math.floor((width + GUTTER) / (titles + values + 2 + GUTTER)))
  const down = Math.ceil(facts.length / across)
  return Array.from({length: down}, (_, row) =>
    Array.from({length: across}, (__, column) => facts[column * down + row]).flatMap((fact) =>
      fact
        ? [
            {text: `${padEnd(fact.title, titles)}  `, style: 'dim' as const},
            {text: padEnd(fact.value, values + GUTTER)},
          ]
        : [],
    ),
  )
}

const CHART_ROWS = 6

function chartBlock({page}: CustomerSheet, {look, width}: Room): Line[] {
  if (page.orders_total === 0) return []
  const title = sentence(look, {en: 'Revenue by month', zh: '每月销售额'})
  const bars = monthBars(page.monthly, {width, height: CHART_ROWS, look})
  return [line(title, 'title'), ...bars.map((text) => line(text, 'series1'))]
}
