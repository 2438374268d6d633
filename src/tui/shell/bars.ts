import stringWidth from 'string-width'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {cut} from '../../present/table.ts'
import {countText} from '../../present/values.ts'
import {inputView} from '../shared/input-view.ts'
import {type Binding, inLanguage} from '../shared/keys.ts'
import {line, type Line, type Span} from '../shared/line.ts'
import {bindingsOf} from './bindings.ts'
import {rootTitle} from './root-titles.ts'
import {aroundOf, type OpenScreen, type ProgramState, specOf, stackOf, topScreen} from './state.ts'

const SPIN = ['◐', '◓', '◑', '◒']

/** Below this width the store's name goes without the program's: what there is to do needs the room. */
const TIGHT = 70

/** The first line: the store, the day, where one is, and how much there is to do. */
export function headerLine(state: ProgramState): Line {
  const {board, look, size, store} = state
  const name = size.columns < TIGHT ? safeText(store) : `patron · ${safeText(store)}`
  if (!board)
    return [
      {text: name, style: 'title'},
      {text: `  ${workingText(state)}`, style: 'dim'},
    ]
  const day = board.looking_back
    ? sentence(look, {en: 'as of {day}', zh: '截至 {day}'}, {day: board.as_of})
    : board.at.replace('T', ' ').slice(0, 16)
  const counts = countSpans(state, size.columns - stringWidth(name) - stringWidth(day) - 4)
  const right = widthOf(counts)
  const left = cut(`${name}${pathText(state)}`, Math.max(10, size.columns - right - stringWidth(day) - 4))
  const blank = Math.max(2, size.columns - stringWidth(left) - stringWidth(day) - right - 2)
  return [
    {text: left, style: 'title'},
    {text: '  '},
    {text: day, style: 'accent'},
    {text: ' '.repeat(blank)},
    ...counts,
  ]
}

/** What is being done, how much there is to do and of whom; the last go first where there is no room. */
function countSpans(state: ProgramState, room: number): Span[] {
  const parts = countParts(state)
  const apart = (): Span[] => parts.flatMap((span, at) => (at === 0 ? [span] : [{text: ' · '}, span]))
  while (parts.length > 1 && widthOf(apart()) > room) parts.pop()
  return apart()
}

/** Tasks are counted as of now only: of another day they would have to be worked out. */
function countParts(state: ProgramState): Span[] {
  const {board, look} = state
  if (!board) return []
  const {overdue, due} = board.tasks
  const working = workingText(state)
  const late: Span = {text: sentence(look, {en: '! {n} overdue', zh: '! 逾期 {n}'}, {n: overdue}), style: 'overdue'}
  const today = {text: sentence(look, {en: '{n} today', zh: '今日 {n}'}, {n: due - overdue})}
  const customers = {en: '{n} {count:customer|customers}', zh: '{n} 位客户'}
  return [
    ...(working === '' ? [] : [{text: working, style: 'accent' as const}]),
    ...(board.looking_back ? [] : [...(overdue > 0 ? [late] : []), today]),
    {text: sentence(look, customers, {n: countText(board.customers), count: board.customers})},
  ]
}

function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, {text}) => sum + stringWidth(text), 0)
}

/** What is being worked out, with for how long where that is long. */
function workingText({board, look, ticks, pending}: ProgramState): string {
  const spin = SPIN[ticks % SPIN.length] as string
  const seconds = ticks >= 4 ? ` ${Math.floor(ticks / 4)} s` : ''
  if (!board) return `${spin} ${sentence(look, {en: 'opening the store …', zh: '正在打开……'})}${seconds}`
  if (pending > 0) return `${spin} ${sentence(look, {en: 'writing', zh: '写入中'})}${seconds}`
  if (board.working === undefined) return ''
  const texts =
    board.working === 'profile'
      ? {en: 'working out the customers', zh: '正在计算客户'}
      : {en: 'working out the queue', zh: '正在生成任务'}
  return `${spin} ${sentence(look, texts)}${seconds}`
}

/** The screens opened above the root. */
function pathText(state: ProgramState): string {
  return stackOf(state)
    .slice(1)
    .map((screen: OpenScreen) => ` › ${safeText(specOf(screen).title(screen.state, state.look))}`)
    .join('')
}

/** The second line: the root screens by their digits, the present one marked. */
export function tabsLine(state: ProgramState): Line {
  const {roots, root, size} = state
  const texts = TAB_FORMS.map((form) => roots.map((name, at) => form(String(at + 1), name, state)))
  const taken = (tabs: readonly string[]): number => tabs.reduce((sum, text) => sum + stringWidth(text) + 1, 1)
  const tabs = texts.find((some) => taken(some) <= size.columns) ?? (texts.at(-1) as string[])
  return roots.flatMap((name, at): Span[] => {
    const gap = at === 0 ? [] : [{text: ' '}]
    const isHere = name === root
    const text = isHere ? `[${tabs[at]}]` : (tabs[at] as string)
    return [...gap, {text, style: isHere ? 'tab-active' : 'tab', hit: `root:${name}`}]
  })
}

