import {describe, expect, it} from 'vitest'
import {compareCustomers} from '../../../src/core/merge/compare-customers.ts'
import {findGroup} from '../../../src/core/merge/find-group.ts'
import {judgePair} from '../../../src/core/merge/judge-pair.ts'
import {mergeCustomers} from '../../../src/core/merge/merge-customers.ts'
import {openPair} from '../../../src/core/merge/open-pair.ts'
import {pairOf} from '../../../src/core/merge/pair.ts'
import {memoryContext} from '../../support/context.ts'
import {put, verdict} from './people.ts'

const THREE = ['C2', 'C10', 'C11'].map((id) => ({id}))

describe('a verdict', () => {
  it('of different is remembered under both ids in the order of their numbers', async () => {
    const context = memoryContext()
    await put(context, THREE)
    await judgePair(context, {left: 'C10', right: 'C2'}, 'different')
    await judgePair(context, {left: 'C2', right: 'C10'}, 'different')
    const pairs = await context.store.read((book) => book.all('pair'))
    expect(pairs).toEqual([verdict('C2', 'C10', {at: context.now(), who: 'tester'})])
    expect(pairs[0]).toMatchObject({id: 'C2|C10', left: 'C2', right: 'C10'})
  })

  it('of same merges them, also against an earlier one', async () => {
    const context = memoryContext()
    await put(context, THREE)
    await judgePair(context, {left: 'C2', right: 'C10'}, 'different')
    await judgePair(context, {left: 'C2', right: 'C10'}, 'same')
    const customers = await context.store.read((book) => book.all('customer'))
    expect(customers.map(({id}) => id)).toEqual(['C11', 'C2'])
  })

  it('is refused about somebody who is not there, and about one customer', async () => {
    const context = memoryContext()
    await put(context, THREE)
    for (const right of ['C9', 'C2']) {
      for (const said of ['same', 'different'] as const) {
        await expect(judgePair(context, {left: 'C2', right}, said)).rejects.toMatchObject({
          code: expect.stringMatching(/REFUSED|NOT_FOUND/),
        })
      }
    }
    expect(await context.store.read((book) => book.count('pair'))).toBe(0)
  })
})

it('orders a pair by the numbers of its ids', () => {
  expect(pairOf('C12', 'C3')).toEqual({id: 'C3|C12', left: 'C3', right: 'C12'})
  expect(pairOf('C3', 'C12')).toEqual(pairOf('C12', 'C3'))
})

describe('a pair is open', () => {
  it('until it is judged, merged, or one of the two is gone or erased', async () => {
    const context = memoryContext()
    await put(context, [...THREE, {id: 'C12'}, {id: 'C13', erased_at: '2025-01-01T00:00:00'}])
    const open = (left: string, right: string): Promise<unknown> => openPair(context, {left, right})
    expect(await open('C10', 'C2')).toEqual({left: 'C2', right: 'C10'})
    expect([await open('C2', 'C13'), await open('C2', 'C99'), await open('C2', 'C2')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    await judgePair(context, {left: 'C11', right: 'C12'}, 'different')
    expect(await open('C11', 'C12')).toBeUndefined()
    await mergeCustomers(context, {groups: [['C2', 'C11']], dryRun: false})
    expect(await open('C2', 'C11')).toBeUndefined()
    expect(await open('C11', 'C10')).toEqual({left: 'C2', right: 'C10'})
    expect(await open('C2', 'C12')).toBeUndefined()
  })
})

describe('two customers side by side', () => {
  it('show what at least one of them has, and how the values stand to each other', async () => {
    const context = memoryContext()
    await put(context, [
      {
        id: 'C1',
        name: '李雷',
        city: 'ＡＢ',
        phones: ['+8613900000001'],
        tags: ['vip', 'tea'],
        orders: ['o1'],
        consent: {sms: 'granted'},
        nickname: 'lei',
        fields: {size: 'M'},
      },
      {
        id: 'C2',
        name: '李磊',
        city: 'ab ',
        phones: ['+8613900000002'],
        orders: ['o2', 'o3'],
        guide: 'wang',
        tags: ['vip'],
      },
    ])
    const {fields} = await compareCustomers(context, {left: 'C1', right: 'C2'})
    expect(fields.map(({field, left, right, agreement}) => [field, left, right, agreement])).toEqual([
      ['name', '李雷', '李磊', 'differs'],
      ['city', 'ＡＢ', 'ab ', 'same'],
      ['guide', undefined, 'wang', 'one'],
      ['phone', ['+8613900000001'], ['+8613900000002'], 'differs'],
      ['nickname', ['lei'], undefined, 'one'],
      ['orders', 1, 2, 'differs'],
      ['revenue', 10, 20, 'differs'],
      ['first_order', '2025-01-10', '2025-01-10', 'same'],
      ['last_order', '2025-01-10', '2025-01-10', 'same'],
      ['tags', ['vip', 'tea'], ['vip'], 'partly'],
      ['consent', ['sms granted'], undefined, 'one'],
      ['fields.size', 'M', undefined, 'one'],
    ])
  })
})

describe('references to merge', () => {
  it('mean customers by id, phone or name, and the one to stay comes on top', async () => {
    const context = memoryContext()
    await put(context, [{id: 'C1', phones: ['+8613900000001']}, {id: 'C2', name: '李雷'}, {id: 'C3'}])
    const find = (references: string[], into?: string) => findGroup(context, {references, into})
    expect(await find(['13900000001', '李雷'])).toEqual({ids: ['C1', 'C2'], into: undefined})
    expect(await find(['C1', 'C2'], 'c2')).toEqual({ids: ['C1', 'C2'], into: 'C2'})
    expect(await find(['C1', 'C2'], 'C3')).toEqual({ids: ['C1', 'C2', 'C3'], into: 'C3'})
  })

  it('are refused when two of them mean one customer, also one merged before', async () => {
    const context = memoryContext()
    await put(context, [{id: 'C1', phones: ['+8613900000001'], orders: ['o1']}, {id: 'C2'}])
    const refused = {code: 'REFUSED', message: expect.stringContaining('C1')}
    await expect(findGroup(context, {references: ['C1', '13900000001']})).rejects.toMatchObject(refused)
    await mergeCustomers(context, {groups: [['C1', 'C2']], dryRun: false})
    await expect(findGroup(context, {references: ['C1', 'C2']})).rejects.toMatchObject(refused)
  })
})
