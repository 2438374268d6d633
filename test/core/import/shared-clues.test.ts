import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {listDuplicates} from '../../../src/core/duplicate/list-duplicates.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {type Opened, OPENERS} from '../../stores/engines.ts'
import {memoryContext} from '../../support/context.ts'
import {takeCustomers} from '../../support/import-customers.ts'
import {importFile, importText} from '../../support/import.ts'

const HEAD = 'order_number,date,amount,buyer_id,card,phone,name'

function rows(...lines: string[]): string {
  return `${[HEAD, ...lines].join('\n')}\n`
}

async function owners({store}: Context): Promise<string[]> {
  const orders = await store.read((book) => book.orders.find({}))
  return orders.toSorted((left, right) => left.id.localeCompare(right.id)).map(({customer_id}) => customer_id)
}

async function customers({store}: Context): Promise<Customer[]> {
  return store.read((book) => book.all('customer'))
}

describe('orders that share a phone', () => {
  it('are of several where buyers and names differ, in one file and in the next', async () => {
    const context = memoryContext()
    const first = rows('A1,2025-06-01,1,7,,13800138000,王芳', 'A2,2025-06-01,1,8,,13800138000,李强')
    const second = rows(
      'A3,2025-06-02,1,9,,13800138000,赵敏',
      'A4,2025-06-02,1,8,,13800138000,',
      'A5,2025-06-02,1,,,13800138000,',
    )
    expect(await importText(context, first)).toMatchObject({customers: 2})
    expect(await importText(context, second)).toMatchObject({customers: 1})
    expect(await owners(context)).toEqual(['C1', 'C2', 'C3', 'C2', 'C1'])
    expect((await customers(context)).map(({evidence}) => evidence)).toEqual([
      undefined,
      ['phone:+8613800138000'],
      ['phone:+8613800138000'],
    ])
    for (const text of [first, second])
      expect(await importText(context, text)).toMatchObject({created: 0, updated: 0, change_id: undefined})
  })

  it('are of one where nothing speaks against it', async () => {
    const context = memoryContext()
    const text = rows(
      'A1,2025-06-01,1,,V1,13800138000,王芳',
      'A2,2025-06-01,1,7,,13800138000,芳',
      'A3,2025-06-01,1,,,13800138000,李强',
    )
    expect(await importText(context, text)).toMatchObject({customers: 1})
  })

  it('are of the one whose card it is', async () => {
    const context = memoryContext()
    await takeCustomers(context, 'name,phone,card\n王芳,13800138000,V1\n李强,,V2\n')
    await importText(context, rows('A1,2025-06-01,1,,V2,13800138000,'))
    expect(await owners(context)).toEqual(['C2'])
    expect((await customers(context))[1]).toMatchObject({evidence: ['phone:+8613800138000']})
  })

  it('are of no one person once many buyers have come with it, whatever they are called', async () => {
    const context = memoryContext()
    const lines = Array.from({length: 300}, (_, index) => `A${index},2025-06-01,1,B${index},,02155556666,`)
    await importText(context, rows(...lines))
    const {length} = await customers(context)
    expect(length).toBeGreaterThan(290)
    const {left_out} = await listDuplicates(context)
    expect(left_out).toContainEqual({key: 'phone', value: '+862155556666', blocks: 1, people: length})
  })

  it('come out the same in every store', async () => {
    const text = rows(
      ...['A1,2025-06-01,1,7,,13800138000,王芳', 'A2,2025-06-01,1,8,V1,13800138000,李强'],
      ...[
        'A3,2025-06-02,1,,V2,13800138000,王芳',
        'A4,2025-06-02,1,,V1,13800138001,',
        'A5,2025-06-02,1,9,,13800138001,赵敏',
      ],
    )
    const known = 'name,phone,card\n孙兰,13800138001,V9\n'
    async function story(engine: keyof typeof OPENERS): Promise<unknown> {
      const one: Opened = await OPENERS[engine]()
      const context: Context = {store: one.store, now: () => '2025-06-30T12:00:00', who: 'tester'}
      await takeCustomers(context, known)
      await importText(context, text)
      const state = [await owners(context), (await customers(context)).map(({id, evidence}) => [id, evidence])]
      await one.close()
      return state
    }
    const memory = await story('memory')
    expect(memory).toMatchObject([['C2', 'C3', 'C2', 'C3', 'C1'], {length: 3}])
    expect(await story('lowdb')).toEqual(memory)
    expect(await story('duckdb')).toEqual(memory)
  }, 60_000)
})

describe('a phone under which ever other names order', () => {
  const shop = Array.from({length: 40}, (_, index) => `A${index},2025-06-01,1,,,02155556666,顾客${index}`)

  it('is nobody’s: the orders are anonymous, or of whoever else they tell of', async () => {
    const context = memoryContext()
    const text = rows(...shop, 'B1,2025-06-01,1,,V1,02155556666,王芳', 'B2,2025-06-01,1,,,13800138000,李强')
    const result = await importText(context, text)
    expect(result).toMatchObject({customers: 2, anonymous: 40})
    expect(result.left_out).toEqual([
      {
        ...{column: 'phone', value: '+862155556666', rows: 41, values: 1},
        reason: '+862155556666 stands with more than 10 names, so it is nobody’s own',
      },
    ])
    expect((await customers(context)).map(({name, evidence}) => [name, evidence])).toEqual([
      ['王芳', ['phone:02155556666']],
      ['李强', undefined],
    ])
    expect(await importText(context, text)).toMatchObject({created: 0, updated: 0, change_id: undefined})
  })

  it('is a customer’s who has written the name in some ways, or lets a few others order', async () => {
    const context = memoryContext()
    const some = Array.from({length: 60}, (_, index) => `A${index},2025-06-01,1,,,13800138000,名${index % 12}`)
    const own = Array.from({length: 60}, (_, index) => `B${index},2025-06-01,1,,,13800138000,王芳`)
    expect(await importText(context, rows(...own, ...some))).toMatchObject({customers: 1, anonymous: 0, left_out: []})
  })
})

describe('the phone of a receiver', () => {
  it('that is another customer’s is evidence that buyer and customer may be one', async () => {
    const context = memoryContext()
    await takeCustomers(context, 'name,phone\n张三,18600000001\n')
    await importFile(context, {
      file: fileURLToPath(new URL('../../fixtures/orders/taobao-orders.csv', import.meta.url)),
    })
    const buyer = (await customers(context)).find(({id, name}) => name === '张三' && id !== 'C1')
    expect(buyer).toMatchObject({evidence: ['phone:+8618600000001']})
    expect((await listDuplicates(context)).pairs).toMatchObject([{left: 'C1', right: buyer?.id}])
  })
})
