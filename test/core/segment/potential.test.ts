import {describe, expect, it} from 'vitest'
import {dayOf} from '../../../src/core/time/day.ts'
import {learnResemblance} from '../../../src/core/segment/potential/resemblance.ts'
import {tryResemblance} from '../../../src/core/segment/potential/try-resemblance.ts'
import {reportPotential} from '../../../src/core/segment/potential/report-potential.ts'
import type {FirstOrders} from '../../../src/core/segment/potential/first-orders.ts'
import type {Order} from '../../../src/core/order/order.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

/** So many customers, every fourth of whom first bought by web; the rest of the first orders is alike. */
function firsts(size: number): FirstOrders {
  const each = <T>(value: (who: number) => T): T[] => Array.from({length: size}, (_, who) => value(who))
  return {
    ids: each((who) => `C${who}`),
    day: new Int32Array(size),
    revenue: new Float64Array(size).fill(10_00),
    discount: new Float64Array(size),
    items: new Float64Array(size).fill(1),
    channel: each((who) => (who % 4 === 0 ? 'web' : 'till')),
    shop: each(() => undefined),
    category: each(() => undefined),
  }
}

describe('the resemblance of first orders', () => {
  it('is what Bayes makes of the shares among the best and among the others', () => {
    const first = firsts(400)
    const everybody = [...first.ids.keys()]
    // 100 by web, 60 of them best; 300 by till, 40 of them best.
    const isBest = (who: number): boolean => (who % 4 === 0 ? who < 240 : who < 54)
    const best = everybody.filter(isBest).length
    const learned = learnResemblance(first, everybody, isBest)
    expect(learned.best).toBe(best)
    const [evidence] = learned.evidence(0)
    expect(evidence).toMatchObject({feature: 'channel', value: 'web', share_of_best: 60 / best})
    const ratio = (60 + 2.5) / (best + 10) / ((40 + 2.5) / (400 - best + 10))
    expect(evidence?.weight).toBeCloseTo(Math.log(ratio), 12)
    expect(learned.probability(0)).toBeGreaterThan(learned.probability(1))
    expect(learned.evidence(1)).toEqual([])
  })

  it('is checked on customers it was not learned from', () => {
    const first = firsts(800)
    first.channel = first.channel.map((_, who) => (who % 8 < 2 ? 'web' : 'till'))
    const {check} = tryResemblance(first, [...first.ids.keys()], (who) => who % 8 < 2)
    expect(check).toMatchObject({customers: 400, auc: 1, top_tenth: 1, lift: 4})
  })
})

describe('a probability after what came true', () => {
  it('is for all together as many as there are best, and less sure where features say the same twice', () => {
    const first = firsts(4000)
    first.channel = first.channel.map((_, who) => (who % 8 < 2 ? 'web' : 'till'))
    const isBest = (who: number): boolean => (who % 8 < 2 ? (who >> 3) % 5 < 3 : (who >> 3) % 5 === 0)
    first.shop = [...(first.channel as string[])]
    first.category = [...(first.channel as string[])]
    const everybody = [...first.ids.keys()]
    const {probability} = learnResemblance(first, everybody, isBest)
    const {calibrate} = tryResemblance(first, everybody, isBest)
    const [web, till] = [probability(0), probability(2)]
    expect(web).toBeGreaterThan(0.85)
    expect(calibrate(web)).toBeGreaterThan(0.5)
    expect(calibrate(web)).toBeLessThan(0.65)
    expect(calibrate(till)).toBeLessThan(calibrate(web))
    const told = everybody.reduce((sum, who) => sum + calibrate(probability(who)), 0)
    expect(told / everybody.filter(isBest).length).toBeCloseTo(1, 1)
  })
})

describe('new customers with potential', () => {
  it('come by the probability, with the evidence, once enough is known', async () => {
    const context = memoryContext()
    const orders: Order[] = []
    for (let who = 0; who < 260; who++) {
      const isWeb = who % 4 === 0
      const put = (at: string, amount: number): number =>
        orders.push(
          order({id: `${who}-${at}`, customer_id: `C${who}`, at, amount, channel: isWeb ? 'web' : 'till', items: 1}),
        )
      const isNew = who >= 240
      put(isNew ? '2025-06-20T10:00:00' : '2024-06-20T10:00:00', 10_00)
      if (isWeb && !isNew) put('2024-07-20T10:00:00', 500_00)
    }
    await context.store.write(header(), async (draft) =>
      draft.save(
        'customer',
        [...new Set(orders.map(({customer_id}) => customer_id))].map((id) => ({id})),
      ),
    )
    await putOrders(context.store, orders)
    const report = await reportPotential(context, {asOf: dayOf('2025-06-30')})
    expect(report).toMatchObject({known: 240, best: 60, judged: 20})
    expect(report.rows.slice(0, 5).map(({id}) => id)).toEqual(['C240', 'C244', 'C248', 'C252', 'C256'])
    expect(report.rows[0]?.evidence[0]).toMatchObject({feature: 'channel', value: 'web', share_of_best: 1})
    expect(report.check?.auc).toBe(1)
  })

  it('are not named below the gates', async () => {
    const report = await reportPotential(memoryContext(), {asOf: dayOf('2025-06-30')})
    expect(report).toMatchObject({known: 0, judged: 0, rows: [], too_few: {known: 200, best: 40}})
    expect(report.check).toBeUndefined()
  })
})
