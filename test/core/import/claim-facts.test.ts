import {expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {addLead} from '../../../src/core/lead/add-lead.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {type Opened, OPENERS} from '../../stores/engines.ts'
import {memoryContext} from '../../support/context.ts'
import {takeCustomers} from '../../support/import-customers.ts'
import {importNoun} from '../../support/import-noun.ts'
import {importText} from '../../support/import.ts'

const TOUCHES = 'at,kind,phone\n2025-06-01,call,13800138000\n2025-06-02,visit,13800138001\n2025-06-03,browse,\n'
const POINTS = 'at,points,card\n2025-06-01,100,V1\n2025-06-02,-20,V9\n'

async function owners({store}: Context): Promise<string[][]> {
  return store.read(async (book) => [
    (await book.facts('touch').find({})).map(({customer_id}) => customer_id),
    (await book.facts('points').find({})).map(({customer_id}) => customer_id),
  ])
}

it('gives what people did to them when a file of customers or orders makes them known, in every store', async () => {
  for (const open of Object.values(OPENERS)) {
    const one: Opened = await open()
    const context: Context = {store: one.store, now: () => '2025-06-30T12:00:00', who: 'tester'}
    await importNoun(context, ['touch', TOUCHES])
    await importNoun(context, ['points', POINTS])
    const before = await owners(context)
    const {further, change_id} = await takeCustomers(context, 'name,phone,card\nLi,13800138000,V1\n')
    expect(further).toEqual({claimed: 2})
    expect(await owners(context)).toEqual([
      ['', '', 'C1'],
      ['', 'C1'],
    ])
    await undoChange(context, change_id)
    expect(await owners(context)).toEqual(before)
    const {change_id: second} = await importText(
      context,
      'order_number,date,amount,phone\nA1,2025-06-01,1,13800138001\n',
    )
    expect((await owners(context))[0]).toEqual(['', 'C2', ''])
    await undoChange(context, second)
    expect(await owners(context)).toEqual(before)
    await one.close()
  }
}, 60_000)

it('gives what a lead did to the customer whom an order makes of it', async () => {
  const context = memoryContext()
  await addLead(context, {name: 'Li', phone: '13800138000', source: 'web'})
  await importNoun(context, ['touch', TOUCHES])
  await importText(context, 'order_number,date,amount,phone\nA1,2025-06-05,1,13800138000\n')
  expect((await owners(context))[0]).toEqual(['', '', 'C1'])
})
