import type {Look} from '../../present/language.ts'
import {sentence} from '../../present/sentence.ts'
import {countText} from '../../present/values.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {line, type Line} from '../shared/line.ts'
import type {ListPlace} from '../shared/list.ts'
import type {Size} from '../shared/size.ts'
import {cardLines} from './card.ts'
import {columnName} from './column-names.ts'
import type {BoardLayout} from './layout.ts'
import type {BoardStack} from './questions.ts'
import {cardAt} from './state.ts'

/** How a column is drawn. */
interface StackView {
  place: ListPlace
  focused: boolean
  size: Size
  layout: Pick<BoardLayout, 'cards' | 'lines'>
  marks: ReadonlySet<string>
  look: Look
}

interface Drawn {
  view: StackView
  lines: readonly Line[]
}

const drawn = new WeakMap<BoardStack, Drawn>()

/** A column in its frame. A key changes one column or two of the board: the others are not drawn again. */
export function stackLines(stack: BoardStack, view: StackView): readonly Line[] {
  const before = drawn.get(stack)
  if (before && isSame(before.view, view)) return before.lines
  const lines = draw(stack, view)
  drawn.set(stack, {view, lines})
  return lines
}

function isSame(one: StackView, other: StackView): boolean {
  return (
    one.place.index === other.place.index &&
    one.place.top === other.place.top &&
    one.focused === other.focused &&
    one.size.columns === other.size.columns &&
    one.size.rows === other.size.rows &&
    one.marks === other.marks &&
    one.look.language === other.look.language
  )
}

function draw(stack: BoardStack, {place, focused, size, layout, marks, look}: StackView): Line[] {
  const {column, total, overdue} = stack
  const count = Math.max(0, Math.min(layout.cards, total - place.top))
  const width = size.columns - FRAME.columns
  const cards = Array.from({length: count}, (_, at) => {
    const index = place.top + at
    const card = cardAt(stack, index)
    const isMarked = card !== undefined && marks.has(card.id)
    const isSelected = focused && index === place.index
    return cardLines(card, {width, lines: layout.lines, isSelected, isMarked, hit: `card:${column}:${index}`, look})
  })
  const empty = [line(sentence(look, {en: 'nobody', zh: '无'}), 'dim')]
  return framed({
    title: `${columnName(column, look)} ${countText(total)}`,
    note: overdue === 0 ? '' : sentence(look, {en: '! {n} late', zh: '! 逾期 {n}'}, {n: countText(overdue)}),
    lines: total === 0 ? empty : cards.flat(),
    ...{size, focused},
  })
}
