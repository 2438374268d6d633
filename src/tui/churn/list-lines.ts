import type {ChurnRow} from '../../core/churn/list-churn.ts'
import {sentence} from '../../present/sentence.ts'
import {line, type Line} from '../shared/line.ts'
import {nobodyLines} from '../shared/nobody.ts'
import {listLines} from '../shared/list-view.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import {dueColumns, groupColumns} from './columns.ts'
import type {DuePageRow} from './questions.ts'
import {type ChurnState, placeIn} from './state.ts'
import {DUE_COUNTS_WANT, dueWant, groupWant, SUMMARY_WANT} from './wants.ts'

/** The list of customers that is shown, its head included. */
export function listOfSection(state: ChurnState, around: Around, size: Size): Line[] {
  return state.section === 'due' ? dueLines(state, around, size) : groupLines(state, around, size)
}

function groupLines(state: ChurnState, around: Around, size: Size): Line[] {
  const {look, marks} = around
  const {section, pane, sort} = state
  if (section === 'due') return []
  const {answer: page, problem} = around.know(groupWant({...state, section}, around))
  if (problem !== undefined && !page) return [line(problem, 'warn')]
  if (hasNoBuyers(around)) return nobodyLines(around, size.columns)
  if (!page) return [line(sentence(look, {en: 'Working out who stays away …', zh: '正在计算流失情况……'}), 'dim')]
  return listLines<ChurnRow>({
    columns: groupColumns({section, is_learned: page.sums.expected_loss !== undefined}, {look, sort}),
    rowAt: (place) => (place >= page.from ? page.rows[place - page.from] : undefined),
    idOf: ({id}) => id,
    total: page.total,
    ...{place: placeIn(state), size, marks, focused: pane === 'list'},
    styleOf: ({risk}) => (section === 'warned' && risk === 'high' ? 'warn' : undefined),
    empty: emptyText({en: 'Nobody is silent for that long.', zh: '没有沉默这么久的客户。'}, around),
  })
}

function dueLines(state: ChurnState, around: Around, size: Size): Line[] {
  const {look, marks} = around
  const {answer: page, problem} = around.know(dueWant(state, around))
  if (problem !== undefined && !page) return [line(problem, 'warn')]
  if (hasNoBuyers(around)) return nobodyLines(around, size.columns)
  const working = {en: 'Reading all purchases for what is due …', zh: '正在读取全部购买以计算到期……'}
  if (!page) return [line(sentence(look, working), 'dim')]
  return listLines<DuePageRow>({
    columns: dueColumns(around.know(DUE_COUNTS_WANT).answer?.by !== 'customer', {look, sort: state.due_sort}),
    rowAt: (place) => (place >= page.from ? page.rows[place - page.from] : undefined),
    idOf: ({id}) => id,
    total: page.total,
    ...{place: placeIn(state), size, marks, focused: state.pane === 'list'},
    styleOf: ({state: due}) => (due === 'overdue' ? 'warn' : undefined),
    empty: emptyText({en: 'Nobody is due.', zh: '没有到期的客户。'}, around),
  })
}

function hasNoBuyers({know}: Around): boolean {
  return know(SUMMARY_WANT).answer?.buyers === 0
}

function emptyText(nobody: {en: string; zh: string}, {filter, look}: Around): string {
  return sentence(look, filter.input.text === '' ? nobody : {en: 'Nobody here is like that.', zh: '没有符合的人。'})
}
