import stringWidth from 'string-width'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {cut} from '../../present/table.ts'
import {countText} from '../../present/values.ts'
import {inputView} from '../shared/input-view.ts'
import {inLanguage} from '../shared/keys.ts'
import {line, type Line, type Span} from '../shared/line.ts'
import {bindingsOf} from './bindings.ts'
import {rootTitle} from './root-titles.ts'
import {type OpenScreen, type ProgramState, specOf, stackOf, topScreen} from './state.ts'

const SPIN = ['◐', '◓', '◑', '◒']

/** The first line: the store, the day, where one is, and how much there is to do. */
export function headerLine(state: ProgramState): Line {
  const {board, look, size, store} = state
  const name = `patron · ${safeText(store)}`
  if (!board)
    return [
      {text: name, style: 'title'},
      {text: `  ${workingText(state)}`, style: 'dim'},
    ]
  const day = board.looking_back
    ? sentence(look, {en: 'as of {day}', zh: '截至 {day}'}, {day: board.as_of})
    : board.at.replace('T', ' ').slice(0, 16)
  const counts = countSpans(state)
  const right = counts.reduce((sum, {text}) => sum + stringWidth(text), 0)
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

function countSpans(state: ProgramState): Span[] {
  const {board, look} = state
  if (!board) return []
  const {overdue, due} = board.tasks
  const working = workingText(state)
  const customers = sentence(look, {en: '{n} customers', zh: '{n} 位客户'}, {n: countText(board.customers)})
  return [
    ...(working === '' ? [] : [{text: `${working} · `, style: 'accent' as const}]),
    ...(overdue > 0
      ? [
          {text: sentence(look, {en: '! {n} overdue', zh: '! 逾期 {n}'}, {n: overdue}), style: 'overdue' as const},
          {text: ' · '},
        ]
      : []),
    {text: sentence(look, {en: '{n} today', zh: '今日 {n}'}, {n: due})},
    {text: ` · ${customers}`},
  ]
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
  const widthOf = (tabs: readonly string[]): number => tabs.reduce((sum, text) => sum + stringWidth(text) + 1, 1)
  const tabs = texts.find((some) => widthOf(some) <= size.columns) ?? (texts.at(-1) as string[])
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
  if (filter.typing) {
    const {text} = inputView(filter.input, size.columns - 1)
    return [{text: `/${text}`}]
  }
  if (notice) return line(safeText(notice.tone === 'bad' ? `! ${notice.text}` : notice.text), notice.tone)
  const marked = marks.size === 0 ? '' : sentence(look, {en: '● {n} marked   ', zh: '● 已标记 {n}   '}, {n: marks.size})
  const texts = {en: 'Filter: {text}   (Esc drops it)', zh: '筛选：{text}   （Esc 清除）'}
  const filtered = filter.input.text === '' ? '' : sentence(look, texts, {text: safeText(filter.input.text)})
  if (marked !== '' || filtered !== '')
    return [
      {text: marked, style: 'marked'},
      {text: filtered, style: 'accent'},
    ]
  return line(undoText(state), 'dim')
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
  const keys = [...own, ...program].flatMap(({shown, footer, action}) =>
    footer ? [{text: `${shown.split(' ')[0]} ${inLanguage(footer, look.language)}`, hit: `key:${action}`}] : [],
  )
  const width = (): number => keys.reduce((sum, {text}) => sum + stringWidth(text) + 2, -2)
  while (keys.length > 3 && width() > size.columns) keys.splice(-4, 1)
  return keys.flatMap(({text, hit}, at): Span[] => [...(at === 0 ? [] : [{text: '  '}]), {text, style: 'dim', hit}])
}

/** Said instead of everything when the terminal is too small. */
export function tooSmallText({size, look}: Pick<ProgramState, 'size' | 'look'>): string {
  const texts = {
    en: 'The dashboard needs 60 × 20 characters; this terminal has {columns} × {rows}.',
    zh: '需要至少 60 × 20 个字符，当前终端为 {columns} × {rows}。',
  }
  return sentence(look, texts, {columns: size.columns, rows: size.rows})
}