/** How a tab is written, from the widest form to the narrowest. */
const TAB_FORMS: readonly ((digit: string, name: ProgramState['root'], state: ProgramState) => string)[] = [
  (digit, name, {look}) => `${digit} ${rootTitle(name, look)}`,
  (digit, name, {look}) => `${digit}${rootTitle(name, look)}`,
  (digit, name, {look, root}) => (name === root ? `${digit} ${rootTitle(name, look)}` : digit),
]

/** The line above the keys: what is being typed, what was done, the filter in force, or what `u` would take back. */
export function statusLine(state: ProgramState): Line {
  const {notice, look, size} = state
  const {filter, marks} = topScreen(state)
  const wrong = filterProblem(state)
  if (filter.typing) {
    const {text} = inputView(filter.input, size.columns - 1)
    return [{text: `/${text}`}, ...wrong]
  }
  if (notice) return line(safeText(notice.tone === 'bad' ? `! ${notice.text}` : notice.text), notice.tone)
  const marked = marks.size === 0 ? '' : sentence(look, {en: '● {n} marked   ', zh: '● 已标记 {n}   '}, {n: marks.size})
  const texts = {en: 'Filter: {text}   (Esc drops it)', zh: '筛选：{text}   （Esc 清除）'}
  const filtered = filter.input.text === '' ? '' : sentence(look, texts, {text: safeText(filter.input.text)})
  if (marked !== '' || filtered !== '')
    return [{text: marked, style: 'marked'}, {text: filtered, style: 'accent'}, ...wrong]
  return line(undoText(state), 'dim')
}

/** Why the condition of the filter cannot be used; the screen shows its last good list meanwhile. */
function filterProblem(state: ProgramState): Span[] {
  const top = topScreen(state)
  if (!top.filter.input.text.startsWith('=')) return []
  const around = aroundOf(state, top)
  const wants = specOf(top).wants?.(top.state, around) ?? []
  const problem = wants.map((want) => around.know(want).problem).find((text) => text !== undefined)
  return problem === undefined ? [] : [{text: `   ! ${safeText(problem)}`, style: 'bad'}]
}

function undoText({done, undone, look}: ProgramState): string {
  const [last, taken] = [done.at(-1), undone.at(-1)]
  const undo = last ? sentence(look, {en: 'u undoes: {text}', zh: 'u 撤销：{text}'}, {text: last.text}) : ''
  const redo = taken ? sentence(look, {en: 'U does again: {text}', zh: 'U 重做：{text}'}, {text: taken.text}) : ''
  return safeText([undo, redo].filter(Boolean).join('   '))
}

/** The last line: the keys that matter most here; those in the middle go first when there is no room. */
export function footerLine(state: ProgramState): Line {
  const {look, size} = state
  const {own, program} = bindingsOf(state)
  const bindings = [...own, ...program.filter(({action}) => !isIdle(state, action))].filter(({footer}) => footer)
  const textOf = ({shown, footer}: Binding): string =>
    `${shown.split(' ')[0]} ${footer ? inLanguage(footer, look.language) : ''}`
  const width = (): number => bindings.reduce((sum, one) => sum + stringWidth(textOf(one)) + 2, -2)
  while (bindings.length > 3 && width() > size.columns) bindings.splice(leastWanted(bindings, own), 1)
  const keys = bindings.map((one) => ({text: textOf(one), hit: `key:${one.action}`}))
  return keys.flatMap(({text, hit}, at): Span[] => [...(at === 0 ? [] : [{text: '  '}]), {text, style: 'dim', hit}])
}

/** Whether a key of the program can do nothing on this screen as it stands. */
function isIdle(state: ProgramState, action: string): boolean {
  const top = topScreen(state)
  const {filter, selected} = specOf(top)
  if (action === 'filter') return filter === 'none'
  if (action === 'mark') return !selected
  return action === 'back' && stackOf(state).length === 1 && top.filter.input.text === ''
}

/** Own keys that stay in the footer for as long as the ways to all others do. */
const OWN_KEPT = 2

/** Which key goes first where there is no room: marking and undoing, then the screen's own from the last one. */
function leastWanted(bindings: readonly Binding[], own: readonly Binding[]): number {
  const spare = bindings.findLastIndex(({action}) => action === 'mark' || action === 'undo')
  if (spare >= 0) return spare
  const owned = bindings.filter((one) => own.includes(one)).length
  const palette = bindings.findIndex(({action}) => action === 'palette')
  return owned > OWN_KEPT ? owned - 1 : palette >= 0 ? palette : bindings.length - 3
}

/** Said instead of everything when the terminal is too small. */
export function tooSmallText({size, look}: Pick<ProgramState, 'size' | 'look'>): string {
  const texts = {
    en: 'The dashboard needs 60 × 20 characters; this terminal has {columns} × {rows}.',
    zh: '需要至少 60 × 20 个字符，当前终端为 {columns} × {rows}。',
  }
  return sentence(look, texts, {columns: size.columns, rows: size.rows})
}
