import type {TimelineEntry} from '../../core/customer/timeline.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {ORDER_LINE_COLUMNS, ORDER_LIST_COLUMNS} from '../../core/order/list-orders.ts'
import {TICKET_LIST_COLUMNS} from '../../core/ticket/list-tickets.ts'
import {TOUCH_LIST_COLUMNS} from '../../core/touch/list-touches.ts'
import {cellText} from '../../present/cell.ts'
import {factLines} from '../../present/facts.ts'
import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {tableText} from '../../present/table.ts'
import {timelineLine} from '../../present/timeline.ts'
import {titleOf} from '../../present/titles.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'
import {remember} from '../shared/remember.ts'
import type {Around} from '../shell/screen.ts'
import type {ListSection} from './sections.ts'
import type {CustomerState} from './state.ts'
import {orderWant, reasonWant} from './wants.ts'

interface Selected {
  row: ListRow
  state: CustomerState
  around: Around
  width: number
}

/** What is selected in a section's list, in full, in lines of a width. */
export function detailLines(section: ListSection, selected: Selected): Line[] {
  const {row, state, around, width} = selected
  const more = moreOf(section, selected)
  const key = [section, state.id, width, around.look.language, more.problem].join(' ')
  return remember(row, {key, from: more.answer}, () => DETAILS[section](selected))
}

/** What it is made of besides the row. */
function moreOf(
  section: ListSection,
  {row, state, around, width}: Selected,
): {answer: object | undefined; problem: string | undefined} {
  if (section === 'orders') return around.know(orderWant(String(row['id'])))
  if (section === 'explain') return around.know(reasonWant(state, String(row['id']), around, width))
  return {answer: undefined, problem: undefined}
}

const DETAILS: Readonly<Record<ListSection, (selected: Selected) => Line[]>> = {
  timeline: ({row, around, width}) =>
    wrap(timelineLine(row as unknown as TimelineEntry, around.look).replace(/ {2,}/g, ' · '), width).map((text) =>
      line(text),
    ),
  orders: orderDetail,
  touches: ({row, around, width}) => facts(row, TOUCH_LIST_COLUMNS, {look: around.look, width}),
  tickets: ({row, around, width}) => facts(row, TICKET_LIST_COLUMNS, {look: around.look, width}),
  explain: ({row, state, around, width}) => {
    const {answer, problem} = around.know(reasonWant(state, String(row['id']), around, width))
    if (problem !== undefined) return wrap(problem, width).map((text) => line(text, 'warn'))
    // Whom it is about stands above already.
    return answer
      ? answer.text
          .split('\n')
          .slice(2)
          .map((text) => line(text))
      : [waiting(around.look)]
  },
}

/** What was in the order first, then what is known of it. */
function orderDetail({row, around, width}: Selected): Line[] {
  const {look} = around
  const {answer, problem} = around.know(orderWant(String(row['id'])))
  const known = facts(row, ORDER_LIST_COLUMNS, {look, width})
  if (problem !== undefined) return [...known, line(problem, 'warn')]
  if (!answer) return [...known, waiting(look)]
  if (answer.lines.length === 0)
    return [line(sentence(look, {en: 'The file had no lines of it.', zh: '文件中没有商品明细。'}), 'dim'), [], ...known]
  const table = tableText(answer.lines, ORDER_LINE_COLUMNS, {...look, width, color: false, terminal: true}).split('\n')
  const head = table.length - answer.lines.length
  return [...table.map((text, at) => line(text, at < head ? 'dim' : 'plain')), [], ...known]
}

/** What is known of a row, a line each. */
function facts(row: ListRow, columns: readonly ListColumn[], {look, width}: {look: Look; width: number}): Line[] {
  const known = columns
    .filter(({key}) => key !== 'customer_id' && key !== 'customer_name')
    .map((column): [string, string] => [titleOf(column.key, look.language), cellText(row, column, look)])
    .filter(([, value]) => value !== '')
  return factLines(known, {width})
    .split('\n')
    .map((text) => line(text))
}

export function waiting(look: Look): Line {
  return line(sentence(look, {en: 'Working out …', zh: '正在计算……'}), 'dim')
}
