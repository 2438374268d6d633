import {expect, test} from 'vitest'
import {BOARD_COLUMNS, moveTo} from '../../../src/core/lead-board/board-columns.ts'
import {loadBoard} from '../../../src/core/lead-board/load-board.ts'
import {moveLeads} from '../../../src/core/lead/move-leads.ts'
import {addRep} from '../../../src/core/rep/save-rep.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../../tui/fixture-store.ts'

async function columns(context: ReturnType<typeof memoryContext>): Promise<Record<string, string>> {
  const {cards} = await loadBoard(context)
  return Object.fromEntries(cards.map(({id, column}) => [id, column]))
}

test('leads stand at their stage, and those of nobody in the pool once there are reps', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  expect(await columns(context)).toEqual({L1: 'new', L2: 'new', L3: 'contacted', L4: 'new', L5: 'won'})
  await addRep(context, 'li', {})
  await moveLeads(context, {leads: ['L3'], asked: {move: 'assign', rep: 'li'}})
  expect(await columns(context)).toEqual({L1: 'pool', L2: 'pool', L3: 'contacted', L4: 'pool', L5: 'won'})
})

test('a card has the score, the age and what is due of an open lead', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  const {cards} = await loadBoard(context)
  const [late, , , , won] = cards
  expect(late).toMatchObject({id: 'L1', age_days: 1, contact_due: 'first-contact', overdue_hours: 3, scored_by: 'rule'})
  expect(late?.score).toBeGreaterThan(0)
  expect(won).toMatchObject({id: 'L5', score: undefined, due_at: undefined})
})

test('an earlier day shows leads where they stood then', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  expect(await columns({...context, now: () => '2025-06-27T15:00:00'})).toEqual({L3: 'contacted', L5: 'won'})
  expect(await columns({...context, now: () => '2025-05-25T12:00:00'})).toEqual({L5: 'new'})
})

test('no column is reached by two moves, and nobody wins a lead by hand', () => {
  for (const from of BOARD_COLUMNS) {
    expect(moveTo(from, 'won')).toHaveProperty('no')
    expect(moveTo(from, from)).toEqual({no: 'there-already'})
  }
  expect(moveTo('contacted', 'qualified')).toEqual({move: 'qualify'})
  expect(moveTo('qualified', 'contacted')).toEqual({no: 'no-way-back'})
  expect(moveTo('qualified', 'pool')).toEqual({move: 'release'})
  expect(moveTo('pool', 'contacted')).toEqual({no: 'nobody-has-it'})
  expect(moveTo('lost', 'pool')).toEqual({move: 'recycle'})
  expect(moveTo('lost', 'qualified')).toEqual({no: 'given-up'})
  expect(moveTo('assigned', 'new')).toEqual({no: 'by-itself'})
})
