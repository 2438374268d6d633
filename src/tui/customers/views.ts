import {allOf} from '../../core/where/all-of.ts'
import type {SavedView} from '../../core/setting/dashboard-checks.ts'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import type {Choice, Form} from '../shell/ask.ts'
import {type Around, refuse, type Step} from '../shell/screen.ts'
import {chosenColumns, CUSTOMERS_START, type CustomersState, savedViews} from './state.ts'

/** Opens a saved view; everybody as usual for the empty name. */
export function openView(state: CustomersState, name: string, around: Around): Step<CustomersState> {
  const view = savedViews(around)[name]
  if (name !== '' && !view)
    return refuse(
      state,
      sentence(around.look, {en: 'There is no view {name} any more.', zh: '视图“{name}”已不存在。'}, {name}),
    )
  const {where = '', sort = '', columns, search = ''} = view ?? {}
  return {
    state: {...CUSTOMERS_START, view: view && name, where, sort, columns},
    asks: [{ask: 'filter', text: search}],
  }
}

/** Asks which view to open. */
export function viewForm(around: Around): Form {
  const {look} = around
  const all = sentence(look, {en: 'everybody, with the usual columns', zh: '全部客户，默认列'})
  return {
    title: sentence(look, {en: 'Open a view', zh: '打开视图'}),
    fields: [{...viewField(around), choices: [{value: '', text: all}, ...viewChoices(around)]}],
    looks: true,
    submit: ({view = ''}) => ({ask: 'act', action: `open-view:${view}`}),
  }
}

/** Asks for a name and keeps what is shown: condition, search, sort and columns. */
export function keepForm(state: CustomersState, around: Around): Form {
  const {look} = around
  const title = sentence(look, {en: 'Keep this view', zh: '保存当前视图'})
  return {
    title,
    fields: [
      {
        kind: 'text',
        name: 'name',
        title: sentence(look, {en: 'name', zh: '名称'}),
        hint: sentence(look, {en: 'keeps filter, sort and columns', zh: '保存筛选、排序和列'}),
        ...(state.view === undefined ? {} : {initial: state.view}),
      },
    ],
    submit: ({name: typed = ''}) => {
      const name = typed.trim()
      if (name === '') return {wrong: sentence(look, {en: 'A view needs a name.', zh: '请填写视图名称。'})}
      const isThere = Object.hasOwn(savedViews(around), name)
      const sure = sentence(look, {en: 'Put this in place of the view {name}?', zh: '覆盖视图“{name}”？'}, {name})
      const deed = {deed: 'keep-view' as const, input: {name, view: viewOf(state, around)}}
      return {ask: 'do', deed, sure: isThere ? sure : undefined}
    },
  }
}

/** Asks which view to drop. */
export function dropForm(around: Around): Form {
  const {look} = around
  return {
    title: sentence(look, {en: 'Drop a view', zh: '删除视图'}),
    fields: [{...viewField(around), choices: viewChoices(around)}],
    submit: ({view: name = ''}) => ({deed: 'drop-view', input: {name}}),
  }
}

function viewField({look}: Around): {kind: 'choice'; name: string; title: string} {
  return {kind: 'choice', name: 'view', title: sentence(look, {en: 'view', zh: '视图'})}
}

function viewChoices(around: Around): Choice[] {
  return Object.entries(savedViews(around)).map(([name, view]) => ({
    value: name,
    text: safeText(name),
    hint: viewText(view, around.look),
  }))
}

/** What a view shows, in a phrase. */
function viewText({where, search, sort}: SavedView, look: Look): string {
  const sorted = sort === undefined ? '' : sentence(look, {en: 'by {sort}', zh: '按 {sort}'}, {sort})
  return safeText([where, search, sorted].filter((part) => part !== undefined && part !== '').join(' · '))
}

/** What is shown now, as a view. A condition in the filter narrows that of the view. */
function viewOf(state: CustomersState, around: Around): SavedView {
  const {where, sort} = state
  const text = around.filter.input.text.trim()
  const own = text.startsWith('=') ? text.slice(1).trim() : ''
  const both = allOf([where, own])
  return {
    ...(both === '' ? {} : {where: both}),
    ...(own === '' && text !== '' && text !== '=' ? {search: text} : {}),
    ...(sort === '' ? {} : {sort}),
    columns: chosenColumns(state, around),
  }
}
