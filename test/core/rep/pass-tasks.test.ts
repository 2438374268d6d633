import {expect, it} from 'vitest'
import {editCustomer} from '../../../src/core/customer/edit-customer.ts'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import {header} from '../../stores/sample.ts'
import {storeWith} from '../../support/store-with.ts'
import {openTask} from '../task/open-task.ts'

it('passes open tasks on with a customer who gets another guide, and back with undo', async () => {
  const context = await storeWith({customers: [{id: 'C1', name: '王芳', guide: '李娜'}], orders: []})
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [{id: 'G1', name: '李娜'}, {id: 'G2'}, {id: 'G3'}])
    await draft.save('task', [
      openTask('F1', {customer_id: 'C1', rep: 'G1'}),
      openTask('F2', {customer_id: 'C1', rep: 'G1', state: 'done'}),
      openTask('F3', {customer_id: 'C1', rep: 'G3'}),
    ])
  })
  const reps = async (): Promise<unknown[]> =>
    (await context.store.read((book) => book.all('task'))).map(({id, rep}) => [id, rep])
  await editCustomer(context, 'C1', {set: {guide: 'G2'}})
  expect(await reps()).toEqual([
    ['F1', 'G2'],
    ['F2', 'G1'],
    ['F3', 'G3'],
  ])
  await undoChange(context, undefined)
  expect(await reps()).toEqual([
    ['F1', 'G1'],
    ['F2', 'G1'],
    ['F3', 'G3'],
  ])
})
