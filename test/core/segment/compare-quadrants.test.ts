import {describe, expect, it} from 'vitest'
import {compareQuadrants, type QuadrantComparison} from '../../../src/core/segment/compare-quadrants.ts'
import {reportQuadrants} from '../../../src/core/segment/report-quadrants.ts'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import {type Day, dayOf} from '../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const asOf = dayOf('2025-06-30')

/** Purchases as `CUSTOMER DAY AMOUNT` in major units, customers known since a day, and leads. */
async function shop(purchases: readonly string[], known: Readonly<Record<string, string>> = {}) {
  const context = memoryContext()
  const parts = purchases.map((text) => text.split(' ') as [string, string, string])
  const ids = new Set([...parts.map(([id]) => id), ...Object.keys(known)])
  await context.store.write(header(), async (draft) => {
    const customers = [...ids].map((id) => ({id, registered_at: `${known[id] ?? '2024-01-01'}T00:00:00`}))
    await draft.save('customer', customers)
    await draft.save('lead', [
      {id: 'L1', name: 'Lead', source: 'map', stage: 'new', contacts: 0, created_at: '2025-06-20T00:00:00'},
    ])
  })
  const orders = parts.map(([customer_id, day, amount], index) =>
    order({id: `o${index}`, customer_id, at: `${day}T10:00:00`, amount: Number(amount) * 100}),
  )
  await putOrders(context.store, orders)
  return context
}

function compared(context: Awaited<ReturnType<typeof shop>>, days: number, cut?: string): Promise<QuadrantComparison> {
  return context.store.read(async (book) => {
    const settings = {...(await loadSettings(book)), ...(cut !== undefined && {'quadrant.cut': cut})}
    return compareQuadrants(book, await profileCustomers(book, {asOf, settings, needs: []}), days)
  })
}

function reportedOn(context: Awaited<ReturnType<typeof shop>>, day: Day, cut: string) {
  return reportQuadrants(context, {asOf: day, cut}).then(({report}) => report)
}

const PURCHASES = [
  ...['C1 2025-01-05 100', 'C1 2025-06-10 300', 'C2 2025-02-01 40.10', 'C2 2025-03-01 20.20', 'C2 2025-06-29 30.30'],
  ...['C3 2025-06-28 80', 'C4 2025-05-31 200'],
]

describe('the map of quadrants against an earlier day', () => {
  it.each(['mean', 'median', '60,2'])('is the map of that day beside that of today (%s)', async (cut) => {
    const context = await shop(PURCHASES, {C9: '2025-06-15'})
    const change = await compared(context, 30, cut)
    const [now, then] = [await reportedOn(context, asOf, cut), await reportedOn(context, asOf - 30, cut)]
    expect(change).toMatchObject({
      compared_with: '2025-05-31',
      value_cut_before: then.value_cut,
      orders_cut_before: then.orders_cut,
      buyers_before: then.buyers,
      potential: {
        registered: now.potential.registered,
        registered_before: then.potential.registered,
        leads: 1,
        leads_before: 0,
        leads_change: 1,
      },
    })
    change.corners.forEach((corner, place) => {
      expect(corner).toMatchObject(now.corners[place] as object)
      expect(corner.customers_before).toBe(then.corners[place]?.customers)
      expect(corner.revenue_before).toBe(then.corners[place]?.revenue)
      expect(corner.revenue_share_before).toBe(then.corners[place]?.revenue_share)
    })
  })

  it('adds up: what the corners gained is what the shop gained, to the cent', async () => {
    const {corners, buyers_before, potential} = await compared(await shop(PURCHASES), 30)
    expect(buyers_before).toBe(3)
    expect(corners.reduce((sum, corner) => sum + corner.customers_change, 0)).toBe(1)
    expect(corners.reduce((sum, corner) => sum + Math.round(100 * corner.revenue_change), 0)).toBe(410_30)
    expect(corners.reduce((sum, corner) => sum + corner.revenue_share_change, 0)).toBeCloseTo(0, 12)
    for (const {revenue_change} of corners) expect(revenue_change).toBe(Number(revenue_change.toFixed(2)))
    // C3 registered before, and bought since.
    expect(potential).toMatchObject({registered: 0, registered_before: 1, registered_change: -1})
  })

  it('cuts each day by its own figures: somebody can change the corner by what others bought', async () => {
    const context = await shop(['C1 2025-01-05 100', 'C2 2025-01-05 50', 'C3 2025-06-20 900'])
    const {corners, value_cut_before} = await compared(context, 30)
    expect(value_cut_before).toBe(75)
    // C1 was above the mean of 75 and lies below the 350 of today.
    expect(corners.map(({customers_before, customers}) => [customers_before, customers])).toEqual([
      [1, 1],
      [0, 0],
      [1, 2],
      [0, 0],
    ])
  })

  it('has nothing before the first order', async () => {
    const {corners, buyers_before} = await compared(await shop(PURCHASES), 400)
    expect(buyers_before).toBe(0)
    expect(corners.every(({customers_before, revenue_before}) => customers_before === 0 && revenue_before === 0)).toBe(
      true,
    )
  })

  it('stands in the report only where it is asked for', async () => {
    const context = await shop(PURCHASES)
    const plain = await reportQuadrants(context, {asOf})
    expect(plain.report).not.toHaveProperty('change')
    expect(plain.report.corners[0]).not.toHaveProperty('customers_change')
    const {report} = await reportQuadrants(context, {asOf, cut: 'median', change: 30})
    expect(report).toMatchObject({cut: 'median', change: {compared_with: '2025-05-31', days: 30}})
    expect(report.corners[0]).toHaveProperty('customers_change')
  })
})
