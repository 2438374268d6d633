import {createColors} from 'picocolors'
import type {TargetsReport, Unnamed} from '../../core/target/report-targets.ts'
import type {TargetStanding} from '../../core/target/target-standing.ts'
import {TARGET_METRICS, type TargetMetric} from '../../core/target/target.ts'
import {attainmentBar} from '../chart/attainment-bar.ts'
import {padLeft, padRight, widest} from '../chart/pad.ts'
import type {Look} from '../language.ts'
import {sentence} from '../sentence.ts'
import {cut} from '../table.ts'
import {metricName, metricText, scopeName, subjectName} from '../target.ts'
import {percentText} from '../values.ts'
import {stateName} from './target-words.ts'

/** What it is about, and a bar to each target under its metric. */
export function presentTargets(report: TargetsReport, look: Look): string {
  const {targets} = report
  if (targets.length === 0) return noTargetsOf(report, look)
  const colors = createColors(look.color)
  const groups = TARGET_METRICS.flatMap((metric) => {
    const own = targets.filter((target) => target.metric === metric)
    return own.length === 0 ? [] : [[colors.bold(metricName(metric, look)), ...barLines(own, look)].join('\n')]
  })
  return [colors.bold(headOf(report, look)), ...groups].join('\n\n')
}

function headOf({month, state, as_of, days, days_gone}: TargetsReport, look: Look): string {
  const texts = {
    'not-begun': {
      en: 'Targets of {month}, which has not begun on {as_of}.',
      zh: '{month} 目标，截至 {as_of} 尚未开始。',
    },
    running: {
      en: 'Targets of {month} as of {as_of}: {gone} of {days} days.',
      zh: '{month} 目标，截至 {as_of}：第 {gone} 天，共 {days} 天。',
    },
    over: {en: 'Targets of {month}, which is over: final figures.', zh: '{month} 目标，本月已结束，以下为最终数字。'},
  }
  return sentence(look, texts[state], {month, as_of, days, gone: Math.round(days_gone * 10) / 10})
}

const LABEL_SHARE = 0.3
const LONGEST = 30
const SHORTEST = 6

function barLines(targets: readonly TargetStanding[], look: Look): string[] {
  const labels = targets.map((target) => subjectName({scope: target.scope, of: target.name ?? target.of}, look))
  const figures = targets.map((target) => figureText(target, look))
  const [label, figure] = [Math.min(widest(labels), Math.floor(look.width * LABEL_SHARE)), widest(figures)]
  const room = Math.max(SHORTEST, Math.min(LONGEST, look.width - label - figure - 6))
  return targets.map(({attainment = 0, needed, target}, row) => {
    const bar = attainmentBar(attainment, needed === undefined ? undefined : needed / target, room)
    const name = padRight(cut(labels[row] as string, label), label)
    return `  ${name}  ${bar}  ${padRight(figures[row] as string, figure)}`.trimEnd()
  })
}

function figureText({attainment, state}: TargetStanding, look: Look): string {
  const share = padLeft(attainment === undefined ? '–' : percentText(attainment), SHARE_WIDTH)
  return `${share}  ${stateName(state, look)}`
}

const SHARE_WIDTH = 6

/** How the figures come about, and what no target counts. */
export function presentTargetNotes(report: TargetsReport, look: Look): string {
  const {state, targets, tolerance, left_out} = report
  const metrics = new Set(targets.map(({metric}) => metric))
  return [
    ...(state === 'running' ? [paceNote(tolerance, look)] : []),
    ...(targets.some(({forecast}) => forecast !== undefined) ? [sentence(look, FORECAST)] : []),
    ...TARGET_METRICS.filter((metric) => metrics.has(metric)).map((metric) => sentence(look, MEANINGS[metric])),
    ...left_out.map((one) => leftOutText(one, look)),
  ].join('\n')
}

function paceNote(tolerance: number, look: Look): string {
  return sentence(
    look,
    {
      en: 'Pace: so far against what the target needs by now (│), by the weekdays of the last 8 weeks and the working calendar; within {tolerance} is on pace.',
      zh: '进度比：已完成与当前应完成（│）之比，按近 8 周各星期的占比和工作日历计算；偏差在 {tolerance} 以内为正常。',
    },
    {tolerance: percentText(tolerance)},
  )
}

const FORECAST = {
  en: 'Forecast: so far, and the days to come at the level of the last 8 weeks; it holds the month 19 times in 20 between low and high as far as the past shows. No holiday rush or campaign is foreseen.',
  zh: '预测：已完成加上剩余日按近 8 周水平推算；按过往误差，二十个月中约有十九个月落在上下限之间。不含节日高峰和活动的影响。',
}

const MEANINGS: Readonly<Record<TargetMetric, {en: string; zh: string}>> = {
  revenue: {
    en: 'Revenue: paid less refunded, by the day of the order and its rep and shop; the region is the shop’s, else the customer’s.',
    zh: '销售额：实付减退款，按下单日及订单的导购、门店统计；地区取门店所在地区，无则取客户地区。',
  },
  'new-customers': {
    en: 'New customers: first purchase ever in the month; they are whose that order is.',
    zh: '新客：首次购买发生在本月的客户，归属于该订单的导购、门店。',
  },
  'repeat-rate': {
    en: 'Repeat rate: the share of the month’s buyers who had bought before the month, anywhere; the pace allows for how it usually moves within a month.',
    zh: '复购率：本月购买客户中，本月之前（任何门店）已购买过的占比；进度已考虑其在月内的通常变化。',
  },
  visits: {
    en: 'Visits: touches of the kind visit or store-visit that name a rep; the shop is the one named, else the rep’s.',
    zh: '拜访：类型为拜访或到店且有导购的触点；门店取触点所记门店，无则取导购所在门店。',
  },
  'win-backs': {
    en: 'Win-backs: purchases after a silence that counted as sleeping or lost (`patron lifecycle show`); they are whose that order is.',
    zh: '唤醒：沉睡或流失之后的再次购买（见 `patron lifecycle show`），归属于该订单的导购、门店。',
  },
}

function leftOutText({metric, scope, value}: Unnamed, look: Look): string {
  return sentence(
    look,
    {
      en: 'Of no {scope}: {value} of {metric}, in no {scope}’s figures.',
      zh: '无{scope}的{metric} {value}，未计入任何{scope}。',
    },
    {
      scope: scopeName(scope, look),
      metric: metricName(metric, look),
      value: metricText(metric, value, look),
    },
  )
}

function noTargetsOf({month, metric, by}: TargetsReport, look: Look): string {
  const narrowed = metric !== undefined || by !== undefined
  return sentence(
    look,
    narrowed
      ? {
          en: 'No such target is set for {month}; `patron target list` has all.',
          zh: '{month} 没有此类目标；全部目标见 `patron target list`。',
        }
      : {
          en: 'No target is set for {month}: `patron target set --month {month} --metric revenue 120000`, or `patron target import FILE`.',
          zh: '{month} 尚未设定目标：`patron target set --month {month} --metric revenue 120000`，或 `patron target import 文件`。',
        },
    {month},
  )
}
