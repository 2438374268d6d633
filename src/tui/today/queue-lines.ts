import stringWidth from 'string-width'
import type {QueueRow} from '../../core/queue/queue-list.ts'
import type {Look} from '../../present/language.ts'
import {ruleName} from '../../present/queue-names.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {dueShort} from '../../present/task-due.ts'
import {moneyText} from '../../present/values.ts'
import {wrap} from '../../present/wrap.ts'
import type {ScreenColumn} from '../shared/columns.ts'
import {framed, inside} from '../shared/frame.ts'
import {line, type Line} from '../shared/line.ts'
import {listLines} from '../shared/list-view.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import {rowAt, todayWant} from './list.ts'
import type {TodayPage} from './questions.ts'
import type {TodayState} from './state.ts'
import {worded} from './words-of.ts'

/** The pane of the queue: how much there is in its head, a task a line. */
export function queueLines(state: TodayState, around: Around, size: Size): Line[] {
  const {look} = around
  const {answer: page, problem} = around.know(todayWant(state, around))
  const focused = state.pane === 'queue'
  const title = titleText(state, page, look)
  const room = inside(size).columns - stringWidth(title) - 4
  const head = {title, note: page ? countsText(page, room, look) : '', size, focused}
  if (problem !== undefined && !page) return framed({...head, lines: [line(problem, 'warn')]})
  if (!page) return framed({...head, lines: [line(working(around), 'dim')]})
  if (isEmptyStore(around) && page.total === 0) {
    return framed({
      ...head,
      lines: wrap(sentence(look, NOBODY_KNOWN), inside(size).columns).map((text) => line(text, 'dim')),
    })
  }
  const lines = listLines<QueueRow>({
    columns: columnsFor(page, size, look),
    rowAt: (place) => rowAt(page, place),
    idOf: ({id}) => id,
    total: page.total,
    ...{place: state.place, size: inside(size), marks: around.marks, focused},
    styleOf: ({escalated}) => (escalated ? 'overdue' : undefined),
    empty: emptyText(page, around),
  })
  return framed({...head, lines})
}

function working({board, look}: Around): string {
  return board?.working === 'queue'
    ? sentence(look, {en: 'Working out what there is to do …', zh: '正在计算今日待办……'})
    : sentence(look, {en: 'Reading the queue …', zh: '正在读取待办……'})
}

/** Whose queue it is, and whether more than a day's work is shown. */
function titleText({whose, beyond}: TodayState, page: TodayPage | undefined, look: Look): string {
  const title = sentence(look, {en: 'Today', zh: '今日'})
  const own = page?.rep ?? (whose === 'all' || page ? undefined : whose)
  const name = page?.rows.find((row) => row.rep === own)?.rep_name ?? own
  const rep = own === undefined || own === '' ? sentence(look, {en: 'everybody', zh: '全部'}) : safeText(name ?? own)
  const more = sentence(look, {en: 'beyond the day too', zh: '含超量'})
  return [title, rep, ...(beyond ? [more] : [])].join(' · ')
}

/** As much of the counts as fits; what is overdue is counted once, though it is due today as well. */
function countsText(page: TodayPage, room: number, look: Look): string {
  const {overdue, due, snoozed, beyond_capacity} = page
  const counts = [
    [overdue, {en: '{n} overdue', zh: '逾期 {n}'}],
    [due - overdue, {en: '{n} today', zh: '今日 {n}'}],
    [snoozed, {en: '{n} snoozed', zh: '推迟 {n}'}],
    [beyond_capacity, {en: '{n} beyond', zh: '超量 {n}'}],
  ] as const
  const said = counts.filter(([n]) => n > 0).map(([n, texts]) => sentence(look, texts, {n}))
  const all = [sentence(look, {en: '{n} {n:task|tasks}', zh: '{n} 项'}, {n: page.total}), ...said]
  while (all.length > 1 && stringWidth(all.join(' · ')) > room) all.pop()
  return all.join(' · ')
}

function emptyText({open, beyond_capacity}: TodayPage, {filter, look}: Around): string {
  if (filter.input.text !== '') return sentence(look, {en: 'No task is like that.', zh: '没有符合的任务。'})
  if (beyond_capacity > 0)
    return sentence(look, {en: 'Nothing within the day; b shows the rest.', zh: '当日无待办，按 b 查看其余。'})
  if (open > 0) return sentence(look, {en: 'All that is open is put off.', zh: '待办均已推迟。'})
  return sentence(look, {en: 'Nothing to do.', zh: '没有待办。'})
}

const NOBODY_KNOWN = {
  en: 'Nothing to do. There are no customers and no leads yet: `patron import FILE` takes them in, `patron demo` writes files to try.',
  zh: '没有待办。尚无客户与线索：`patron import FILE` 可导入，`patron demo` 生成试用文件。',
}

/** A store in which nobody is has no queue, whoever asks for it. */
function isEmptyStore({board}: Around): boolean {
  return board?.customers === 0 && board.open_leads === 0 && board.tasks.open === 0
}

/** From this width of the pane on most names of rules fit beside all that is listed. */
const RULE_FITS = 70

function columnsFor(page: TodayPage, {columns}: Size, look: Look): ScreenColumn<QueueRow>[] {
  const wide = columns >= 110
  const title = (en: string, zh: string): string => sentence(look, {en, zh})
  return [
    {title: '#', width: 3, align: 'right', rank: 6, text: ({rank}) => String(rank)},
    {title: title('due', '到期'), width: 12, rank: 2, text: (row) => dueShort(row, page.as_of, look)},
    {title: title('who', '对象'), width: wide ? 16 : 12, rank: 1, text: ({who}) => safeText(who)},
    {
      ...{title: title('why', '原因'), width: columns >= RULE_FITS ? 18 : 14, flex: true, rank: 0},
      text: (row, room) => whyText(page, {row, room}, look),
    },
    {
      ...{title: title('at stake', '价值'), width: 10, align: 'right', rank: 3},
      text: ({value}) => (value > 0 ? moneyText(value, look) : ''),
    },
    ...(page.rows.some(({rep}) => rep !== undefined) ? [guideColumn(title('guide', '导购'), wide)] : []),
    ...(wide ? [{title: title('task', '任务'), width: 6, rank: 5, text: ({id}: QueueRow) => id}] : []),
  ]
}

/** From this width on the beginning of a reason says more than the name of its rule. */
const TELLING = 40

/** Why, as far as that says something in so little room; else the rule that asks for it. */
function whyText(page: TodayPage, {row, room}: {row: QueueRow; room: number}, look: Look): string {
  const {why} = worded(page, row, look)
  return room >= TELLING || stringWidth(why) <= room ? why : ruleName(row.rule, look.language)
}

/** Left out in a shop where nobody in particular does anything. */
function guideColumn(title: string, wide: boolean): ScreenColumn<QueueRow> {
  return {title, width: wide ? 12 : 8, rank: 4, text: ({rep_name}) => safeText(rep_name ?? '-')}
}
