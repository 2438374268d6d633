import {describe, expect, test} from 'vitest'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {drawSample} from '../../../src/core/quality/draw-sample.ts'
import {listAudits, recordAudit} from '../../../src/core/quality/record-audit.ts'
import {proposeFields} from '../../../src/core/quality/propose-fields.ts'
import {reportQuality} from '../../../src/core/quality/report-quality.ts'
import type {Draft} from '../../../src/core/store/store.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {order} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const AS_OF = dayOf('2025-06-30')

async function shopWith(work: (draft: Draft) => Promise<void>): Promise<ReturnType<typeof memoryContext>> {
  const context = memoryContext()
  await context.store.write({command: 'test', who: 'tester', at: context.now()}, work)
  return context
}

function people(count: number, fields: (index: number) => Partial<Customer>): Customer[] {
  return Array.from({length: count}, (_, index) => ({id: `C${index + 1}`, ...fields(index)}))
}

describe('the quality report', () => {
  test('measures what is filled, per field, source and shop', async () => {
    const context = await shopWith(async (draft) => {
      await draft.save('setting', [{id: 'quality.fields', value: ['name', 'phone']}])
      await draft.save('customer', [
        {id: 'C1', name: '王芳', source: 'till'},
        {id: 'C2', name: '李雷', source: 'web'},
        {id: 'C3', source: 'web'},
      ])
      await draft.save('identity', [
        {id: 'phone:+8613800138000', type: 'phone', value: '+8613800138000', customer_id: 'C1'},
      ])
    })
    const report = await reportQuality(context, {asOf: AS_OF, pairs: undefined, keep: false})
    expect(report.fields).toEqual([
      {field: 'name', filled: 2 / 3},
      {field: 'phone', filled: 1 / 3},
    ])
    expect(report.complete).toBeCloseTo(0.5)
    expect(report.sources.map(({group, customers, complete}) => [group, customers, complete])).toEqual([
      ['web', 2, 0.25],
      ['till', 1, 1],
    ])
    expect(report.duplicates).toBeUndefined()
  })

  test('tells masked from invalid phones, and counts stale records and orders of nobody', async () => {
    const context = await shopWith(async (draft) => {
      await draft.save('customer', [
        {id: 'C1', evidence: ['phone:186******05'], registered_at: '2025-06-01T00:00:00'},
        {id: 'C2', evidence: ['phone:12'], registered_at: '2020-06-01T00:00:00'},
        {id: 'C3', evidence: ['email:nobody'], registered_at: '2020-06-01T00:00:00'},
        // Another customer's number: nothing is wrong with it.
        {id: 'C4', evidence: ['phone:+8613800138000']},
      ])
      const staging = await draft.orders.stage()
      await staging.append([
        order({id: 'o1', customer_id: 'C3', at: '2025-05-01T10:00:00'}),
        order({id: 'o2', customer_id: ''}),
      ])
      await staging.settle()
    })
    const report = await reportQuality(context, {asOf: AS_OF, pairs: undefined, keep: false})
    expect(report).toMatchObject({invalid_phones: 0.25, invalid_emails: 0.25, masked: 0.25, stale: 0.5})
    expect(report.anonymous_orders).toBe(0.5)
  })

  test('counts customers in pairs, and pairs whose birthdays cannot be one person’s', async () => {
    const context = await shopWith((draft) =>
      draft.save('customer', [
        {id: 'C1', birthday: '1985-04-12'},
        {id: 'C2', birthday: '--04-12'},
        {id: 'C3', birthday: '1985-04-13'},
        {id: 'C4'},
      ]),
    )
    const pairs = [
      {left: 'C1', right: 'C2', bucket: 'certain'},
      {left: 'C1', right: 'C3', bucket: 'review'},
      {left: 'C3', right: 'C4', bucket: 'different'},
    ] as const
    const {duplicates} = await reportQuality(context, {asOf: AS_OF, pairs, keep: false})
    expect(duplicates).toEqual({certain: 0.5, review: 0.5, conflicting_birthdays: 1})
  })

  test('names a shop whose records are worse by more than chance, and no small one', async () => {
    const context = await shopWith(async (draft) => {
      await draft.save('setting', [{id: 'quality.fields', value: ['name', 'city']}])
      await draft.save('customer', [
        ...people(200, () => ({home_shop: 'good', name: 'Li', city: 'X'})),
        ...people(60, (index) => ({id: `D${index}`, home_shop: 'bad', name: 'Li'})),
        ...people(5, (index) => ({id: `E${index}`, home_shop: 'tiny'})),
      ])
    })
    const {worse_shops} = await reportQuality(context, {asOf: AS_OF, pairs: undefined, keep: false})
    expect(worse_shops.map(({group}) => group)).toEqual(['bad'])
  })

  test('keeps the figures of a month once, and the months one below the other', async () => {
    const context = await shopWith((draft) => draft.save('customer', [{id: 'C1', name: 'Li'}]))
    await reportQuality(context, {asOf: dayOf('2025-05-31'), pairs: undefined, keep: true})
    await reportQuality(context, {asOf: AS_OF, pairs: [], keep: true})
    const {history} = await reportQuality(context, {asOf: AS_OF, pairs: undefined, keep: true})
    expect(history.map(({id}) => id)).toEqual(['2025-05', '2025-06'])
    expect(history[1]?.measures).toMatchObject({customers: 1, duplicates_certain: 0})
    const changes = await context.store.read((book) => book.changes())
    expect(changes.filter(({command}) => command === 'report quality')).toHaveLength(2)
  })

  test('measures who was known on the day, their duplicates and the orders up to it', async () => {
    const context = await shopWith(async (draft) => {
      await draft.save('customer', [
        {id: 'C1', registered_at: '2025-01-01T00:00:00'},
        {id: 'C2', registered_at: '2025-06-01T00:00:00'},
        // Bought before they were registered.
        {id: 'C3', registered_at: '2025-06-01T00:00:00'},
      ])
      const staging = await draft.orders.stage()
      await staging.append([
        order({id: 'o1', customer_id: 'C3', at: '2025-02-01T10:00:00'}),
        order({id: 'o2', customer_id: '', at: '2025-03-01T10:00:00'}),
        order({id: 'o3', customer_id: '', at: '2025-06-01T10:00:00'}),
      ])
      await staging.settle()
    })
    const pairs = [
      {left: 'C1', right: 'C2', bucket: 'certain'},
      {left: 'C1', right: 'C3', bucket: 'review'},
    ] as const
    const of = (day: string) => reportQuality(context, {asOf: dayOf(day), pairs, keep: false})
    expect(await of('2025-03-31')).toMatchObject({
      ...{as_of: '2025-03-31', customers: 2, orders: 2, anonymous_orders: 0.5},
      duplicates: {certain: 0, review: 1},
    })
    expect(await of('2025-06-30')).toMatchObject({customers: 3, orders: 3, duplicates: {certain: 2 / 3}})
  })

  test('keeps what was measured in a month when it is looked back to later', async () => {
    const context = await shopWith((draft) => draft.save('customer', [{id: 'C1'}, {id: 'C2', name: 'Li'}]))
    const before = await reportQuality(context, {asOf: AS_OF, pairs: undefined, keep: true})
    await context.store.write({command: 'test', who: 'tester', at: context.now()}, (draft) =>
      draft.save('customer', [{id: 'C1', name: 'Wang', city: '杭州'}]),
    )
    const later = {...context, now: () => '2025-08-01T12:00:00'}
    const {complete, history} = await reportQuality(later, {asOf: AS_OF, pairs: undefined, keep: true})
    expect(complete).toBeGreaterThan(before.complete)
    expect(history.map(({id, measures}) => [id, measures['complete']])).toEqual([['2025-06', before.complete]])
  })

  test('refuses a setting that names no field', async () => {
    const context = await shopWith((draft) => draft.save('setting', [{id: 'quality.fields', value: ['shoe_size']}]))
    await expect(reportQuality(context, {asOf: AS_OF, pairs: undefined, keep: false})).rejects.toThrow(/shoe_size/)
  })
})

