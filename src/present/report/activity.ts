import {createColors} from 'picocolors'
import type {DayKind} from '../../core/report/activity/day-kinds.ts'
import type {ActivityReport, ActivityRow} from '../../core/report/activity/report-activity.ts'
import {barRows} from '../chart/bar-rows.ts'
import {dayColumns} from '../chart/day-columns.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {titleOf} from '../titles.ts'
import {countText, moneyText} from '../values.ts'
import {dayKindLabel} from './activity-words.ts'
import {periodLabel} from './sales-words.ts'

export const ACTIVITY_METRICS = [
  ...(['contacts', 'touches', 'visits', 'calls', 'notes'] as const),
  ...(['tasks_created', 'tasks_done', 'tasks_overdue', 'orders'] as const),
] as const
export type ActivityMetric = (typeof ACTIVITY_METRICS)[number]

/** What it is about, all of it together, and a picture of one figure. */
export function presentActivity(report: ActivityReport, metric: ActivityMetric, look: Look): string {
  const {from, to, rep, rep_name, total} = report
  const who = rep === undefined ? '' : sentence(look, {en: ' of {rep}', zh: '（{rep}）'}, {rep: rep_name ?? rep})
  const head = sentence(
    look,
    {en: 'Activity{who} from {from} to {to}.', zh: '{from} 至 {to} 活动{who}。'},
    {who, from, to},
  )
  const sum = sentence(
    look,
    {
      en: '{contacts} {contacts:contact|contacts} ({visits} {visits:visit|visits}, {store_visits} in the shop, {calls} {calls:call|calls}, {messages} {messages:message|messages}), {notes} {notes:note|notes}; tasks: {tasks_created} made, {tasks_done} done, {tasks_overdue} overdue at the end; {orders} {orders:order|orders}, {revenue} of revenue.',
      zh: '有效联系 {contacts}（拜访 {visits}、到店接待 {store_visits}、通话 {calls}、消息 {messages}），记录 {notes}；任务：新增 {tasks_created}，完成 {tasks_done}，期末逾期 {tasks_overdue}；订单 {orders}，销售额 {revenue}。',
    },
    {...total, revenue: moneyText(total.revenue, look)},
  )
  return [
    createColors(look.color).bold(head),
    sum,
    `${titleOf(metric, look.language)}\n${picture(report, metric, look)}`,
  ].join('\n\n')
}

function picture({by, rows}: ActivityReport, metric: ActivityMetric, look: Look): string {
  if (by === 'day')
    return dayColumns(
      rows.map((row) => ({label: row.period.slice(8), value: row[metric], mark: MARKS[row.day_kind ?? 'workday']})),
      look,
    )
  return barRows(
    rows.map((row) => ({
      label: periodLabel(row.period, row.is_complete),
      value: row[metric],
      text: countText(row[metric]),
    })),
    look,
  )
}

const MARKS: Readonly<Record<DayKind, string>> = {workday: '', weekend: '·', holiday: '*', closed: '×'}

/** What the marks mean, which holidays there were, and what counts as what. */
export function presentActivityNotes({by, rows}: ActivityReport, look: Look): string {
  return [
    ...(by === 'day' ? [marksText(rows, look)] : []),
    ...(rows.some(({is_complete}) => !is_complete)
      ? [sentence(look, {en: '* not all days of the week are in the period.', zh: '* 该周未全部落在所选期间内。'})]
      : []),
    sentence(look, {
      en: 'Contacts: calls, visits, visits in the shop and messages that reached somebody. Touches: all kinds, also what customers did by themselves. Tasks are made for whose they are and done by who did them; overdue is at the end of each row.',
      zh: '有效联系：接通的电话、拜访、到店接待和消息。触点：所有类型，含客户自发行为。任务新增按负责人、完成按完成人统计；逾期为每行期末数。',
    }),
  ].join('\n')
}

function marksText(rows: readonly ActivityRow[], look: Look): string {
  const named = rows
    .filter(({day_kind}) => day_kind === 'holiday')
    .map((row) => `${row.period} ${dayKindLabel(row, look)}`)
  const holidays = named.length === 0 ? '' : ` (${named.join(', ')})`
  return sentence(
    look,
    {en: '· weekend   * holiday{holidays}   × closed', zh: '· 周末   * 节假日{holidays}   × 休息日'},
    {holidays},
  )
}
