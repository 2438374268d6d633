import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {peopleLines, peopleWant} from '../people/list.ts'
import {isSearch} from '../people/query.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {fitLine, type Line, line} from '../shared/line.ts'
import type {Around} from '../shell/screen.ts'
import {inView, listOf, rowsAbove} from './list.ts'
import type {CustomersState} from './state.ts'

/** The list in its frame: what is searched, how many of how many, which columns are in view. */
export function customersLines(state: CustomersState, around: Around): Line[] {
  const {size, look} = around
  const list = listOf(state, around)
  const above = rowsAbove(around) === 0 ? [] : [fitLine(searchLine(state, around), size.columns - FRAME.columns)]
  const title = sentence(look, {en: 'Customers', zh: '客户'})
  return framed({
    title: state.view === undefined ? title : safeText(`${title} · ${state.view}`),
    note: noteOf(state, around),
    lines: [...above, ...peopleLines(list, around)],
    ...{size, focused: true},
  })
}

function searchLine(state: CustomersState, around: Around): Line {
  const {where} = state
  const {filter, look} = around
  if (around.know(peopleWant(listOf(state, around))).problem !== undefined) {
    const stays = {en: 'The list stays until the condition can be used.', zh: '条件可用之前，列表保持不变。'}
    return line(sentence(look, stays), 'warn')
  }
  const text = filter.input.text.trim()
  const among = where === '' ? '' : safeText(`${where} · `)
  return line(`${among}${sentence(look, lookedIn(text))}`, 'dim')
}

/** Where a filter looks. */
function lookedIn(text: string): {en: string; zh: string} {
  if (text.startsWith('=')) return {en: 'Those who meet the condition.', zh: '符合条件的客户。'}
  if (text.startsWith('!')) return {en: 'All but those whom the text finds.', zh: '除文字匹配以外的客户。'}
  if (isSearch(text)) return {en: `Found in ${FIELDS.en}; s sorts.`, zh: `匹配范围：${FIELDS.zh}；按 s 排序。`}
  return {en: `/ finds by ${FIELDS.en}; = a condition, ! all but.`, zh: `按 / 搜索${FIELDS.zh}；= 后写条件，! 排除。`}
}

const FIELDS = {
  en: 'name, pinyin, end of the phone, card, e-mail, #tag, city, id',
  zh: '姓名、拼音、手机尾号、卡号、邮箱、#标签、城市、编号',
}

/** How many of how many, and how many columns are out of view. */
function noteOf(state: CustomersState, around: Around): string {
  const {board, look} = around
  const total = around.know(peopleWant(listOf(state, around))).answer?.total
  const all = board?.customers ?? 0
  const counts = {n: total ?? '…', all}
  const count =
    total === all
      ? sentence(look, {en: '{n} customers', zh: '{n} 位客户'}, counts)
      : sentence(look, {en: '{n} of {all} customers', zh: '{n} / {all} 位客户'}, counts)
  return [count, columnsNote(state, around)].filter((part) => part !== '').join(' · ')
}

function columnsNote(state: CustomersState, around: Around): string {
  const {left, right, unknown} = inView(state, around)
  const {look} = around
  const beside = [left > 0 ? `← ${left}` : '', right > 0 ? `${right} →` : ''].filter(Boolean).join(' ')
  const parts = [
    beside === '' ? '' : sentence(look, {en: 'columns {beside}', zh: '列 {beside}'}, {beside}),
    unknown.length === 0
      ? ''
      : sentence(look, {en: 'no column {names}', zh: '没有列 {names}'}, {names: unknown.join(', ')}),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
