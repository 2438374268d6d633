import {describe, expect, it} from 'vitest'
import {guideFinder} from '../../../src/core/rep/guide-of.ts'
import {ownCustomers} from '../../../src/core/rep/own-customers.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {header} from '../../stores/sample.ts'
import {storeWith} from '../../support/store-with.ts'

async function shop(): Promise<Context> {
  const context = await storeWith({
    customers: [
      {id: 'C1', guide: '李娜'},
      {id: 'C2', guide: 'G2'},
      {id: 'C3', home_shop: 'S1'},
      {id: 'C4', home_shop: 'S9'},
    ],
    orders: [],
  })
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [
      {id: 'G1', name: '李娜', shop: 'S1'},
      {id: 'G2', name: '王芳', shop: 'S2'},
      {id: 'G3', name: '张伟', shop: 'S1', left_on: '2025-01-01'},
    ])
  })
  return context
}

async function own(context: Context, asked?: string): Promise<string[] | undefined> {
  const ids = await context.store.read((book) => ownCustomers(book, context, asked))
  return ids && [...ids]
}

describe('the customers of a rep', () => {
  it('are those whose guide they are, by id or name, and of their shop those who have none', async () => {
    const context = await shop()
    expect(await own(context, 'G1')).toEqual(['C1', 'C3'])
    expect(await own(context, '王芳')).toEqual(['C2'])
  })

  it('are those of who is acting, everybody’s where all are asked for or nobody is a rep', async () => {
    const context = await shop()
    expect(await own({...context, as: '李娜'})).toEqual(['C1', 'C3'])
    expect(await own({...context, as: '李娜'}, 'all')).toBeUndefined()
    expect(await own({...context, as: 'root'})).toBeUndefined()
    expect(await own(context)).toBeUndefined()
    await expect(own(context, '李那')).rejects.toThrow('No rep')
  })

  it('share those of a shop who have no guide, each always with the same one', () => {
    const find = guideFinder([
      {id: 'A', shop: 'S'},
      {id: 'B', shop: 'S'},
    ])
    const owners = Array.from({length: 200}, (_, index) => find(`C${index}`, {guide: undefined, home_shop: 'S'}))
    const ofA = owners.filter((owner) => owner === 'A').length
    expect(ofA).toBeGreaterThan(60)
    expect(ofA).toBeLessThan(140)
    expect(find('C7', {guide: undefined, home_shop: 'S'})).toBe(owners[7])
  })
})
