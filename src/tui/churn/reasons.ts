import type {ChurnRow} from '../../core/churn/list-churn.ts'
import {churnListReason, churnReasonShort} from '../../present/churn.ts'
import {dueReason} from '../../present/due.ts'
import type {Look} from '../../present/language.ts'
import {textWidth} from '../../present/text-width.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'
import type {Size} from '../shared/size.ts'
import type {Around} from '../shell/screen.ts'
import type {DuePageRow} from './questions.ts'
import {type ChurnState, placeIn} from './state.ts'
import {dueWant, groupWant} from './wants.ts'

const known = new WeakMap<ChurnRow, {language: string; text: string}>()

/** Why a customer is in a group; only rows that are seen are put into words, and once. */
export function reasonOf(row: ChurnRow, look: Look): string {
  const kept = known.get(row)
  if (kept?.language === look.language) return kept.text
  const text = churnListReason(row, look)
  known.set(row, {language: look.language, text})
  return text
}

/** The same where there is room for it, else the silence in short. */
export function reasonIn(row: ChurnRow, look: Look, room: number): string {
  const reason = reasonOf(row, look)
  return textWidth(reason) <= room ? reason : churnReasonShort(row, look)
}

/** Why the selected customer is in the list, in so many lines. */
export function reasonLines(state: ChurnState, around: Around, {columns, rows}: Size): Line[] {
  const lines = wrap(selectedReason(state, around), columns)
  const shown = lines.slice(0, rows)
  if (lines.length > rows && rows > 0) shown[rows - 1] = `${shown[rows - 1]} …`
  return shown.map((text) => line(text, 'accent'))
}

function selectedReason(state: ChurnState, around: Around): string {
  const {index} = placeIn(state)
  const {section} = state
  if (section === 'due') {
    const page = around.know(dueWant(state, around)).answer
    const row: DuePageRow | undefined = page?.rows[index - page.from]
    return row ? dueReason(row, around.look) : ''
  }
  const page = around.know(groupWant({...state, section}, around)).answer
  const row = page?.rows[index - page.from]
  return row ? reasonOf(row, around.look) : ''
}
