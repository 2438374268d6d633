import type {ChurnMonth} from '../../core/churn/churn-months.ts'
import {type MirrorColumns, mirrorColumns, type MirrorLine} from '../../present/chart/mirror-columns.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {countText, percentText} from '../../present/values.ts'
import {wrap} from '../../present/wrap.ts'
import {framed, inside} from '../shared/frame.ts'
import {line, type Line} from '../shared/line.ts'
import type {Size} from '../shared/size.ts'
import type {StyleName} from '../shared/theme.ts'
import type {Around} from '../shell/screen.ts'
import type {ChurnState} from './state.ts'
import {SUMMARY_WANT} from './wants.ts'

/** The pane of the chart: who was won back above the axis, who was lost below it, month by month. */
export function monthsLines(state: ChurnState, around: Around, size: Size): Line[] {
  const {look} = around
  const {answer, problem} = around.know(SUMMARY_WANT)
  const title = sentence(look, {en: 'Won back and lost by month', zh: '各月赢回与流失'})
  const head = {title, size, focused: state.pane === 'months'}
  if (problem !== undefined) return framed({...head, lines: [line(problem, 'warn')]})
  const months = answer?.months ?? []
  if (months.length === 0) return framed({...head, lines: [line(sentence(look, answer ? NOBODY : WORKING), 'dim')]})
  const key = JSON.stringify([state.months_back, head, look.language])
  const known = drawn.get(months)
  if (known?.key === key) return known.lines
  const cursor = Math.max(0, months.length - 1 - state.months_back)
  const chart = chartLines(months, {cursor, size: inside(size), look})
  const lines = framed({...head, note: countNote(months, look), lines: chart})
  drawn.set(months, {key, lines})
  return lines
}

const NOBODY = {en: 'Nobody has bought yet.', zh: '尚无人购买。'}
const WORKING = {en: 'Working out the months …', zh: '正在计算各月……'}

/** The chart stays while the list beside it is gone through. */
const drawn = new WeakMap<readonly ChurnMonth[], {key: string; lines: Line[]}>()

function countNote(months: readonly ChurnMonth[], look: Look): string {
  return sentence(look, {en: '{n} {n:month|months}', zh: '{n} 个月'}, {n: months.length})
}

interface Chart {
  cursor: number
  size: Size
  look: Look
}

function chartLines(months: readonly ChurnMonth[], {cursor, size, look}: Chart): Line[] {
  const said = wrap(monthSaid(months[cursor] as ChurnMonth, look), size.columns).slice(0, size.rows >= 9 ? 3 : 1)
  const legend = sentence(look, {en: '▲ won back   ▼ lost', zh: '▲ 赢回   ▼ 流失'})
  const height = Math.max(3, size.rows - said.length - 3)
  // The cursor may be on a month that has no room beside the newest ones: then those up to it are shown.
  const widthOf = (shown: readonly ChurnMonth[]): MirrorColumns =>
    mirrorColumns(
      {above: shown.map(({won_back}) => won_back), below: shown.map(({lost_customers}) => lost_customers)},
      {width: size.columns, height},
    )
  const all = widthOf(months)
  const shown = cursor >= all.first ? months : months.slice(0, cursor + 1)
  const chart = shown === months ? all : widthOf(shown)
  const at = cursor - chart.first
  return [
    ...said.map((text) => line(text)),
    ...chart.lines.map((one) => chartLine(one, {at, first: chart.first})),
    ...labelLines(shown.slice(chart.first), chart, at),
    line(legend, 'dim'),
  ]
}

const STYLES: Readonly<Record<MirrorLine['part'], StyleName>> = {above: 'good', axis: 'dim', below: 'bad'}

function chartLine({part, label, cells}: MirrorLine, {at, first}: {at: number; first: number}): Line {
  const style = STYLES[part]
  return [
    {text: `${label} ┤`, style: 'dim'},
    ...cells.map((text, place) => ({
      text: part === 'axis' && place === at ? text.replaceAll('─', '═') : text,
      style: place === at && part === 'axis' ? ('accent' as const) : style,
      hit: `month:${first + place}`,
    })),
  ]
}

/** The months, that of the cursor in brackets where there is room, and below them the years. */
function labelLines(shown: readonly ChurnMonth[], {lines, step}: MirrorColumns, at: number): Line[] {
  const indent = ' '.repeat((lines[0]?.label.length ?? 0) + 2)
  const month = shown.map(({month: text, is_complete}) =>
    `${text.slice(5)}${is_complete ? '' : '*'}`.padEnd(step).slice(0, step),
  )
  const years = shown.reduce((text, one, place) => {
    const year = one.month.slice(0, 4)
    if (place > 0 && shown[place - 1]?.month.slice(0, 4) === year) return text
    return text.length > place * step ? text : text.padEnd(place * step) + year
  }, '')
  return [
    [
      {text: indent},
      ...month.map((text, place) => ({text, style: place === at ? ('selected' as const) : ('dim' as const)})),
    ],
    line(`${indent}${years}`, 'dim'),
  ]
}

function monthSaid(one: ChurnMonth, look: Look): string {
  const {month, buyers, new_customers, lost_customers, won_back, active_customers, lost_share, is_complete} = one
  const share = lost_share === undefined ? '' : ` (${percentText(lost_share)})`
  const texts = {
    en: '{month}{mark}: {lost} lost{share}, {back} won back, {new} new; {buyers} bought, {active} active at the end.',
    zh: '{month}{mark}：流失 {lost}{share}，赢回 {back}，新客 {new}；购买 {buyers} 位，期末活跃 {active} 位。',
  }
  const text = sentence(look, texts, {
    ...{month, mark: is_complete ? '' : '*', share},
    ...{lost: countText(lost_customers), back: countText(won_back), new: countText(new_customers)},
    ...{buyers: countText(buyers), active: countText(active_customers)},
  })
  return is_complete ? text : `${text} ${sentence(look, {en: '* goes on.', zh: '* 未结束。'})}`
}
