import {createColors} from 'picocolors'
import type {AfterComplaint, Handling} from '../../core/report/tickets/bought-again.ts'
import {type TicketReport, type TicketReportRow} from '../../core/report/tickets/report-tickets.ts'
import type {TicketDimension} from '../../core/report/tickets/ticket-groups.ts'
import {barRows} from '../chart/bar-rows.ts'
import type {Look} from '../language.ts'
import {safeText} from '../safe-text.ts'
import {sentence} from '../sentence.ts'
import {countText, percentText} from '../values.ts'
import {wordOf} from '../words.ts'
import {conditionText} from './scope.ts'

/** So many groups have a bar. */
const BARS = 12

type Texts = Readonly<{en: string; zh: string}>

/** What it is about, all tickets in a few figures, and a bar for each group. */
export function presentTickets(report: TicketReport, look: Look): string {
  const {total, rows, by} = report
  const head = sentence(look, HEAD, {
    by: sentence(look, DIMENSIONS[by]),
    n: countText(total.tickets),
    period: periodText(report, look),
    open: countText(total.open_tickets),
    late: countText(total.late_tickets),
  })
  const shown = rows.slice(0, BARS)
  const bars = barRows(
    shown.map((row) => ({label: groupName(row, by, look), value: row.tickets, text: countText(row.tickets)})),
    look,
  )
  return `${createColors(look.color).bold(head)}\n${totalText(report, look)}\n\n${bars}`
}

/** No ticket was opened in what the report looked at. */
export function noTickets(report: TicketReport, look: Look): string {
  const texts = {
    en: 'There are no tickets {period}. `patron ticket import FILE` takes them in, `patron ticket open` opens one.',
    zh: '没有工单（{period}）。`patron ticket import FILE` 可导入，`patron ticket open` 可新建。',
  }
  return sentence(look, texts, {period: periodText(report, look)})
}

/** What customers did after a complaint, a bar for each way in which it was handled; nothing where there was none. */
export function presentAfter({after, after_days}: TicketReport, look: Look): string {
  const told = after.filter(({customers}) => customers > 0)
  if (told.length === 0) return ''
  const head = sentence(look, AFTER, {days: after_days})
  const bars = barRows(
    told.map((row) => ({label: handlingName(row, look), value: row.again_share ?? 0, text: againText(row, look)})),
    look,
  )
  return `${createColors(look.color).bold(head)}\n${bars}`
}

/** How to read the figures; `shown`: of so many rows only. */
export function presentTicketNotes(
  report: TicketReport,
  {shown, look}: {shown: number | undefined; look: Look},
): string {
  const {by, rows, least, complaint_kinds, after_days} = report
  const isChinese = look.language === 'zh-CN'
  const kinds = complaint_kinds.map((kind) => wordOf(kind, look.language)).join(isChinese ? '、' : ', ')
  const lines = [
    ...(shown !== undefined && shown < rows.length ? [sentence(look, SHOWN, {shown, n: rows.length})] : []),
    sentence(look, READ, {least}),
    sentence(look, HANDLED, {kinds, days: after_days}),
    ...(by === 'product' ? [sentence(look, PRODUCTS)] : []),
    ...(by === 'product' || by === 'shop' ? [sentence(look, ORDERS)] : []),
  ]
  return lines.join('\n')
}

