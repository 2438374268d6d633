import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {NO_FILTER} from '../shared/filter.ts'
import {startText} from '../shared/text-input.ts'
import {commandText} from './command-text.ts'
import {goTo, goBack} from './go.ts'
import {PICKER_START} from './overlay/overlay.ts'
import {aroundOf, type ProgramState, say, specOf, takeStep, topScreen, withEffect, withTop} from './state.ts'
import {grant} from './grant.ts'
import {themeName} from './theme-name.ts'
import {redoLast, undoLast} from './undo.ts'

type Acting = (state: ProgramState, key: string) => ProgramState

const ACTIONS: Readonly<Record<string, Acting>> = {
  filter: startFilter,
  palette: (state) => ({...state, overlay: {kind: 'palette', picker: PICKER_START}}),
  help: (state) => ({...state, overlay: {kind: 'help', picker: PICKER_START}}),
  mark,
  'mark-all': (state) => {
    const {marks} = topScreen(state)
    return marks.size > 0 ? withTop(state, {marks: new Set()}) : takeAll(state)
  },
  zoom: (state) => withTop(state, {zoomed: !topScreen(state).zoomed}),
  undo: undoLast,
  redo: redoLast,
  command: showCommand,
  copy: copyCommand,
  export: writeFile,
  refresh: (state) =>
    withEffect(said(state, {en: 'Looking at the store again …', zh: '正在重新读取……'}), {effect: 'refresh'}),
  'next-root': (state) => goTo(state, neighbour(state, 1)),
  'previous-root': (state) => goTo(state, neighbour(state, -1)),
  root: goByDigit,
  language: switchLanguage,
  theme: switchTheme,
  mouse: switchMouse,
  back: goBack,
  quit: (state) => withEffect(state, {effect: 'quit'}),
}

/** Does an action that means the same on every screen. */
export function programAction(state: ProgramState, action: string, key: string): ProgramState {
  const acting = ACTIONS[action]
  return acting ? acting(state, key) : state
}

function said(state: ProgramState, texts: {en: string; zh: string}): ProgramState {
  return say(state, sentence(state.look, texts))
}

function startFilter(state: ProgramState): ProgramState {
  const top = topScreen(state)
  if (specOf(top).filter === 'none')
    return said(state, {en: 'There is no list here to filter.', zh: '此处没有可筛选的列表。'})
  const {text} = top.filter.input
  const input = {...startText(state.past[top.kind] ?? []), text, cursor: Array.from(text).length}
  return withTop(state, {filter: {...NO_FILTER, input, typing: true}})
}

/** Marks the selected row, and goes to the next. */
function mark(state: ProgramState): ProgramState {
  const top = topScreen(state)
  const spec = specOf(top)
  const id = spec.selected?.(top.state, aroundOf(state, top))
  if (id === undefined) return said(state, NOTHING_TO_MARK)
  const marks = new Set(top.marks)
  if (!marks.delete(id)) marks.add(id)
  const marked = withTop(state, {marks})
  return takeStep(marked, spec.act(top.state, 'down', aroundOf(marked, topScreen(marked))), grant)
}

const NOTHING_TO_MARK = {en: 'There is nothing here to mark.', zh: '此处没有可标记的行。'}

function takeAll(state: ProgramState): ProgramState {
  const top = topScreen(state)
  if (!specOf(top).selected) return said(state, NOTHING_TO_MARK)
  const ids = specOf(top).all?.(top.state, aroundOf(state, top))
  if (ids === undefined)
    return said(state, {en: 'Here rows are marked one by one, with Space.', zh: '此处请用空格逐行标记。'})
  return ids.length === 0 ? said(state, NOTHING_TO_MARK) : withTop(state, {marks: new Set(ids)})
}

function showCommand(state: ProgramState): ProgramState {
  const text = commandText(state)
  if (text === undefined) return said(state, NO_COMMAND)
  const title = sentence(state.look, {en: 'The same on the command line', zh: '等价的命令行'})
  return {...state, overlay: {kind: 'text', title, text, top: 0}}
}

const NO_COMMAND = {en: 'No command shows just this.', zh: '没有等价的命令。'}

function copyCommand(state: ProgramState): ProgramState {
  const text = commandText(state)
  return text === undefined ? said(state, NO_COMMAND) : withEffect(state, {effect: 'copy', text})
}

function writeFile(state: ProgramState): ProgramState {
  const top = topScreen(state)
  const exportable = specOf(top).exported?.(top.state, aroundOf(state, top))
  if (!exportable || ('rows' in exportable && exportable.rows.length === 0))
    return said(state, {en: 'There is nothing here to write to a file.', zh: '此处没有可导出的内容。'})
  return withEffect(said(state, {en: 'Writing a file …', zh: '正在写入文件……'}), {effect: 'export', exportable})
}

function neighbour({roots, root}: ProgramState, step: number): ProgramState['root'] {
  const at = (roots.indexOf(root) + step + roots.length) % roots.length
  return roots[at] as ProgramState['root']
}

function goByDigit(state: ProgramState, key: string): ProgramState {
  const root = state.roots[Number(key) - 1]
  if (root !== undefined) return goTo(state, root)
  return said(state, {en: 'Digits go to screens; the line above shows them.', zh: '数字键切换屏幕，见上方标签。'})
}

function switchLanguage(state: ProgramState): ProgramState {
  const look: Look = {...state.look, language: state.look.language === 'en' ? 'zh-CN' : 'en'}
  return {...state, look}
}

function switchTheme(before: ProgramState): ProgramState {
  const state = {...before, themeSteps: before.themeSteps + 1}
  const texts = state.look.color
    ? {
        en: 'Theme: {name}. patron settings set dashboard.theme {name} keeps it.',
        zh: '主题：{name}。patron settings set dashboard.theme {name} 可保存。',
      }
    : {en: 'Theme: {name}; colours are off here (NO_COLOR).', zh: '主题：{name}；当前未启用颜色（NO_COLOR）。'}
  return say(state, sentence(state.look, texts, {name: themeName(state)}))
}

function switchMouse(state: ProgramState): ProgramState {
  const off = {en: 'The mouse is off: the terminal selects text as usual.', zh: '鼠标已关闭：可用终端选择文字。'}
  const on = {en: 'The mouse is on: click, double click, wheel.', zh: '鼠标已开启：可单击、双击、滚轮。'}
  return said({...state, mouse: !state.mouse}, state.mouse ? off : on)
}
