import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Draft} from '../../src/core/store/store.ts'
import {OPENERS, type Opened} from './engines.ts'
import {customer, dumpOf, header, order, putFacts, putOrders, touch} from './sample.ts'

describe.each(Object.entries(OPENERS))('what the journal of a %s store keeps', (_, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
    await write((draft) => draft.save('customer', [customer('C1', {name: 'first'}), customer('C2', {name: 'other'})]))
    await write((draft) => draft.save('customer', [customer('C1', {name: 'second', tags: ['a']})]))
    await write((draft) => draft.remove('customer', ['C1']))
    await write((draft) => draft.save('customer', [customer('C3', {name: 'third'})]))
  })
  afterEach(() => opened.close())
  const write = <T>(work: (draft: Draft) => Promise<T>): Promise<T> => opened.store.write(header(), work)

  it('can be read: every earlier version, those of removed records too', async () => {
    await write(async (draft) => {
      const names = async (values?: string[]): Promise<unknown[]> =>
        (await draft.earlier('customer', values && {field: 'id', values})).map(({name}) => name)
      expect(await names()).toStrictEqual(['first', 'second'])
      expect(await names(['C1'])).toStrictEqual(['first', 'second'])
      expect(await names(['C2', 'C3'])).toStrictEqual([])
      expect(await draft.earlier('customer', {field: 'name', values: ['second']})).toStrictEqual([
        customer('C1', {name: 'second', tags: ['a']}),
      ])
      expect(await draft.earlier('lead')).toStrictEqual([])
    })
  })

  it('tells which changes wrote or removed a row', async () => {
    await putOrders(opened.store, [order({id: 'o1'})])
    await putFacts(opened.store, 'touch', [touch({id: 't1'})])
    await putFacts(opened.store, 'touch', [touch({id: 't1', detail: 'more'})])
    await opened.store.read(async (book) => {
      expect(await book.changesOf('customer', ['C1'])).toStrictEqual([1, 2, 3])
      expect(await book.changesOf('customer', ['C2', 'C3', 'C9'])).toStrictEqual([1, 4])
      expect(await book.changesOf('order', ['o1'])).toStrictEqual([5])
      expect(await book.changesOf('touch', ['t1'])).toStrictEqual([6, 7])
      expect(await book.changesOf('lead', [])).toStrictEqual([])
    })
  })

  it('can be said in other words', async () => {
    const summaries = async (): Promise<string[]> =>
      opened.store.read(async (book) => (await book.changes()).map(({summary}) => summary))
    await write((draft) => draft.reword(new Map([[2, 'reworded']])))
    expect(await summaries()).toStrictEqual(['', '', '', 'reworded', ''])
    await write((draft) => draft.reword(new Map()))
    expect(await summaries()).toHaveLength(5)
  })

  it('is as it was after a rehearsal and after work that throws', async () => {
    const before = await dumpOf(opened.store)
    const work = async (draft: Draft): Promise<void> => draft.reword(new Map([[1, 'other']]))
    await opened.store.rehearse(header(), work)
    const failing = write(async (draft) => {
      await work(draft)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await dumpOf(opened.store)).toStrictEqual(before)
  })
})