describe('an audit of tags', () => {
  const tagged = (): Promise<ReturnType<typeof memoryContext>> =>
    shopWith((draft) =>
      draft.save('customer', [
        ...people(6, (index) => ({name: `n${index}`, tags: ['vip'], rule_tags: ['loyal']})),
        {id: 'X1', tags: ['gone'], erased_at: '2025-01-01T00:00:00'},
      ]),
    )

  test('draws each tag at most once, and none of an erased customer', async () => {
    const context = await tagged()
    const {rows, tags} = await drawSample(context, {count: 50, random: steps()})
    expect(tags).toBe(12)
    expect(new Set(rows.map(({customer_id, tag}) => customer_id + tag)).size).toBe(12)
  })

  test('draws every tag about equally often', async () => {
    const context = await tagged()
    const random = steps()
    const counts = new Map<string, number>()
    for (let round = 0; round < 600; round++) {
      const {rows} = await drawSample(context, {count: 2, random})
      for (const {customer_id, tag} of rows) counts.set(customer_id + tag, (counts.get(customer_id + tag) ?? 0) + 1)
    }
    expect(counts.size).toBe(12)
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(40)
  })

  test('keeps findings in parts, and gives the share that is right with its interval', async () => {
    const context = await tagged()
    const {audit} = await drawSample(context, {count: 10, random: steps()})
    const line = (index: number, right: boolean): {customer_id: string; tag: string; right: boolean} => ({
      customer_id: audit.items[index]?.customer_id ?? '',
      tag: audit.items[index]?.tag ?? '',
      right,
    })
    await recordAudit(context, {id: audit.id, findings: [line(0, true), line(1, false)]})
    const result = await recordAudit(context, {id: 'a1', findings: [line(2, true), line(1, true)]})
    expect(result).toMatchObject({id: 'A1', drawn: 10, checked: 3, wrong: 0, right: 1, high: 1})
    expect(result.low).toBeCloseTo(0.4385, 3)
    expect(await listAudits(context)).toEqual([result])
  })

  test('refuses a line that is not on its list, and keeps nothing of it', async () => {
    const context = await tagged()
    await drawSample(context, {count: 3, random: steps()})
    const findings = [{customer_id: 'C99', tag: 'vip', right: true}]
    await expect(recordAudit(context, {id: 'A1', findings})).rejects.toThrow(/not on the list/)
    expect((await listAudits(context))[0]?.checked).toBe(0)
  })

  test('refuses to draw where nobody has a tag', async () => {
    const context = await shopWith((draft) => draft.save('customer', [{id: 'C1'}]))
    await expect(drawSample(context, {count: 3, random: steps()})).rejects.toThrow(/No customer has a tag/)
  })
})

