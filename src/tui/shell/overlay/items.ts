import type {Answer} from '../../office/questions.ts'
import {inLanguage, type Binding} from '../../shared/keys.ts'
import {fold} from '../../shared/filter.ts'
import {sentence} from '../../../present/sentence.ts'
import {safeText} from '../../../present/safe-text.ts'
import {knownOf} from '../known-answers.ts'
import type {Choice, Field, Form, Want} from '../ask.ts'
import {bindingsOf} from '../bindings.ts'
import type {ProgramState} from '../state.ts'
import {rootTitle} from '../root-titles.ts'
import type {Item, Overlay} from './overlay.ts'

/** Customers that the palette offers. */
const CUSTOMERS = 8

/** What an overlay offers to choose from, as far as it fits what was typed. */
export function itemsOf(state: ProgramState, overlay: Overlay): readonly Item[] {
  if (overlay.kind === 'help') return fitting(helpItems(state), overlay.picker.input.text)
  if (overlay.kind === 'palette') {
    const typed = overlay.picker.input.text
    return [...fitting(paletteItems(state), typed), ...customerItems(state, typed)]
  }
  if (overlay.kind !== 'form') return []
  const field = overlay.form.fields[overlay.at]
  if (!field || field.kind === 'text') return []
  const items = choicesOf(state, field).map(({value, text, hint = ''}): Item => ({text, hint, picks: {value}}))
  return fitting(items, overlay.picker.input.text)
}

/** What an overlay wants to know. */
export function overlayWants({overlay}: ProgramState): readonly Want[] {
  if (overlay?.kind === 'text') return overlay.want ? [overlay.want] : []
  if (overlay?.kind === 'palette')
    return overlay.picker.input.text.trim() === '' ? [] : [searchWant(overlay.picker.input.text)]
  if (overlay?.kind !== 'form') return []
  const {form, at} = overlay
  const field = form.fields[at]
  return [...(form.restsOn ? [form.restsOn] : []), ...(field?.kind === 'choice-of' ? [field.want] : [])]
}

/** Why what a form is about cannot be used. */
export function groundProblem({answers, board}: ProgramState, {restsOn}: Form): string | undefined {
  return restsOn && knownOf(answers, restsOn, board?.generation ?? 0).problem
}

function choicesOf({answers, board}: ProgramState, field: Exclude<Field, {kind: 'text'}>): readonly Choice[] {
  if (field.kind === 'choice') return field.choices
  const {answer} = knownOf(answers, field.want, board?.generation ?? 0)
  return answer === undefined ? [] : field.choicesOf(answer as never)
}

function fitting(items: readonly Item[], typed: string): readonly Item[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return items
  return items.filter(({text, hint}) => {
    const all = fold(`${text}\n${hint}`)
    return words.every((word) => all.includes(word))
  })
}

function helpItems(state: ProgramState): Item[] {
  const {language} = state.look
  const item = ({shown, does, action}: Binding): Item => ({
    text: inLanguage(does, language),
    hint: shown,
    picks: {action},
  })
  const {own, program} = bindingsOf(state)
  return [...own, ...program].map(item)
}

function paletteItems(state: ProgramState): Item[] {
  const {look, roots, board} = state
  const to = {en: 'Go to {name}', zh: '前往：{name}'}
  const screens = roots.map((root, at): Item => {
    const name = rootTitle(root, look)
    return {text: sentence(look, to, {name}), hint: String(at + 1), picks: {ask: {ask: 'go', root}}}
  })
  const views = Object.entries(board?.settings['dashboard.views'] ?? {}).map(([name, view]): Item => {
    const text = sentence(look, {en: 'Saved view: {name}', zh: '视图：{name}'}, {name})
    const {where = '', sort} = view
    return {
      text,
      hint: where,
      picks: {ask: {ask: 'open', screen: {kind: 'people', title: name, where, ...(sort === undefined ? {} : {sort})}}},
    }
  })
  return [...screens, ...helpItems(state), ...views]
}

function searchWant(typed: string): Want<'people'> {
  const asked = {where: '', filter: typed, sort: '', columns: ['name', 'phone', 'city'], from: 0, count: CUSTOMERS}
  return {question: 'people', asked, series: 'palette'}
}

function customerItems({answers, board, look}: ProgramState, typed: string): Item[] {
  if (typed.trim() === '') return []
  const page: Answer<'people'> | undefined = knownOf(answers, searchWant(typed), board?.generation ?? 0).answer
  return (page?.rows ?? []).map(({id, name, phone, city}) => {
    const texts = {en: 'Customer {name}', zh: '客户 {name}'}
    const hint = [id, phone, city].filter(Boolean).map((part) => safeText(String(part)))
    const text = sentence(look, texts, {name: safeText(String(name ?? id))})
    return {text, hint: hint.join(' · '), picks: {ask: {ask: 'open', screen: {kind: 'customer', id}}}}
  })
}
