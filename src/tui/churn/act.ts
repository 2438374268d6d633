import {CHURN_SORTS} from '../../core/churn/churn-groups.ts'
import {sentence} from '../../present/sentence.ts'
import {peopleAction} from '../people/actions.ts'
import {clamp, moveInList} from '../shared/list.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {DUE_SORTS} from './questions.ts'
import {sortSaid} from './section-words.ts'
import {type ChurnState, placeIn, SECTIONS, type Section, withPlace} from './state.ts'
import {churnShape, peopleList, SUMMARY_WANT} from './wants.ts'

/** What a key does on the screen. */
export function act(state: ChurnState, action: string, around: Around): Step<ChurnState> {
  if (action === 'pane') return {state: {...state, pane: state.pane === 'list' ? 'months' : 'list'}}
  if (state.pane === 'months') return actOnMonths(state, action, around)
  const place = moveInList(placeIn(state), action, churnShape(state, around))
  if (place) return {state: withPlace(state, place)}
  if (action === 'left' || action === 'right') return goBeside(state, action === 'left' ? -1 : 1, around)
  if (action === 'sort') return sortNext(state, around)
  if (action === 'explain') return explain(state, around)
  const asks = peopleAction(action, {list: peopleList(state, around), around})
  return asks ? {state, asks} : {state}
}

/** Shows another list. */
export function goToSection(state: ChurnState, section: Section): Step<ChurnState> {
  return {state: {...state, section, pane: 'list'}}
}

/** Sorts the list that is shown by something. */
export function sortBy(state: ChurnState, sort: string, around: Around): Step<ChurnState> {
  const {look} = around
  const top = {id: undefined, index: 0, top: 0}
  if (state.section === 'due') {
    const due_sort = DUE_SORTS.find((one) => one === sort)
    if (!due_sort) return {state}
    return said(withPlace({...state, due_sort}, top), sortSaid(due_sort, look))
  }
  const own = CHURN_SORTS.find((one) => one === sort)
  if (!own) return {state}
  if (own !== 'stake' && around.know(SUMMARY_WANT).answer?.is_learned === false)
    return refuse(state, noProbability(around))
  return said(withPlace({...state, sort: own}, top), sortSaid(own, look))
}

function sortNext(state: ChurnState, around: Around): Step<ChurnState> {
  const [sorts, now]: [readonly string[], string] =
    state.section === 'due' ? [DUE_SORTS, state.due_sort] : [CHURN_SORTS, state.sort]
  return sortBy(state, sorts[(sorts.indexOf(now) + 1) % sorts.length] as string, around)
}

function goBeside(state: ChurnState, step: -1 | 1, {look}: Around): Step<ChurnState> {
  const section = SECTIONS[SECTIONS.indexOf(state.section) + step]
  if (section !== undefined) return goToSection(state, section)
  const ends = {en: 'There is no list further on this side.', zh: '这一侧没有更多列表。'}
  return refuse(state, sentence(look, ends))
}

function explain(state: ChurnState, {look}: Around): Step<ChurnState> {
  const {id} = placeIn(state)
  if (id === undefined)
    return refuse(state, sentence(look, {en: 'There is nobody here to explain.', zh: '没有可说明的客户。'}))
  return {state, asks: [{ask: 'explain', reference: id, topic: state.section === 'due' ? 'forecast' : 'churn'}]}
}

function actOnMonths(state: ChurnState, action: string, around: Around): Step<ChurnState> {
  const months = around.know(SUMMARY_WANT).answer?.months.length ?? 0
  const steps: Readonly<Record<string, number>> = {
    left: 1,
    right: -1,
    home: months,
    end: -months,
    'wheel-up': 1,
    'wheel-down': -1,
  }
  const step = steps[action]
  if (step !== undefined) {
    return {state: {...state, months_back: clamp(state.months_back + step, 0, Math.max(0, months - 1))}}
  }
  const texts = {
    en: 'In the chart ← and → choose a month; Tab goes back to the list.',
    zh: '在图中用 ← 和 → 选择月份；Tab 返回列表。',
  }
  return refuse(state, sentence(around.look, texts))
}

function noProbability({look}: Around): string {
  const texts = {
    en: 'There is too little to learn a probability from; the lists are by the value at stake.',
    zh: '样本不足，无法学习概率；列表按年价值排列。',
  }
  return sentence(look, texts)
}

function said(state: ChurnState, text: string): Step<ChurnState> {
  return {state, asks: [{ask: 'say', text}]}
}
