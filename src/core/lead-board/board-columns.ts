import {type Lead, LEAD_STAGES} from '../lead/lead.ts'
import type {LeadMove} from '../lead/lead-rules.ts'
import {isPooled} from '../lead/pool-rules.ts'

/** The columns of the board, in the order of the road: the public pool, and the stages. */
export const BOARD_COLUMNS = ['pool', ...LEAD_STAGES] as const
export type BoardColumn = (typeof BOARD_COLUMNS)[number]

/** Columns that hardly ever hold anybody where there is a pool, or no rep: they are there while they do. */
const PASSING: Readonly<Record<'pool' | 'stages', readonly BoardColumn[]>> = {
  pool: ['new', 'recycled'],
  stages: ['pool', 'assigned', 'recycled'],
}

/** Where a lead stands: in the public pool where there are reps to take it from there (`pool`), else at its stage. */
export function boardColumn(lead: Pick<Lead, 'stage' | 'owner'>, {pool}: {pool: boolean}): BoardColumn {
  return pool && isPooled(lead) ? 'pool' : lead.stage
}

/** Whether a column is shown though it is empty. */
export function isLasting(column: BoardColumn, {pool}: {pool: boolean}): boolean {
  return !PASSING[pool ? 'pool' : 'stages'].includes(column)
}

/** Columns that a lead is moved to by hand, and by which move. */
const MOVE_TO: Partial<Record<BoardColumn, LeadMove>> = {
  pool: 'release',
  assigned: 'assign',
  contacted: 'contact',
  qualified: 'qualify',
  lost: 'lose',
}

/** Nobody unsays a contact, or a need that was confirmed. */
const NO_WAY_BACK: Partial<Record<BoardColumn, readonly BoardColumn[]>> = {
  contacted: ['assigned'],
  qualified: ['assigned', 'contacted'],
}

/** Where a lost lead can be opened again, and what a lead that is nobody's can become. */
const FROM_LOST: readonly BoardColumn[] = ['pool', 'assigned', 'recycled']
const FROM_POOL: readonly BoardColumn[] = ['assigned', 'lost']

/** Why a lead is not moved to a column. */
export const NO_MOVES = [
  'there-already',
  'won-by-order',
  'no-way-back',
  'nobody-has-it',
  'by-itself',
  'given-up',
] as const
export type NoMove = (typeof NO_MOVES)[number]

/** The move that brings a lead from a column to another, which may still be refused; or why there is none. */
export function moveTo(from: BoardColumn, to: BoardColumn): {move: LeadMove} | {no: NoMove} {
  if (from === to) return {no: 'there-already'}
  if (to === 'won') return {no: 'won-by-order'}
  if (from === 'lost') return FROM_LOST.includes(to) ? {move: 'recycle'} : {no: 'given-up'}
  const move = MOVE_TO[to]
  if (move === undefined) return {no: 'by-itself'}
  if (from === 'pool' && !FROM_POOL.includes(to)) return {no: 'nobody-has-it'}
  return NO_WAY_BACK[from]?.includes(to) ? {no: 'no-way-back'} : {move}
}
