import type {Look} from '../../../src/present/language.ts'
import type {Board} from '../../../src/tui/office/board.ts'
import {countStore} from '../../../src/tui/office/count-store.ts'
import type {Event} from '../../../src/tui/shell/events.ts'
import {reduceProgram} from '../../../src/tui/shell/reduce.ts'
import {screenful} from '../../../src/tui/shell/screenful.ts'
import {type ProgramState, startProgram} from '../../../src/tui/shell/state.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'

export const LOOK: Look = {language: 'en', width: 80, color: false, terminal: true, currency: undefined}

/** The program with the fixture's board, nothing answered yet. */
export async function started(change: Partial<Board> = {}): Promise<ProgramState> {
  const context = memoryContext(NOW)
  await fillStore(context)
  const counts = await countStore(context.store, NOW)
  const board = {...counts, generation: 1, as_of: NOW.slice(0, 10), at: NOW, looking_back: false, working: undefined}
  const start = startProgram({size: {columns: 80, rows: 24}, look: LOOK, store: 'shop.json'})
  return after(start, {type: 'board', board: {...board, ...change}})
}

export function after(state: ProgramState, ...events: readonly Event[]): ProgramState {
  return events.reduce(reduceProgram, state)
}

export function press(state: ProgramState, ...keys: readonly string[]): ProgramState {
  return after(state, ...keys.map((key): Event => ({type: 'key', key})))
}

export function textOf(state: ProgramState): string {
  return screenful(state)
    .lines.map((line) =>
      line
        .map(({text}) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n')
}
