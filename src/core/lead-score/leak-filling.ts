import {levelOf} from './column-encoding.ts'
import type {Cell, LeadColumn} from './lead-columns.ts'
import {type Decided, LEAST_KNOWN, LEAST_LEVEL} from './leak-ranking.ts'
import {tellsOfHandling} from './outcome-words.ts'

/** `only-ended`: filled for this share of the decided leads, and for one in so many as often of the open ones. */
const OFTEN = 0.2
const RARER = 5
const HANDLED_SHARE = 0.01

/** How far apart the shares of won and of lost leads are for which the column is filled. */
export function filledGap({cells}: LeadColumn, {outcome}: Pick<Decided, 'outcome'>): number {
  const filled = [0, 0]
  const asked = [0, 0]
  cells.forEach((cell, row) => {
    if (cell === null) return
    const side = outcome[row] as 0 | 1
    asked[side] = (asked[side] as number) + 1
    if (cell !== undefined) filled[side] = (filled[side] as number) + 1
  })
  const [lost = 0, won = 0] = asked
  if (Math.min(lost, won) < LEAST_LEVEL) return 0
  return Math.abs((filled[1] as number) / won - (filled[0] as number) / lost)
}

/** The share of open leads for which a column is filled, where that is far below the share of decided ones. */
export function shareOfOpen(column: LeadColumn, open: readonly LeadColumn[]): number | undefined {
  const others = open.find(({name}) => name === column.name)
  const decided = shareFilled(column.cells)
  const still = others && shareFilled(others.cells)
  if (!decided || !still || decided.share < OFTEN || still.share > decided.share / RARER) return undefined
  return still.share
}

function shareFilled(cells: readonly Cell[]): {share: number} | undefined {
  const asked = cells.filter((cell) => cell !== null)
  if (asked.length < LEAST_KNOWN) return undefined
  return {share: asked.filter((cell) => cell !== undefined).length / asked.length}
}

/** The most frequent value that says what became of the record. */
export function handledLevel({cells}: LeadColumn): {level: string; value: number} | undefined {
  const counts = new Map<string, number>()
  for (const cell of cells)
    if (typeof cell === 'string' && tellsOfHandling(levelOf(cell))) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const [most] = [...counts].sort((left, right) => right[1] - left[1])
  if (!most || most[1] < HANDLED_SHARE * cells.length) return undefined
  return {level: most[0], value: most[1] / cells.length}
}
