import {createColors} from 'picocolors'
import type {RepInfluence, RepRow} from '../../core/report/reps/rep-row.ts'
import type {RepsReport} from '../../core/report/reps/report-reps.ts'
import {LEAGUE_PARTS, type LeaguePart} from '../../core/setting/league-weights.ts'
import {barRows} from '../chart/bar-rows.ts'
import {padLeft} from '../chart/pad.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {countText, moneyText, percentText} from '../values.ts'
import {rankChange, repLabel} from './rep-words.ts'

/** Reps shown with a bar; the table has all. */
const LEAGUE = 10

/** What it is about, and the league. */
export function presentReps(report: RepsReport, look: Look): string {
  const {reps, from, to, as_of, before} = report
  const judged =
    to === as_of ? '' : sentence(look, {en: ', judged as of {as_of}', zh: '，以 {as_of} 为基准日'}, {as_of})
  const head = sentence(
    look,
    {en: 'Reps from {from} to {to}{judged}.', zh: '{from} 至 {to} 导购业绩{judged}。'},
    {from, to, judged},
  )
  const bold = createColors(look.color).bold(head)
  const ranked = reps.filter(({rank}) => rank !== undefined)
  if (ranked.length === 0) return [bold, nobodyDid(report, look)].join('\n\n')
  const league = sentence(
    look,
    before
      ? {
          en: 'League (points of 100; ↑ places up against {from} to {to}):',
          zh: '导购之星（满分 100；箭头为与 {from} 至 {to} 相比的名次升降）：',
        }
      : {en: 'League (points of 100):', zh: '导购之星（满分 100）：'},
    before,
  )
  return [
    bold,
    [
      league,
      barRows(
        ranked.slice(0, LEAGUE).map((row) => barOf(row, look)),
        look,
      ),
    ].join('\n'),
  ].join('\n\n')
}

function barOf(row: RepRow, look: Look): {label: string; value: number; text: string} {
  const change = row.rank_change === undefined ? '' : ` ${rankChange(row.rank_change)}`
  const label = `${padLeft(String(row.rank), 2)}${change.padEnd(5)} ${repLabel(row, look)}`
  return {label, value: row.score, text: row.score.toFixed(1)}
}

function nobodyDid({reps}: RepsReport, look: Look): string {
  return sentence(
    look,
    reps.length === 0
      ? {en: 'There are no reps yet: `patron rep import FILE`.', zh: '尚无导购：`patron rep import 文件`。'}
      : {en: 'No rep sold or did anything in these days.', zh: '这段时间没有导购业绩或活动。'},
  )
}

/** How the figures come about, and what is in nobody's. */
export function presentRepNotes(report: RepsReport, look: Look): string {
  const {influence, influence_days: days, least_customers, weights, left_out} = report
  return [
    sentence(
      look,
      {
        en: 'Score: for each part its points times the figure against that of the best: {parts}. `patron settings set league.weights` changes them.',
        zh: '得分：各项分值乘以本人数字与最高者之比：{parts}。可用 `patron settings set league.weights` 调整。',
      },
      {parts: partsText(weights, look)},
    ),
    sentence(look, TASKS_AND_LEADS),
    sentence(
      look,
      {
        en: 'Influenced: purchases within {days} days after a call, visit or message of these days that reached the customer. Lift: against as many as the same customers usually make in so many days, by the year before; told from {least} customers on.',
        zh: '影响：本期电话、拜访或消息接通后 {days} 天内的购买。提升：与同一批客户此前一年同样天数的通常购买次数相比；客户不足 {least} 人时不给出。',
      },
      {days, least: least_customers},
    ),
    influenceText(influence, look),
    ...leftOutLines(left_out, look),
  ].join('\n')
}

const TASKS_AND_LEADS = {
  en: 'Revenue: of orders that name the rep. Tasks: by who did them; overdue is as of the last day. Leads: of whom they are now, in the days in which it happened; win rate is won among won and lost; hours to contact is the median, leads not yet contacted counted as such, from 5 leads on.',
  zh: '销售额：订单所记导购。任务：按完成人统计，逾期以截止日为准。线索：按现负责人及发生日期统计；成交率为成交占成交与流失之和；首联时长为中位数，未联系的线索按未联系计入，至少 5 条。',
}

const PARTS: Readonly<Record<LeaguePart, {en: string; zh: string}>> = {
  revenue: {en: 'revenue', zh: '销售额'},
  customers: {en: 'new customers', zh: '新客'},
  won: {en: 'leads won', zh: '成交线索'},
  tasks: {en: 'tasks on time', zh: '按时任务'},
  contacts: {en: 'contacts', zh: '有效联系'},
}

function partsText(weights: Readonly<Record<LeaguePart, number>>, look: Look): string {
  const named = LEAGUE_PARTS.filter((part) => weights[part] > 0)
  return named
    .map((part) => `${sentence(look, PARTS[part])} ${weights[part]}`)
    .join(sentence(look, {en: ', ', zh: '，'}))
}

/** What all reps together influenced, and that it proves nothing. */
function influenceText(influence: RepInfluence, look: Look): string {
  const {compared_customers, compared_orders, usual_orders, open_windows, windows_without_past} = influence
  const counts = {
    customers: compared_customers,
    orders: compared_orders,
    usual: Math.round(usual_orders * 10) / 10,
    open: open_windows,
    past: windows_without_past,
  }
  const left = sentence(
    look,
    {
      en: ' Not compared: {open} whose days are not over, {past} without a past of four weeks.',
      zh: '未对比：{open} 次尚未满期，{past} 次此前记录不足四周。',
    },
    counts,
  )
  if (influence.lift === undefined) {
    const few = {
      en: 'All reps: {customers} customers can be compared, too few to tell a lift.',
      zh: '全体导购：可对比客户 {customers} 人，不足以判断提升。',
    }
    return sentence(look, few, counts) + left
  }
  const texts = {
    en: 'All reps: {customers} customers made {orders} purchases after contacts, {usual} would be usual: {lift} ({low} to {high}). Who is contacted was chosen, so this is no proof of what contacts do.',
    zh: '全体导购：{customers} 位客户在联系后购买 {orders} 次，通常为 {usual} 次：{lift}（{low} 至 {high}）。联系对象并非随机，不能证明联系的效果。',
  }
  const {lift, lift_low = 0, lift_high = 0} = influence
  return sentence(look, texts, {...counts, lift: signed(lift), low: signed(lift_low), high: signed(lift_high)}) + left
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${percentText(Math.abs(share))}`
}

function leftOutLines({revenue, tasks_done, contacts}: RepsReport['left_out'], look: Look): string[] {
  if (revenue === 0 && tasks_done === 0 && contacts === 0) return []
  return [
    sentence(
      look,
      {
        en: 'Of no rep: revenue {revenue}, tasks done {tasks}, contacts {contacts}.',
        zh: '无导购：销售额 {revenue}，完成任务 {tasks}，联系 {contacts}。',
      },
      {revenue: moneyText(revenue, look), tasks: countText(tasks_done), contacts: countText(contacts)},
    ),
  ]
}
