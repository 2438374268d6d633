import {EXPLAIN_TOPICS, type ExplainTopic} from '../../core/explain/explanation.ts'
import type {TimelineEntry} from '../../core/customer/timeline.ts'
import type {ListColumn, ListRow} from '../../core/listing/list-column.ts'
import {ORDER_LIST_COLUMNS} from '../../core/order/list-orders.ts'
import {TICKET_LIST_COLUMNS} from '../../core/ticket/list-tickets.ts'
import {TOUCH_LIST_COLUMNS} from '../../core/touch/list-touches.ts'
import {topicTitle, verdictText} from '../../present/explain.ts'
import {sentence} from '../../present/sentence.ts'
import {timelineLine} from '../../present/timeline.ts'
import type {ScreenColumn} from '../shared/columns.ts'
import {screenColumns} from '../shared/list-view.ts'
import type {StyleName} from '../shared/theme.ts'
import type {Around} from '../shell/screen.ts'
import type {ListSection} from './sections.ts'
import type {CustomerState} from './state.ts'
import {ordersWant, sheetWant, timelineWant, touchesWant} from './wants.ts'

/** The list of a section: its rows as far as they were asked for, and how they are drawn. */
export interface SectionList {
  rows: readonly ListRow[]
  /** How many there are in all. */
  total: number
  columns: readonly ScreenColumn<ListRow>[]
  idOf: (row: ListRow) => string
  empty: string
  styleOf?: (row: ListRow) => StyleName | undefined
  /** Why there is none, if it cannot be told. */
  problem?: string | undefined
}

/** The list of a section; undefined until it is known. */
export function sectionList(section: ListSection, state: CustomerState, around: Around): SectionList | undefined {
  return LISTS[section](state, around)
}

const LISTS: Readonly<Record<ListSection, (state: CustomerState, around: Around) => SectionList | undefined>> = {
  timeline: timelineList,
  orders: (state, around) =>
    newestList(around.know(ordersWant(state)), {
      columns: columnsOf(ORDER_LIST_COLUMNS, 'at number status amount refunded items shop channel', 'number', around),
      empty: sentence(around.look, {en: 'No orders.', zh: '没有订单。'}),
    }),
  touches: (state, around) =>
    newestList(around.know(touchesWant(state)), {
      columns: columnsOf(TOUCH_LIST_COLUMNS, 'at kind detail outcome channel score rep', 'detail', around),
      empty: sentence(around.look, {
        en: 'No touches: c keeps a call, V a visit, n a note.',
        zh: '没有触点；按 c 记电话，V 记拜访，n 记备注。',
      }),
    }),
  tickets: ticketList,
  explain: reasonList,
}

function timelineList(state: CustomerState, around: Around): SectionList | undefined {
  const {look} = around
  const title = sentence(look, {en: 'what happened, the newest first', zh: '发生的事，最新在前'})
  return newestList(around.know(timelineWant(state)), {
    columns: [
      {title, width: 20, flex: true, rank: 0, text: (row) => timelineLine(row as unknown as TimelineEntry, look)},
    ],
    empty: sentence(look, {en: 'Nothing happened yet.', zh: '暂无记录。'}),
    idOf: ({kind, id, event}) => `${String(kind)} ${String(id)} ${String(event ?? '')}`,
  })
}

function ticketList(state: CustomerState, around: Around): SectionList | undefined {
  const {answer, problem} = around.know(sheetWant(state))
  const rows = answer?.page.tickets
  return newestList(
    {answer: rows && {rows, total: rows.length}, problem},
    {
      columns: columnsOf(
        TICKET_LIST_COLUMNS,
        'id state kind severity subject opened_at promised_at',
        'subject',
        around,
      ),
      empty: sentence(around.look, {en: 'No tickets; o opens one.', zh: '没有工单；按 o 建立。'}),
      styleOf: ({state: standing}) => (standing === 'late' ? 'overdue' : undefined),
    },
  )
}

/** Every judgement that can say how it came about, with what it is. */
function reasonList(state: CustomerState, around: Around): SectionList | undefined {
  const {look} = around
  const {answer, problem} = around.know(sheetWant(state))
  if (!answer) return newestList({answer: undefined, problem}, {columns: [], empty: ''})
  const {judgements, lead, profile} = answer.page
  const verdictOf = (topic: ExplainTopic): string => {
    const field = FIELDS[topic]
    const verdicts =
      field === undefined
        ? judgements.filter((one) => one.topic === topic).map(({verdict}) => verdict)
        : [profile[field]].filter((value) => value !== undefined)
    return verdicts.map((verdict) => verdictText(String(verdict), topic, look)).join(', ')
  }
  const topics = EXPLAIN_TOPICS.filter((topic) => topic !== 'lead' || lead !== undefined)
  return {
    rows: topics.map((topic) => ({id: topic, title: topicTitle(topic, look), verdict: verdictOf(topic)})),
    total: topics.length,
    columns: [
      {
        ...TEXT,
        title: sentence(look, {en: 'judgement', zh: '判断'}),
        flex: true,
        rank: 0,
        text: ({title}) => String(title),
      },
      {
        ...TEXT,
        title: sentence(look, {en: 'is', zh: '结果'}),
        width: 18,
        rank: 1,
        text: ({verdict}) => String(verdict),
      },
    ],
    idOf,
    empty: '',
  }
}

/** Judgements that the page has as a field of the profile alone. */
const FIELDS: Readonly<Partial<Record<ExplainTopic, string>>> = {lifecycle: 'lifecycle', value: 'value_class'}

const TEXT = {width: 14, align: 'left' as const}

interface Drawing extends Pick<SectionList, 'columns' | 'empty'> {
  idOf?: SectionList['idOf']
  styleOf?: SectionList['styleOf']
}

function newestList(
  {answer, problem}: {answer: {rows: readonly unknown[]; total: number} | undefined; problem: string | undefined},
  drawing: Drawing,
): SectionList | undefined {
  if (!answer) return problem === undefined ? undefined : {rows: [], total: 0, idOf, ...drawing, problem}
  return {...answer, rows: answer.rows as readonly ListRow[], idOf, ...drawing}
}

function idOf({id}: ListRow): string {
  return String(id)
}

function columnsOf(
  columns: readonly ListColumn[],
  fields: string,
  flex: string,
  {look}: Around,
): ScreenColumn<ListRow>[] {
  const chosen = fields.split(' ').flatMap((field) => columns.filter(({key}) => key === field))
  return screenColumns(chosen, {look, flex}).map(({hit: _, ...column}) => column)
}
