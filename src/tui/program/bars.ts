import stringWidth from 'string-width'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {inLanguage} from '../shared/keys.ts'
import {line, type Line} from '../shared/line.ts'
import {filterOf, SCREEN_KEYS} from './screens.ts'
import {type ProgramState, topScreen} from './reducer.ts'

/** The first line: the store, the date, how much there is and how much is to do. */
export function headerLine({board, look, size}: ProgramState, store: string): Line {
  const name = `patron · ${safeText(store)}`
  if (!board) return line(name, 'title')
  const texts = {
    en: '{n} customers · {leads} open leads · {todo} to do',
    zh: '{n} 位客户 · {leads} 条线索 · {todo} 项待办',
  }
  const counts = sentence(look, texts, {
    n: board.profile.size,
    leads: board.open_leads.length,
    todo: board.follow_ups.length,
  })
  const day = board.looking_back
    ? sentence(look, {en: 'as of {day}', zh: '截至 {day}'}, {day: board.as_of})
    : board.at.replace('T', ' ').slice(0, 16)
  const blank = Math.max(2, size.columns - stringWidth(name) - stringWidth(day) - stringWidth(counts) - 2)
  return [
    {text: name, style: 'title'},
    {text: '  '},
    {text: day, style: 'accent'},
    {text: ' '.repeat(blank)},
    {text: counts},
  ]
}

/** The line above the footer: what is being typed, what was done, or the filter in force. */
export function statusLine(state: ProgramState): Line {
  const {notice, look} = state
  const filter = filterOf(topScreen(state))
  if (filter?.typing)
    return [
      {text: `/${safeText(filter.input.text)}`},
      {text: filter.problem === undefined ? '' : `   ${safeText(filter.problem)}`, style: 'warn'},
    ]
  if (notice) return line(notice.tone === 'bad' ? `! ${notice.text}` : notice.text, notice.tone)
  if (!filter || filter.input.text === '') return []
  if (filter.problem !== undefined) return line(safeText(filter.problem), 'warn')
  return line(
    sentence(
      look,
      {en: 'Filter: {text}   (Esc drops it)', zh: '筛选：{text}   （Esc 清除）'},
      {text: filter.input.text},
    ),
    'accent',
  )
}

/** The last line: the keys that matter most here; the middle ones go first when there is no room. */
export function footerLine(state: ProgramState): Line {
  const {look, size} = state
  const keys = SCREEN_KEYS[topScreen(state).kind].flatMap(({shown, footer}) =>
    footer ? [`${shown.split(' ')[0]} ${inLanguage(footer, look.language)}`] : [],
  )
  while (keys.length > 2 && stringWidth(keys.join('  ')) > size.columns) keys.splice(-3, 1)
  return line(keys.join('  '), 'dim')
}

/** Said instead of everything when the terminal is too small. */
export function tooSmallText({columns, rows}: {columns: number; rows: number}, look: Look): string {
  const texts = {
    en: 'The dashboard needs 60 × 20 characters; this terminal has {columns} × {rows}.',
    zh: '需要至少 60 × 20 个字符，当前终端为 {columns} × {rows}。',
  }
  return sentence(look, texts, {columns, rows})
}
