import type {BoardColumn} from '../../core/lead-board/board-columns.ts'
import {sentence} from '../../present/sentence.ts'
import {moveInList} from '../shared/list.ts'
import type {Form} from '../shell/ask.ts'
import {type Around, refuse, type Step, targets} from '../shell/screen.ts'
import {leadAction, moveAsks} from './actions.ts'
import {sortName} from './column-names.ts'
import {repChoices} from './forms.ts'
import {type BoardStack, LEAD_SORTS, type LeadSort, type RepChoice} from './questions.ts'
import {type LeadsState, placeIn, REPS_WANT, selectedCard, type Shown, shownBoard, stackShape} from './state.ts'

/** What a key does on the board. */
export function boardAct(state: LeadsState, action: string, around: Around): Step<LeadsState> {
  const {look} = around
  const shown = shownBoard(state, around)
  if (!shown) return refuse(state, sentence(look, {en: 'The leads are being read.', zh: '正在读取线索。'}))
  const moved = moveOnBoard({...state, follow: undefined}, action, shown)
  return moved ? {state: moved} : (chooseOnBoard(state, action, around) ?? actOnCards(state, action, {around, shown}))
}

/** Whether every card of a column is known. */
export function isWhole({cards, total}: BoardStack): boolean {
  return cards.length === total
}

/** The board after a step to another card or column; undefined where the action is none. */
function moveOnBoard(state: LeadsState, action: string, shown: Shown): LeadsState | undefined {
  const {stack, page, at, layout} = shown
  if (action === 'left' || action === 'right') {
    const beside = page.stacks[at + (action === 'left' ? -1 : 1)]
    return {...state, column: (beside ?? stack).column}
  }
  const place = moveInList(placeIn(state, stack.column), action, stackShape(stack, layout))
  return place && {...state, places: {...state.places, [stack.column]: place}}
}

/** Whose leads, and their order: the form, or what was chosen in it. */
function chooseOnBoard(state: LeadsState, action: string, around: Around): Step<LeadsState> | undefined {
  const [name, value = ''] = action.split(/:(.*)/s)
  if (name === 'whose') return {state, asks: [{ask: 'form', form: whoseForm(around)}]}
  if (name === 'show') return {state: {...state, whose: value === '' ? undefined : value, places: {}}}
  if (name !== 'sort') return undefined
  const sort = LEAD_SORTS[(LEAD_SORTS.indexOf(state.sort) + 1) % LEAD_SORTS.length] as LeadSort
  const text = sentence(around.look, {en: 'Cards: {sort}.', zh: '卡片：{sort}。'}, {sort: sortName(sort, around.look)})
  return {state: {...state, sort, places: {}}, asks: [{ask: 'say', text}]}
}

function whoseForm({look}: Around): Form {
  const mine = sentence(look, {en: 'whoever acts (--as)', zh: '当前操作人（--as）'})
  const before = [
    {value: 'all', text: sentence(look, {en: 'everybody', zh: '全部人员'})},
    {value: '', text: mine},
  ]
  return {
    title: sentence(look, {en: 'Whose leads', zh: '查看谁的线索'}),
    fields: [
      {
        kind: 'choice-of',
        name: 'rep',
        title: sentence(look, {en: 'rep', zh: '业务员'}),
        want: REPS_WANT as never,
        choicesOf: ((reps: readonly RepChoice[]) => [...before, ...repChoices(reps, look)]) as never,
      },
    ],
    looks: true,
    submit: ({rep = 'all'}) => ({ask: 'act', action: `show:${rep}`}),
  }
}

function actOnCards(
  state: LeadsState,
  action: string,
  {around, shown}: {around: Around; shown: Shown},
): Step<LeadsState> {
  const card = selectedCard(state, around)
  const leads = targets(card?.id, around)
  const [lead] = leads
  if (lead === undefined) {
    return refuse(state, sentence(around.look, {en: 'This column is empty.', zh: '此列为空。'}))
  }
  if (action === 'open') return {state, asks: [{ask: 'open', screen: {kind: 'lead', id: card?.id ?? lead}}]}
  const chosen = {leads, column: shown.stack.column, around}
  const follow = leads.length === 1 ? lead : undefined
  if (action !== 'forward' && action !== 'backward') {
    const asks = leadAction(action, chosen)
    return asks ? {state: action.startsWith('move') ? {...state, follow} : state, asks} : {state}
  }
  const to = neighbour(shown, action === 'forward' ? 1 : -1)
  if (to !== undefined) return {state: {...state, follow}, asks: moveAsks(to, chosen)}
  return refuse(state, sentence(around.look, {en: 'There is no column beyond this one.', zh: '没有更多的列了。'}))
}

function neighbour({page, at}: Shown, step: 1 | -1): BoardColumn | undefined {
  return page.stacks[at + step]?.column
}
