import stringWidth from 'string-width'
import {safeText} from '../../../present/safe-text.ts'
import {sentence} from '../../../present/sentence.ts'
import {wrap} from '../../../present/wrap.ts'
import {FRAME, framed} from '../../shared/frame.ts'
import {inputView} from '../../shared/input-view.ts'
import {cell, line, type Line} from '../../shared/line.ts'
import {clamp} from '../../shared/list.ts'
import type {Size} from '../../shared/size.ts'
import {bodySize} from '../layout.ts'
import type {ProgramState} from '../state.ts'
import {groundProblem, itemsOf} from './items.ts'
import type {Item, Overlay, Picker} from './overlay.ts'
import {textLines, textWidth} from './text-lines.ts'

/** An overlay as it is drawn: a box, and where in it the cursor stands. */
export interface Box {
  lines: Line[]
  width: number
  cursor: {x: number; y: number} | undefined
}

const WIDEST_LIST = 90

/** The box of the overlay that is open. */
export function overlayBox(state: ProgramState, overlay: Overlay): Box {
  if (overlay.kind === 'confirm') return confirmBox(state, overlay.text)
  if (overlay.kind === 'text') return textBox(state, overlay)
  return pickerBox(state, overlay)
}

function confirmBox({look, size}: ProgramState, text: string): Box {
  const width = Math.min(70, size.columns - 4)
  const keys = sentence(look, {en: 'y yes · n no', zh: 'y 是 · n 否'})
  const lines = [...wrap(safeText(text), width - FRAME.columns).map((one) => line(one)), [], line(keys, 'accent')]
  const title = sentence(look, {en: 'Sure?', zh: '确定吗？'})
  return {lines: box(title, lines, {columns: width, rows: lines.length + FRAME.rows}), width, cursor: undefined}
}

function textBox(state: ProgramState, overlay: Overlay & {kind: 'text'}): Box {
  const {look, size, trouble} = state
  const width = textWidth(state) + FRAME.columns
  const all = textLines(state, overlay)
  const most = bodySize(size, trouble !== undefined).rows - 2
  const rows = Math.min(most, all.length + FRAME.rows)
  const isLong = all.length + FRAME.rows > most
  const note = isLong
    ? `${overlay.top + 1}–${Math.min(all.length, overlay.top + rows - FRAME.rows)} / ${all.length}`
    : sentence(look, {en: 'y copies · Esc closes', zh: 'y 复制 · Esc 关闭'})
  return {
    lines: box(overlay.title, all.slice(overlay.top), {columns: width, rows}, note),
    width,
    cursor: undefined,
  }
}

function pickerBox(state: ProgramState, overlay: Overlay & {picker: Picker}): Box {
  const {look, size, trouble} = state
  const width = Math.min(WIDEST_LIST, size.columns - 4)
  const inner = width - FRAME.columns
  const head = headOf(state, overlay, inner)
  const items = itemsOf(state, overlay)
  const isText = overlay.kind === 'form' && overlay.form.fields[overlay.at]?.kind === 'text'
  const most = Math.max(1, bodySize(size, trouble !== undefined).rows - 2 - FRAME.rows - head.lines.length)
  const list = isText ? [] : listOf(items, overlay.picker.index, {columns: inner, rows: most}, state)
  const lines = [...head.lines, ...list]
  const note = overlay.kind === 'form' ? formNote(overlay.at, look) : String(items.length)
  return {
    lines: box(head.title, lines, {columns: width, rows: lines.length + FRAME.rows}, note),
    width,
    cursor: {x: 2 + head.cursor, y: head.lines.length},
  }
}

function formNote(at: number, look: ProgramState['look']): string {
  const first = {en: 'Enter next · Esc gives up', zh: 'Enter 继续 · Esc 放弃'}
  const later = {en: 'Shift-Tab back · Esc gives up', zh: 'Shift-Tab 上一项 · Esc 放弃'}
  return sentence(look, at === 0 ? first : later)
}

function headOf(
  state: ProgramState,
  overlay: Overlay & {picker: Picker},
  inner: number,
): {title: string; lines: Line[]; cursor: number} {
  const {look} = state
  const typed = inputView(overlay.picker.input, inner - 2)
  const input: Line = [{text: '› ', style: 'accent'}, {text: typed.text}]
  const titles = {
    help: {en: 'Keys of this screen: Enter does it, typing searches', zh: '本屏按键：Enter 执行，输入可搜索'},
    palette: {en: 'Everything: actions, screens, views, customers', zh: '全部：操作、屏幕、视图、客户'},
  }
  if (overlay.kind !== 'form')
    return {title: sentence(look, titles[overlay.kind as 'help']), lines: [input], cursor: 2 + typed.column}
  const {form, at} = overlay
  const wrong = overlay.wrong ?? groundProblem(state, form)
  const field = form.fields[at]
  const hint = field?.kind === 'text' ? (field.hint ?? '') : ''
  const step = form.fields.length > 1 ? ` (${at + 1}/${form.fields.length})` : ''
  const asked = wrap(safeText(`${field?.title ?? ''}${step}${hint === '' ? '' : ` · ${hint}`}`), inner)
  const complaint = wrong === undefined ? [] : wrap(safeText(wrong), inner).map((text) => line(text, 'bad'))
  return {
    title: safeText(form.title),
    lines: [...asked.map((text) => line(text, 'accent')), ...complaint, input],
    cursor: 2 + typed.column,
  }
}

function listOf(items: readonly Item[], index: number, {columns, rows}: Size, {look}: ProgramState): Line[] {
  if (items.length === 0) return [line(sentence(look, {en: 'Nothing fits that.', zh: '没有匹配项。'}), 'dim')]
  const selected = clamp(index, 0, items.length - 1)
  const top = clamp(selected - Math.floor(rows / 2), 0, Math.max(0, items.length - rows))
  return items.slice(top, top + rows).map(({text, hint}, at): Line => {
    const isSelected = top + at === selected
    const room = Math.max(0, Math.min(stringWidth(hint), Math.floor(columns / 2)))
    const left = cell(`${isSelected ? '▸' : ' '} ${safeText(text)}`, columns - room - 1)
    const hit = `item:${top + at}`
    if (isSelected) return [{text: `${left} ${cell(hint, room)}`, style: 'selected', hit}]
    return [
      {text: left, hit},
      {text: ` ${cell(hint, room)}`, style: 'dim', hit},
    ]
  })
}

function box(title: string, lines: readonly Line[], size: Size, note = ''): Line[] {
  return framed({title, note, lines, size, focused: true})
}
