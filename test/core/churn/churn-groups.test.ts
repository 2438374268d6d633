import {expect, it} from 'vitest'
import {CHURN_GROUPS, churnGroupWhere, churnValues, orderChurn, sumChurn} from '../../../src/core/churn/churn-groups.ts'
import {listChurn} from '../../../src/core/churn/list-churn.ts'
import {whereTypes} from '../../../src/core/listing/select-rows.ts'
import {type Profile, profileCustomers} from '../../../src/core/profile/profile.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {memoryContext} from '../../support/context.ts'
import {fillStore, NOW} from '../../tui/fixture-store.ts'

async function shop(): Promise<Profile> {
  const context = memoryContext(NOW)
  await fillStore(context)
  return context.store.read(async (book) =>
    profileCustomers(book, {asOf: dayOf(NOW), settings: await loadSettings(book)}),
  )
}

function placesOf(profile: Profile, where: string): Int32Array {
  return Int32Array.from(profile.select(compileWhere(where, whereTypes(profile.columns))))
}

it('warns of everybody at a risk who is not lost, so that warned and lost are the churn list', async () => {
  const profile = await shop()
  const idsOf = (where: string): string[] =>
    [...placesOf(profile, where)].map((index) => profile.inputs.ids[index] as string)
  const [warned, sleeping, lost] = CHURN_GROUPS.map((group) => idsOf(churnGroupWhere(group)))
  const listed = listChurn(profile, 'medium').rows.map(({id}) => id)
  expect(lost).not.toEqual([])
  expect([...(warned ?? []), ...(lost ?? [])].sort()).toEqual(listed.sort())
  expect(warned).toEqual(expect.arrayContaining(sleeping ?? []))
})

it('orders a group as the churn list does, and sums what it lists', async () => {
  const profile = await shop()
  const {rows} = listChurn(profile, 'medium')
  const values = churnValues(profile)
  const places = placesOf(profile, 'churn_risk != "low"').filter((index) => (profile.inputs.orders[index] ?? 0) > 0)
  const ordered = orderChurn(places, values, 'loss')
  expect([...ordered].map((index) => profile.inputs.ids[index])).toEqual(rows.map(({id}) => id))
  const sums = sumChurn(places, values, profile.inputs)
  expect(sums).toMatchObject({customers: rows.length, expected_loss: undefined})
  expect(sums.value_at_stake).toBeCloseTo(
    rows.reduce((sum, row) => sum + row.value_at_stake, 0),
    2,
  )
})

it('orders by the probability, and by the loss where that is the same', () => {
  const values = {probability: Float64Array.of(0.5, 0.9, 0.5), stake: Float64Array.of(100, 10, 200)}
  const places = Int32Array.of(0, 1, 2)
  expect([...orderChurn(places, values, 'probability')]).toEqual([1, 2, 0])
  expect([...orderChurn(places, values, 'stake')]).toEqual([2, 0, 1])
  expect([...orderChurn(places, values, 'loss')]).toEqual([2, 0, 1])
  expect(sumChurn(places, values, {digits: 2})).toEqual({customers: 3, value_at_stake: 3.1, expected_loss: 1.59})
})
