import {expect, test} from 'vitest'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {earlierProfile} from '../../../src/core/segment/compare-quadrants.ts'
import {compareGroups} from '../../../src/core/segment/compare-groups.ts'
import {segmentCustomers} from '../../../src/core/segment/segment-customers.ts'
import {sumGroups} from '../../../src/core/segment/group-sums.ts'
import {VALUE_CLASSES} from '../../../src/core/segment/value-class.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {CUSTOMERS, fillStore, NOW} from '../../tui/fixture-store.ts'

const asOf = dayOf(NOW)

async function shop() {
  const context = memoryContext(NOW)
  await fillStore(context)
  const profile = await context.store.read(async (book) =>
    profileCustomers(book, {asOf, settings: await loadSettings(book)}),
  )
  return {context, profile}
}

test('the groups of today and of the earlier day are those that the command tells of each', async () => {
  const {context, profile} = await shop()
  const {grid, named, buyers_before} = compareGroups(
    profile,
    await context.store.read((book) => earlierProfile(book, profile, 30)),
  )
  for (const [scheme, rows] of [
    ['grid16', grid],
    ['quintile', named],
  ] as const) {
    const query = {scheme, auto: false, cuts: {}, people: false}
    const now = await segmentCustomers(context, {...query, asOf})
    const then = await segmentCustomers(context, {...query, asOf: asOf - 30})
    expect(then.report.buyers).toBe(buyers_before)
    for (const row of rows) {
      const [today, earlier] = [now, then].map(({report}) => report.summary.find(({segment}) => segment === row.group))
      expect(row.customers).toBe(today?.customers ?? 0)
      expect(row.customers_before).toBe(earlier?.customers ?? 0)
      expect(row.customers_change).toBe(row.customers - row.customers_before)
      expect(row.revenue_before).toBeCloseTo(earlier?.revenue ?? 0, 6)
    }
  }
})

test('every buyer is in exactly one group, and groups without anybody are there', async () => {
  const {profile} = await shop()
  const classes = profile.valueClasses()
  if (!classes) throw new Error('Nobody has bought.')
  for (const grouping of [profile.grid(), profile.rfm(), {segments: VALUE_CLASSES, segment: classes.valueClass}]) {
    const sums = sumGroups(profile.inputs, grouping)
    expect(sums.map(({group}) => group)).toEqual([...grouping.segments])
    expect(sums.reduce((sum, {customers}) => sum + customers, 0)).toBe(CUSTOMERS)
    expect(sums.reduce((sum, {revenue_share}) => sum + revenue_share, 0)).toBeCloseTo(1, 9)
  }
})
