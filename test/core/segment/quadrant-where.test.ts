import {expect, test} from 'vitest'
import {whereTypes} from '../../../src/core/listing/select-rows.ts'
import {profileCustomers} from '../../../src/core/profile/profile.ts'
import {cutProfile} from '../../../src/core/segment/cut-profile.ts'
import {cellWhere, cornerWhere} from '../../../src/core/segment/quadrant-where.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../../tui/fixture-store.ts'

async function shop() {
  const context = memoryContext(NOW)
  await fillStore(context)
  const profile = await context.store.read(async (book) =>
    profileCustomers(book, {asOf: dayOf(NOW), settings: await loadSettings(book)}),
  )
  return {profile, count: (where: string) => profile.select(compileWhere(where, whereTypes(profile.columns))).length}
}

test('the condition of a corner finds exactly the customers of the corner, however it is cut', async () => {
  const {profile, count} = await shop()
  for (const cut of ['mean', 'median', '120.5,4']) {
    const map = cutProfile(profile, cut).quadrants()
    for (const {quadrant, customers} of map.corners) {
      expect(count(cornerWhere(quadrant, map, cut === 'mean'))).toBe(customers)
      expect(count(cornerWhere(quadrant, map, false))).toBe(customers)
    }
  }
})

test('the conditions of neighbouring cells part the buyers', async () => {
  const {profile, count} = await shop()
  const open = Number.POSITIVE_INFINITY
  const cells = [
    cellWhere({from: 0, to: 5}, {from: 0, to: 99.5}),
    cellWhere({from: 5, to: 6}, {from: 0, to: 99.5}),
    cellWhere({from: 6, to: open}, {from: 0, to: 99.5}),
    cellWhere({from: 0, to: open}, {from: 99.5, to: open}),
  ]
  expect(cells[1]).toBe('orders == 5 && average_order_value >= 0 && average_order_value < 99.5')
  expect(cells.map(count).reduce((sum, one) => sum + one, 0)).toBe(profile.buyers())
})

test('a cut that is none is refused', async () => {
  const {profile} = await shop()
  expect(() => cutProfile(profile, 'middle')).toThrow('quadrant.cut')
})