describe('proposals', () => {
  const bought = (): Promise<ReturnType<typeof memoryContext>> =>
    shopWith(async (draft) => {
      await draft.save('customer', [{id: 'C1'}, {id: 'C2', home_shop: 'south', city: 'B'}, {id: 'C3'}])
      await draft.save('shop', [{id: 'north', city: 'A'}])
      await draft.save('product', [{id: 'p1', name: '纸尿裤 L', category: '母婴'}, {id: 'tea'}])
      const staging = await draft.orders.stage()
      const nappies = [{product_id: 'p1', quantity: 1, amount: 1000}]
      for (const customer_id of ['C1', 'C2'])
        for (const n of [1, 2, 3, 4])
          await staging.append([
            order({
              id: `${customer_id}-${n}`,
              customer_id,
              shop: 'north',
              at: `2025-0${n}-03T10:00:00`,
              lines: nappies,
            }),
          ])
      await staging.append([order({id: 'once', customer_id: 'C3', shop: 'north', lines: nappies})])
      await staging.settle()
    })

  test('come from where and what people buy, only for empty fields, with the lower end of the interval as confidence', async () => {
    const context = await bought()
    const {proposals} = await proposeFields(context, {asOf: AS_OF, dryRun: true})
    const found = proposals.map(({customer_id, field, value}) => `${customer_id} ${field} ${value}`).sort()
    expect(found).toEqual(['C1 city A', 'C1 home_shop north', 'C1 household with-baby', 'C2 household with-baby'])
    expect(proposals[0]?.confidence).toBeCloseTo(0.5101, 3)
  })

  test('of a household rest on how often such goods were bought, whatever else was, and are none of a shop', async () => {
    const context = await bought()
    await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
      await draft.save('customer', [{id: 'C2', kind: 'sole-shop'}])
      const staging = await draft.orders.stage()
      const tea = Array.from({length: 28}, (_, day) => `2025-05-${String(day + 1).padStart(2, '0')}`)
      await staging.append(tea.map((at) => order({id: at, customer_id: 'C1', at: `${at}T10:00:00`})))
      await staging.settle()
    })
    const {proposals} = await proposeFields(context, {asOf: AS_OF, dryRun: true})
    const households = proposals.filter(({field}) => field === 'household')
    expect(households).toMatchObject([{customer_id: 'C1', basis: 'such goods on 4 of 32 purchase days'}])
    expect(households[0]?.confidence).toBeCloseTo(0.5101, 3)
  })

  test('stand beside the record, fill no field, and are withdrawn once the field is filled', async () => {
    const context = await bought()
    const first = await proposeFields(context, {asOf: AS_OF, dryRun: false})
    expect(first).toMatchObject({changed: 2, withdrawn: 0})
    const kept = await context.store.read((book) => book.get('customer', 'C1'))
    expect(kept).toMatchObject({id: 'C1', inferred: {home_shop: {value: 'north'}}})
    expect(kept?.home_shop).toBeUndefined()
    expect(await proposeFields(context, {asOf: AS_OF, dryRun: false})).toMatchObject({changed: 0, change_id: undefined})
    await context.store.write({command: 'test', who: 'tester', at: context.now()}, async (draft) => {
      await draft.save('customer', [{...kept, id: 'C2', home_shop: 'south', city: 'B', household: 'alone'}])
    })
    expect(await proposeFields(context, {asOf: AS_OF, dryRun: false})).toMatchObject({changed: 0, withdrawn: 1})
  })
})

/** Numbers from 0 up to 1 in a fixed order, spread evenly (golden ratio). */
function steps(): () => number {
  let at = 0.5
  return () => {
    at = (at * 16807 + 0.618034) % 1
    return at
  }
}
