import {beforeAll, expect, test} from 'vitest'
import {openPeople, peopleKey, type PeopleState} from '../../../src/tui/people/reducer.ts'
import type {Ask, Surroundings} from '../../../src/tui/shared/screen.ts'
import {loadDashboard} from '../../../src/core/dashboard/load-dashboard.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../fixture-store.ts'
import {fixtureSurroundings} from '../surroundings.ts'

let around: Surroundings

beforeAll(async () => {
  around = await fixtureSurroundings()
})

function press(state: PeopleState, ...keys: string[]): {state: PeopleState; asks: readonly Ask[]} {
  let asks: readonly Ask[] = []
  for (const key of keys) ({state, asks = []} = peopleKey(state, key, around))
  return {state, asks}
}

test('a corner has its customers, those who brought most first', () => {
  const {profile} = around.board as NonNullable<Surroundings['board']>
  const {rows} = openPeople('high-high', around)
  const revenues = rows.map((row) => ('index' in row ? (profile.inputs.revenue[row.index] as number) : -1))
  expect(rows).toHaveLength(profile.quadrants().corners.find(({quadrant}) => quadrant === 'high-high')?.customers ?? -1)
  expect(revenues).toEqual(revenues.toSorted((left, right) => right - left))
})

test('the potential ones are customers without an order and open leads', () => {
  expect(openPeople('potential', around).rows.map(({id}) => id)).toEqual(['L1', 'L2', 'L3', 'L4'])
})

test('Enter opens the customer, and the lead among the potential ones', () => {
  const corner = openPeople('low-high', around)
  expect(press(corner, 'down', 'enter').asks).toEqual([{ask: 'open-customer', id: corner.rows[1]?.id}])
  expect(press(openPeople('potential', around), 'enter').asks).toEqual([{ask: 'open-lead', id: 'L1'}])
})

test('a condition names the fields of the profile', () => {
  const {state} = press(openPeople('high-high', around), '/', ...'=city == "上海" && orders >= 6')
  const {profile} = around.board as NonNullable<Surroundings['board']>
  const rows = state.rows.map((row) => ('index' in row ? profile.row(row.index) : {}))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row['city'] === '上海' && (row['orders'] as number) >= 6)).toBe(true)
})

test('a condition names tags and fields of the shop, and what the board did not read is refused', async () => {
  const context = memoryContext(NOW)
  await fillStore(context)
  const members = around.board?.profile.inputs.ids ?? []
  await context.store.write({command: 'test', who: 'tester', at: NOW}, async (draft) => {
    await draft.save('field', [{id: 'size', type: 'text'}])
    const customers = await draft.getMany('customer', members.slice(0, 40))
    await draft.save(
      'customer',
      customers.map((customer) => ({...customer, tags: ['vip'], fields: {size: 'L'}})),
    )
  })
  const own: Surroundings = {...around, board: await loadDashboard(context, {asOf: undefined})}
  const filtered = (text: string): PeopleState =>
    ['/', ...text].reduce((state, key) => peopleKey(state, key, own).state, openPeople('low-low', own))
  const {rows, filter} = filtered('="vip" in tags && size == "L"')
  expect(filter.problem).toBeUndefined()
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({id}) => members.slice(0, 40).includes(id))).toBe(true)
  expect(filtered('=favourite_shop == "x"').filter.problem).toContain('favourite_shop')
})

test('text finds by name, id and the tail of the phone', () => {
  const all = openPeople('high-high', around)
  const phone = around.board?.phones.get(all.rows[2]?.id ?? '') ?? ''
  expect(press(all, '/', ...phone.slice(-4)).state.rows.map(({id}) => id)).toContain(all.rows[2]?.id)
})

test('back drops the filter first and then leaves', () => {
  const filtered = press(openPeople('high-high', around), '/', 'z', 'z', 'enter')
  expect(filtered.state.rows).toEqual([])
  expect(press(filtered.state, 'enter').asks).toEqual([{ask: 'say', text: 'There is nobody here to select.'}])
  const dropped = press(filtered.state, '-')
  expect(dropped.state.rows.length).toBeGreaterThan(0)
  expect(press(dropped.state, '-').asks).toEqual([{ask: 'back'}])
})