const HEAD: Texts = {
  en: '{n} {n:ticket|tickets} {period} by {by}: {open} open, {late} of them late.',
  zh: '{period}的工单共 {n} 张，按{by}：未结 {open} 张，其中超期 {late} 张。',
}
const DIMENSIONS: Readonly<Record<TicketDimension, Texts>> = {
  cause: {en: 'cause', zh: '原因'},
  kind: {en: 'kind', zh: '类型'},
  product: {en: 'product', zh: '商品'},
  shop: {en: 'shop', zh: '门店'},
  rep: {en: 'rep', zh: '负责人'},
}
const AFTER: Texts = {
  en: 'Bought again within {days} days after a complaint was closed',
  zh: '投诉办结后 {days} 天内再次购买',
}
const SHOWN: Texts = {
  en: '{shown} of {n} rows shown; --limit shows more.',
  zh: '显示前 {shown} 行，共 {n} 行；可用 --limit 调整。',
}
const READ: Texts = {
  en: 'Half of the tickets are closed within the days told, open ones taken into account (Kaplan-Meier). Kept: of promises whose time has come. Of fewer than {least} tickets no share, mean or median is told (setting ticket.report_least).',
  zh: '办结天数为中位数，未结工单已计入（Kaplan-Meier）。守约率：仅计承诺时间已到者。少于 {least} 张时不给出比例、均值与中位数（设置项 ticket.report_least）。',
}
const HANDLED: Texts = {
  en: 'Complaints are {kinds} (setting ticket.no_marketing), a customer counts by the first one closed. Well: in time, satisfaction 4 or 5 or not said; badly: late, or 1 or 2. Shares are corrected for those not followed {days} days yet, with 95 % intervals; beside them what customers without a complaint do after as many orders and as long since the last one.',
  zh: '投诉指：{kinds}（设置项 ticket.no_marketing），每位客户只计最先办结的一次。处理得好：按时且满意度 4–5 或未评；处理得差：超期或满意度 1–2。比例已校正尚未观察满 {days} 天者，附 95% 区间；对照为订单数相同、距上次购买同样久而无投诉的客户。',
}
const PRODUCTS: Texts = {
  en: 'A ticket counts for every product of its order; one whose order is not known stands under none.',
  zh: '工单计入其订单中的每个商品；订单未知的不归入任何商品。',
}
const ORDERS: Texts = {
  en: 'Per 1,000 orders: of the orders of the same period, unpaid and cancelled ones left out.',
  zh: '每千单工单数：以同期订单计，未付款与取消的不计。',
}
const HANDLINGS: Readonly<Record<Handling, Texts>> = {
  well: {en: 'handled well', zh: '处理得好'},
  between: {en: 'in between', zh: '一般'},
  badly: {en: 'handled badly', zh: '处理得差'},
}

function periodText({as_of, from, to, condition}: TicketReport, look: Look): string {
  const texts =
    from === undefined
      ? {en: 'opened up to {to}', zh: '截至 {to} 开立'}
      : {en: 'opened from {from} to {to}', zh: '{from} 至 {to} 开立'}
  const judged = to === as_of ? '' : sentence(look, {en: ', as of {as_of}', zh: '（截至 {as_of}）'}, {as_of})
  return sentence(look, texts, {from: from ?? '', to}) + judged + conditionText({condition}, look)
}

function totalText({total, least}: TicketReport, look: Look): string {
  if (total.tickets < least) return sentence(look, FEW, {least})
  const {kept_share, promises, days_to_close, mean_rating, ratings} = total
  const parts = [
    ...(kept_share === undefined
      ? []
      : [sentence(look, KEPT, {share: percentText(kept_share), n: countText(promises)})]),
    ...(days_to_close === undefined ? [] : [sentence(look, CLOSED, {days: days_to_close})]),
    ...(mean_rating === undefined
      ? []
      : [sentence(look, RATED, {mean: mean_rating.toFixed(1), n: countText(ratings)})]),
  ]
  return parts.join(look.language === 'zh-CN' ? '；' : '; ')
}

const FEW: Texts = {
  en: 'Too few to tell shares and times: there must be {least} (setting ticket.report_least).',
  zh: '工单太少，不给出比例与时长：至少 {least} 张（设置项 ticket.report_least）。',
}
const KEPT: Texts = {en: '{share} of {n} promises kept', zh: '{n} 个承诺守约 {share}'}
const CLOSED: Texts = {en: 'half are closed within {days} days', zh: '半数在 {days} 天内办结'}
const RATED: Texts = {
  en: 'satisfaction {mean} of 5, from {n} {n:answer|answers}',
  zh: '满意度 {mean} 分（{n} 个评价，满分 5 分）',
}

function groupName({value, name}: TicketReportRow, by: TicketDimension, look: Look): string {
  if (value === '') return sentence(look, {en: 'not known', zh: '未知'})
  return safeText(by === 'kind' ? wordOf(value, look.language) : (name ?? value))
}

function handlingName({handled, customers}: AfterComplaint, look: Look): string {
  return `${sentence(look, HANDLINGS[handled])} (${countText(customers)})`
}

function againText({again_share, low, high, usual_share}: AfterComplaint, look: Look): string {
  if (again_share === undefined || low === undefined || high === undefined)
    return sentence(look, {en: 'too few to tell', zh: '样本太少'})
  const own = `${percentText(again_share)} [${percentText(low)}–${percentText(high)}]`
  if (usual_share === undefined) return own
  const beside = {en: '{own}, without a complaint {usual}', zh: '{own}，无投诉 {usual}'}
  return sentence(look, beside, {own, usual: percentText(usual_share)})
}
