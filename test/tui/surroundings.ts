import {loadDashboard} from '../../src/core/dashboard/load-dashboard.ts'
import type {Look} from '../../src/present/language.ts'
import type {Surroundings} from '../../src/tui/shared/screen.ts'
import {memoryContext} from '../support/context.ts'
import {fillStore, NOW} from './fixture-store.ts'

export const LOOK: Look = {language: 'en', width: 80, color: false, terminal: true, currency: 'CNY'}

/** The fixture's board in a window of 80x24, as reducers know it. */
export async function fixtureSurroundings(): Promise<Surroundings> {
  const context = memoryContext(NOW)
  await fillStore(context)
  return {board: await loadDashboard(context, {asOf: undefined}), look: LOOK, size: {columns: 80, rows: 21}}
}
