import type {BoardColumn} from '../../core/lead-board/board-columns.ts'
import {sentence} from '../../present/sentence.ts'
import {countText} from '../../present/values.ts'
import {wrap} from '../../present/wrap.ts'
import {textWidth} from '../../present/text-width.ts'
import {beside} from '../shared/frame.ts'
import {fitLine, line, type Line, type Span} from '../shared/line.ts'
import type {Around} from '../shell/screen.ts'
import {columnName, sortName} from './column-names.ts'
import type {BoardStack} from './questions.ts'
import {stackLines} from './stack-lines.ts'
import {boardWant, type LeadsState, placeIn, type Shown, shownBoard} from './state.ts'

/** The board: a line of what it shows, and the columns in view side by side. */
export function boardLines(state: LeadsState, around: Around): readonly Line[] {
  const {look, size} = around
  const {problem} = around.know(boardWant(state, around))
  const shown = shownBoard(state, around)
  if (problem !== undefined && !shown) return wrap(problem, size.columns).map((text) => line(text, 'warn'))
  if (!shown) return [line(sentence(look, {en: 'Reading the leads …', zh: '正在读取线索……'}), 'dim')]
  const {page, layout} = shown
  const inView = page.stacks.slice(layout.left, layout.left + layout.widths.length)
  const blocks = inView.map((stack, index) =>
    stackLines(stack, {
      place: placeIn(state, stack.column),
      focused: stack.column === shown.stack.column,
      size: {columns: layout.widths[index] as number, rows: layout.rows},
      ...{layout, marks: around.marks, look},
    }),
  )
  const [first = [], ...others] = blocks
  return [
    headLine(state, shown, around),
    ...others.reduce<readonly Line[]>((left, right) => beside(left, right), first),
  ]
}

/** Whose leads these are and how they are sorted; beside it the columns that are out of view, which a click brings in. */
function headLine(state: LeadsState, {page, layout}: Shown, around: Around): Line {
  const {look, size} = around
  const end = layout.left + layout.widths.length
  const [before, after] = [page.stacks.slice(0, layout.left), page.stacks.slice(end)]
  if (page.stacks.every(({total}) => total === 0)) return emptyLine(around)
  const middle = headText(state, page.whose, around)
  const spell = (stacks: readonly BoardStack[]): string =>
    stacks.map(({column, total}) => `${columnName(column, look)} ${countText(total)}`).join(' · ')
  const long = [spell(before), spell(after)]
  const room = size.columns - textWidth(middle) - 8
  const fits = textWidth(long.join('')) <= room
  const [left = '', right = ''] = fits ? long : [String(before.length), String(after.length)]
  const leftText = before.length === 0 ? '' : `‹ ${left}  `
  const rightText = after.length === 0 ? '' : `${right} ›`
  const gap = Math.max(1, size.columns - textWidth(leftText) - textWidth(middle) - textWidth(rightText))
  return fitLine(
    [
      hidden(leftText, before.at(-1)?.column),
      {text: middle, style: 'dim'},
      {text: ' '.repeat(gap)},
      hidden(rightText, after[0]?.column),
    ],
    size.columns,
  )
}

/** Why there is no card, and what to do. */
function emptyLine({look, size, filter}: Around): Line {
  const none = {
    en: 'There are no leads here: patron lead import FILE brings in a list, patron lead add one.',
    zh: '这里没有线索：patron lead import 文件 可导入名单，patron lead add 可添加。',
  }
  const noneFits = {en: 'No lead fits the filter; Esc drops it.', zh: '没有符合筛选的线索；按 Esc 清除。'}
  return fitLine(line(sentence(look, filter.input.text.trim() === '' ? none : noneFits), 'dim'), size.columns)
}

function hidden(text: string, column: BoardColumn | undefined): Span {
  return column === undefined ? {text} : {text, style: 'accent', hit: `column:${column}`}
}

function headText({sort}: LeadsState, whose: string | undefined, {look}: Around): string {
  const texts =
    whose === undefined
      ? {en: 'Everybody’s, {sort}', zh: '全部人员，{sort}'}
      : {en: '{rep}’s, {sort}', zh: '{rep}，{sort}'}
  return sentence(look, texts, {rep: whose ?? '', sort: sortName(sort, look)})
}
