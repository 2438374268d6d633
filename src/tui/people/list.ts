import type {ListRow} from '../../core/listing/list-column.ts'
import {sentence} from '../../present/sentence.ts'
import {wrap} from '../../present/wrap.ts'
import type {Line} from '../shared/line.ts'
import {line} from '../shared/line.ts'
import type {ListPlace, ListShape} from '../shared/list.ts'
import {listLines, screenColumns} from '../shared/list-view.ts'
import type {Size} from '../shared/size.ts'
import type {Want} from '../shell/ask.ts'
import type {Around} from '../shell/screen.ts'
import {sortOf} from './query.ts'
import type {PeoplePage, PeopleQuery} from './questions.ts'

/** A list of customers on a screen: who, which fields, where the cursor is, and the room it has, the head included. */
export interface PeopleList {
  query: PeopleQuery
  columns: readonly string[]
  place: ListPlace
  size: Size
}

/** Rows are asked for by the hundred around those in view, so that scrolling seldom waits. */
const STEP = 100

/** The want for the rows in view and those around them. */
export function peopleWant({query, columns, place, size}: PeopleList): Want<'people'> {
  const from = Math.max(0, Math.floor(place.top / STEP) * STEP - STEP)
  const count = Math.ceil(size.rows / STEP) * STEP + 2 * STEP
  const family = JSON.stringify([query.where, query.sort])
  return {question: 'people', asked: {...query, columns, from, count}, series: JSON.stringify(query), family}
}

/** The shape of the list as far as it is known. */
export function peopleShape(list: PeopleList, around: Pick<Around, 'know'>): ListShape {
  const page = around.know(peopleWant(list)).answer
  return {
    total: page?.total ?? 0,
    height: Math.max(1, list.size.rows - 1),
    idAt: (place) => rowOf(page, place)?.id,
    placeOf: (id) => {
      const at = page?.rows.findIndex((row) => row.id === id) ?? -1
      return page && at >= 0 ? page.from + at : undefined
    },
  }
}

/** The list's lines: a head, the rows in view, or why there are none. */
export function peopleLines(list: PeopleList, around: Around, focused = true): Line[] {
  const {look, marks} = around
  const {answer: page, problem, fresh} = around.know(peopleWant(list))
  if (problem !== undefined && !page) return wrap(problem, list.size.columns).map((text) => line(text, 'warn'))
  // That nobody was found is not said of a state of the store that has gone by.
  if (!page || (page.total === 0 && !fresh && problem === undefined))
    return [line(sentence(look, {en: 'Working out the customers …', zh: '正在计算客户……'}), 'dim')]
  return listLines<ListRow & {id: string}>({
    columns: screenColumns(
      page.columns.filter(({key}) => list.columns.includes(key)),
      {look, sort: sortOf(list.query)},
    ),
    rowAt: (place) => rowOf(page, place),
    idOf: ({id}) => id,
    total: page.total,
    ...{place: list.place, size: list.size, marks, focused},
    empty: sentence(look, emptyText(list, around)),
  })
}

/** Why nobody is listed, and what to do. */
function emptyText({query}: PeopleList, {board}: Around): {en: string; zh: string} {
  if (board?.customers === 0) return NO_CUSTOMERS
  if (query.filter.trim() !== '')
    return {en: 'Nobody fits the filter; Esc drops it.', zh: '没有符合筛选的客户；按 Esc 清除。'}
  return {en: 'Nobody here.', zh: '没有符合的人。'}
}

const NO_CUSTOMERS = {
  en: 'There are no customers yet: patron order import FILE brings in orders with those who placed them, patron customer import FILE a list.',
  zh: '还没有客户：patron order import 文件 可导入订单及下单客户，patron customer import 文件 可导入客户名单。',
}

function rowOf(page: PeoplePage | undefined, place: number): PeoplePage['rows'][number] | undefined {
  return page && place >= page.from ? page.rows[place - page.from] : undefined
}
