import {sentence} from '../../present/sentence.ts'
import {moveInList} from '../shared/list.ts'
import {scroll} from '../shared/page.ts'
import type {Form} from '../shell/ask.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {editForm, tagForm} from './edit-form.ts'
import {type About, contactForm, noteForm, tasksForm, ticketForm} from './forms.ts'
import {sectionList} from './lists.ts'
import type {CustomerSheet} from './questions.ts'
import {roomsOf} from './rooms.ts'
import {isList, sectionBeside} from './sections.ts'
import {listShape, movesList, scrolledLines, selectedRow} from './selection.ts'
import {atSection, type CustomerState, placeIn} from './state.ts'
import {asksOffers, sheetWant} from './wants.ts'

/** What a key does on a customer's page. */
export function act(state: CustomerState, action: string, around: Around): Step<CustomerState> {
  const moved = move(state, action, around)
  if (moved) return {state: moved}
  const own = ACTIONS[action]
  if (own) return own(state, around)
  const form = FORMS[action]
  return form ? asking(state, form, around) : {state}
}

function move(state: CustomerState, action: string, around: Around): CustomerState | undefined {
  const {section, places, top} = state
  const rooms = roomsOf(state, around)
  if (isList(section) && movesList(state, around)) {
    const list = sectionList(section, state, around)
    const place = list && moveInList(placeIn(state, section), action, listShape(list, rooms.list.rows))
    return place && {...state, places: {...places, [section]: place}}
  }
  const next = scroll(top, action, {lines: scrolledLines(state, around).length, height: rooms.body.rows})
  return next === undefined ? undefined : {...state, top: next}
}

const ACTIONS: Readonly<Record<string, (state: CustomerState, around: Around) => Step<CustomerState>>> = {
  pane: (state) => ({state: atSection(state, sectionBeside(state.section, 1))}),
  'pane-back': (state) => ({state: atSection(state, sectionBeside(state.section, -1))}),
  open: openSelected,
  explain: (state) => ({state: atSection(state, 'explain')}),
  offers: (state, around) =>
    asksOffers(state, around) && state.section === 'buying'
      ? refuse(state, sentence(around.look, {en: 'What to offer stands here already.', zh: '推荐已列出。'}))
      : {state: {...atSection(state, 'buying'), offers: true}},
}

function openSelected(state: CustomerState, around: Around): Step<CustomerState> {
  const {section} = state
  if (isList(section) && selectedRow(section, state, around)) return {state: {...state, whole: !state.whole, top: 0}}
  const nothing = {
    en: 'Nothing is selected here; Tab goes to the next section.',
    zh: '此处没有可选的内容；按 Tab 切换到下一部分。',
  }
  return refuse(state, sentence(around.look, nothing))
}

type FormOf = (about: About, page: {sheet: CustomerSheet; state: CustomerState; around: Around}) => Form | string

/** What is asked before something is done; a text says why it cannot be. */
const FORMS: Readonly<Record<string, FormOf>> = {
  note: (about) => noteForm(about),
  call: (about) => contactForm('call', about),
  visit: (about) => contactForm('visit', about),
  tag: (about, {sheet}) => tagForm(sheet, about),
  edit: (about, {sheet}) => editForm(sheet, about),
  ticket: (about, {state, around}) => ticketForm(about, orderNumber(state, around)),
  done: (about, {sheet}) =>
    sheet.page.tasks.length > 0
      ? tasksForm(sheet.page.tasks, about)
      : sentence(about.look, {en: 'There is nothing to do for them just now.', zh: '目前没有待办。'}),
}

function asking(state: CustomerState, formOf: FormOf, around: Around): Step<CustomerState> {
  const {look} = around
  const sheet = around.know(sheetWant(state)).answer
  if (!sheet) return refuse(state, sentence(look, {en: 'The page is not there yet.', zh: '页面尚未载入。'}))
  const {id, name, erased_at} = sheet.page.customer
  if (erased_at !== undefined)
    return refuse(
      state,
      sentence(look, {en: '{id} is erased: nothing is kept of them.', zh: '{id} 已抹除，不再记录。'}, {id}),
    )
  const named = [name, id].filter(Boolean).join(' · ')
  const form = formOf({id, named, look}, {sheet, state, around})
  return typeof form === 'string' ? refuse(state, form) : {state, asks: [{ask: 'form', form}]}
}

/** The number of the order that is selected, which a ticket may be about. */
function orderNumber(state: CustomerState, around: Around): string | undefined {
  if (state.section !== 'orders') return undefined
  const number = selectedRow('orders', state, around)?.['number']
  return number === undefined ? undefined : String(number)
}
