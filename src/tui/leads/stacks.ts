import {BOARD_COLUMNS, type BoardColumn, isLasting} from '../../core/lead-board/board-columns.ts'
import type {LeadBoard, LeadCard} from '../../core/lead-board/load-board.ts'
import {type ListRow, whereTypeOf} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {isTheirs} from '../../core/rep/active-rep.ts'
import type {Rep} from '../../core/rep/rep.ts'
import {compileWhere} from '../../core/where/compile-where.ts'
import {whereValue} from '../../core/where/where.ts'
import {fold} from '../shared/filter.ts'
import {CARD_COLUMNS} from './card-columns.ts'
import type {BoardQuery, LeadSort} from './questions.ts'

/** A column with all its cards, in their order. */
export interface Stack {
  column: BoardColumn
  cards: readonly LeadCard[]
  overdue: number
}

/** Boards kept of a state of the store: sorting and scrolling must not start over. */
const KEPT = 12
const known = new WeakMap<LeadBoard, Map<string, readonly Stack[]>>()

/** The columns of a board from left to right. Throws BAD_INPUT for a condition that is none. */
export function stacksOf(board: LeadBoard, query: BoardQuery & {rep: Rep | undefined}): readonly Stack[] {
  const {rep, sort, filter} = query
  const key = JSON.stringify([rep?.id, sort, filter])
  const kept = known.get(board) ?? new Map<string, readonly Stack[]>()
  known.set(board, kept)
  const stacks = kept.get(key) ?? workOut(board, query)
  kept.delete(key)
  kept.set(key, stacks)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return stacks
}

function workOut({cards, pool}: LeadBoard, {rep, sort, filter}: BoardQuery & {rep: Rep | undefined}): readonly Stack[] {
  const test = filterTest(filter)
  const own = cards.filter(({column, owner}) => rep === undefined || column === 'pool' || isTheirs(rep, owner))
  const byColumn = Map.groupBy(own, ({column}) => column)
  return BOARD_COLUMNS.filter((column) => byColumn.has(column) || isLasting(column, {pool})).map((column) => {
    const met = (byColumn.get(column) ?? []).filter(test).sort(column === 'won' || column === 'lost' ? byEnd : BY[sort])
    return {column, cards: met, overdue: met.filter(({overdue_hours = 0}) => overdue_hours > 0).length}
  })
}

function filterTest(typed: string): (card: LeadCard) => boolean {
  const text = fold(typed)
  if (text === '' || text === '=' || text === '!') return () => true
  if (text.startsWith('=')) {
    const where = compileWhere(typed.trim().slice(1), whereTypes(CARD_COLUMNS))
    return (card) => where(conditionRow(card))
  }
  const isInverse = text.startsWith('!')
  const words = (isInverse ? text.slice(1) : text).split(/\s+/).filter(Boolean)
  return (card) => words.every((word) => textOf(card).includes(word)) !== isInverse
}

function conditionRow(card: LeadCard): ListRow {
  const row = card as unknown as ListRow
  return Object.fromEntries(CARD_COLUMNS.map(({key, type}) => [key, whereValue(row[key], whereTypeOf(type))]))
}

function textOf({id, name, phone, city, region, owner, source}: LeadCard): string {
  return fold([id, name, phone, city, region, owner, source].join('\n'))
}

type Compare = (left: LeadCard, right: LeadCard) => number

/** The likeliest first, those who have been here for longest, or those who are due first; the newer of equals first. */
const BY: Readonly<Record<LeadSort, Compare>> = {
  score: (left, right) =>
    (right.chance ?? 0) - (left.chance ?? 0) || (right.score ?? 0) - (left.score ?? 0) || byAge(right, left),
  age: (left, right) => byAge(left, right),
  due: (left, right) => compareTexts(left.due_at ?? '~', right.due_at ?? '~') || byAge(right, left),
}

/** The oldest first. */
function byAge(left: LeadCard, right: LeadCard): number {
  return right.age_days - left.age_days || compareTexts(left.id, right.id)
}

/** Those who ended last first; of whom nobody knows when, at the end. */
function byEnd(left: LeadCard, right: LeadCard): number {
  return compareTexts(right.ended_at ?? '', left.ended_at ?? '') || byAge(right, left)
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
