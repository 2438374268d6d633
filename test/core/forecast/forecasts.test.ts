import {beforeAll, describe, expect, test} from 'vitest'
import type {Customer} from '../../../src/core/customer/customer.ts'
import {loadCustomerSources} from '../../../src/core/customer/customer-sources.ts'
import {profileOne} from '../../../src/core/customer/profile-one.ts'
import {explainReference} from '../../../src/core/explain/explain-reference.ts'
import {checkForecast} from '../../../src/core/forecast/check-forecast.ts'
import {fitForecast} from '../../../src/core/forecast/fit-forecast.ts'
import {forecastCustomers} from '../../../src/core/forecast/forecast-customers.ts'
import {forecastInputs} from '../../../src/core/forecast/forecast-inputs.ts'
import {learnedFor} from '../../../src/core/forecast/learned-for.ts'
import {type ForecastList, listForecasts} from '../../../src/core/forecast/list-forecasts.ts'
import {loadFigures} from '../../../src/core/forecast/load-forecast.ts'
import {type CustomerForecast, showForecast} from '../../../src/core/forecast/show-forecast.ts'
import {yearValues} from '../../../src/core/forecast/year-values.ts'
import {Profile, profileCustomers} from '../../../src/core/profile/profile.ts'
import {median} from '../../../src/core/profile/quantile.ts'
import {loadSettings, saveSetting} from '../../../src/core/setting/settings.ts'
import type {Context} from '../../../src/core/store/context.ts'
import type {Day} from '../../../src/core/time/day.ts'
import {memoryContext} from '../../support/context.ts'
import {importText} from '../../support/import.ts'
import {AS_OF, forecastShop} from './shop.ts'

async function list(context: Context, asOf: Day = AS_OF, horizon = 90): Promise<ForecastList> {
  return context.store.read(async (book) =>
    listForecasts(book, {asOf, settings: await loadSettings(book), horizon, fields: []}),
  )
}

describe('a shop with enough customers', () => {
  let context: Awaited<ReturnType<typeof forecastShop>>
  let forecasts: ForecastList
  beforeAll(async () => {
    context = await forecastShop(700)
    forecasts = await list(context)
  })

  test('is forecast by models learned on the spot, everybody by lifetime value', () => {
    expect(forecasts.learned).toMatchObject({gates: [], purchases: {model: 'bg', converged: true}})
    expect(forecasts.learned.fitted_at).toBeUndefined()
    expect(forecasts.rows).toHaveLength(700)
    const values = forecasts.rows.map(({lifetime_value_12m}) => lifetime_value_12m)
    expect(values).toEqual(values.toSorted((left, right) => right - left))
  })

  test.each(['a model', 'observed rates'])(
    'ranks buyers by their value of the next 12 months, also by %s',
    async (by) => {
      const learned = by === 'a model' ? forecasts.learned : {...forecasts.learned, purchases: undefined}
      const {figures} = await context.store.read((book) => loadFigures(book, AS_OF))
      const inputs = forecastInputs(figures, {asOf: AS_OF, digits: 2})
      const {expected_value_12m} = forecastCustomers(learned, {inputs, discount: 0.01, horizon: 90})
      expect(yearValues(learned, inputs)).toEqual(expected_value_12m)
      if (by !== 'a model') return
      expect(learned.value_percentiles).toHaveLength(101)
      expect(learned.value_percentiles?.[50]).toBe(median(expected_value_12m.toSorted()))
    },
  )

  test('has intervals around every expectation', () => {
    for (const row of forecasts.rows.slice(0, 50).map(forecasts.withIntervals)) {
      const {p_alive, p_alive_low, p_alive_high, lifetime_value_12m, lifetime_value_high} = row
      expect(p_alive_low).toBeLessThanOrEqual(p_alive as number)
      expect(p_alive_high).toBeGreaterThanOrEqual(p_alive as number)
      expect(row.expected_low).toBeLessThanOrEqual(Math.ceil(row.expected))
      expect(lifetime_value_high).toBeGreaterThan(lifetime_value_12m)
    }
  })

  test('shows a customer as the list has them', async () => {
    for (const row of [forecasts.rows[0], forecasts.rows[300], forecasts.rows[699]] as ForecastList['rows']) {
      const shown = await showForecast(context, {reference: row.id, asOf: AS_OF})
      expect(shown.repeats + 1).toBe(row.purchase_days)
      expect(shown.p_alive?.value).toBe(row.p_alive)
      expect(shown.lifetime_value_12m.value).toBe(row.lifetime_value_12m)
      const withIntervals = forecasts.withIntervals(row)
      expect(shown.lifetime_value_12m.high).toBe(withIntervals.lifetime_value_high)
      expect(shown.expected[1]).toMatchObject({
        days: 90,
        purchases: {value: row.expected, low: withIntervals.expected_low, high: withIntervals.expected_high},
      })
    }
  })

  test('keeps what it learned until it is too old, and not for days before', async () => {
    const kept = await fitForecast(context, {asOf: AS_OF, model: 'mbg'})
    expect(kept.purchases?.model).toBe('mbg')
    expect(kept.ladder).toMatchObject({
      horizon_days: expect.any(Number),
      why: expect.stringMatching(/flat|still-rising|few/),
    })
    const found = async (asOf: Day): Promise<unknown> =>
      context.store.read(async (book) => learnedFor(book, {asOf, settings: await loadSettings(book)}))
    expect(await found(AS_OF)).toEqual(kept)
    expect(await found(AS_OF + 30)).toEqual(kept)
    expect(await found(AS_OF + 31)).toBeUndefined()
    expect(await found(AS_OF - 1)).toBeUndefined()
    expect((await list(context)).learned.purchases?.model).toBe('mbg')
    expect((await list(context, AS_OF - 1)).learned.purchases?.model).toBe('bg')
    await context.store.write({command: 'undo', who: 'tester', at: context.now()}, async (draft) => {
      const [last] = await draft.changes(1)
      await draft.revert(last?.id as number)
    })
    expect(await found(AS_OF)).toBeUndefined()
  })

  test('gives one customer the stage that the profile of all gives, by the order number that was kept', async () => {
    await fitForecast(context, {asOf: AS_OF})
    const {profile, one} = await context.store.read(async (book) => {
      const settings = await loadSettings(book)
      const {id} = forecasts.rows[0] as ForecastList['rows'][number]
      const sources = await loadCustomerSources(book, (await book.get('customer', id)) as Customer)
      const request = {asOf: AS_OF, settings, population: await book.orders.population(), products: new Map()}
      return {profile: await profileCustomers(book, request), one: await profileOne(book, sources, request)}
    })
    expect(one.stableOrder()).toEqual(profile.stableOrder())
    expect(one.stableOrder().why).not.toBe('some-customers')
    const byHand = {...profile.inputs, settings: {...profile.inputs.settings, 'lifecycle.stable_orders': 4}}
    expect(new Profile(byHand).stableOrder()).toMatchObject({order: 4, why: 'set'})
    await context.store.write({command: 'undo', who: 'tester', at: context.now()}, async (draft) => {
      await draft.remove('learned', ['learned'])
    })
  })

  test('explains what somebody who bought once is worth beside a poor repeater', async () => {
    const once = forecasts.rows.find(({purchase_days}) => purchase_days === 1) as ForecastList['rows'][number]
    const {explanations} = await explainReference(context, {reference: once.id, topic: 'forecast', asOf: AS_OF})
    const [{comparison} = {comparison: undefined}] = explanations
    expect(comparison?.own).toMatchObject({x: 0, p_alive: 1, mean: undefined})
    expect(comparison?.other.x).toBe(2)
    const long = forecasts.rows.filter(({purchase_days, p_alive = 1}) => purchase_days > 1 && (p_alive as number) < 0.2)
    const poor = await explainReference(context, {
      reference: (long.at(-1) as ForecastList['rows'][number]).id,
      topic: 'forecast',
      asOf: AS_OF,
    })
    const beside = poor.explanations[0]?.comparison
    expect(beside?.other).toMatchObject({x: 0, p_alive: 1, T: beside?.own.T})
    expect(beside?.other.value).toBeGreaterThan(beside?.own.value as number)
    expect(poor.explanations[0]?.verdict).toBe('may-have-left')
  })

  test('checks itself on the weeks held back, every customer in one tenth', async () => {
    const check = await checkForecast(context, {asOf: AS_OF, weeks: 13})
    expect(check).toMatchObject({fitted_until: '2025-03-31', checked_until: '2025-06-30', weeks: 13})
    const model = check.rules[0]
    expect(Math.abs((model?.predicted as number) / check.actual - 1)).toBeLessThan(0.25)
    expect(model?.root_mean_square_error).toBeLessThan(check.rules[1]?.root_mean_square_error as number)
    expect(check.actual_revenue).toBe(Math.round(check.actual_revenue * 100) / 100)
    expect(check.covered).toBeGreaterThan(0.75)
    expect(check.deciles.reduce((sum, {customers}) => sum + customers, 0)).toBe(check.customers)
    expect(check.deciles.reduce((sum, {customers, actual}) => sum + customers * actual, 0)).toBeCloseTo(check.actual, 6)
    const weeks = check.cumulative
    expect(weeks).toHaveLength(14)
    expect(weeks[0]).toEqual({week: 0, actual: 0, predicted: 0})
    expect(weeks.at(-1)?.actual).toBe(check.actual)
    expect(weeks.at(-1)?.predicted).toBeCloseTo(model?.predicted as number, 8)
  })

  test('does not look past the day it judges by', async () => {
    const early = await list(context, AS_OF - 200)
    const {figures} = await context.store.read((book) => loadFigures(book, AS_OF - 200))
    expect(early.rows).toHaveLength(figures.purchase_days.filter((days) => days > 0).length)
    expect(early.rows.length).toBeLessThan(700)
    expect(early.rows.every(({last_order}) => last_order <= '2024-12-12')).toBe(true)
  })
})

describe('a shop with too few customers', () => {
  let context: Awaited<ReturnType<typeof forecastShop>>
  beforeAll(async () => {
    context = await forecastShop(40)
  })

  test('is forecast by observed rates, and says which gate it did not pass', async () => {
    const {learned, rows, withIntervals} = await list(context)
    expect(learned.purchases).toBeUndefined()
    expect(learned.gates).toEqual([{gate: 'buyers', needed: 500, found: 40}])
    const [best] = rows
    expect(best?.p_alive).toBeUndefined()
    expect(best?.expected).toBeGreaterThan(0)
    expect(withIntervals(best as ForecastList['rows'][number]).expected_low).toBeUndefined()
  })

  test('expects of somebody their own purchases and days, with one purchase at the mean rate added', async () => {
    const {learned, rows} = await list(context, AS_OF, 90)
    const {buyers, purchase_days, observed_days} = learned.sample
    const rate = (purchase_days - buyers) / observed_days
    const id = rows[0]?.id as string
    const shown: CustomerForecast = await showForecast(context, {reference: id, asOf: AS_OF})
    expect(rows[0]?.expected).toBeCloseTo((90 * (shown.repeats + 1)) / (shown.days_known + 1 / rate), 10)
    expect(shown.p_alive).toBeUndefined()
  })

  test('is modelled when the settings ask for less', async () => {
    await context.store.write({command: 'settings set', who: 'tester', at: context.now()}, async (draft) => {
      await saveSetting(draft, 'forecast.buyers', '40')
      await saveSetting(draft, 'forecast.frequent_buyers', '5')
    })
    expect((await list(context)).learned.purchases?.customers).toBe(40)
  })

  test('names every gate that an old and short history misses', async () => {
    const few = memoryContext()
    await importText(few, 'date,amount,customer\n2025-01-01,10,A\n2025-01-20,10,A\n', {
      map: {date: 'date', amount: 'amount', customer: 'customer'},
    })
    const {learned} = await list(few, AS_OF)
    expect(learned.gates.map(({gate, found}) => [gate, found])).toEqual([
      ['buyers', 1],
      ['recent_days', 161],
      ['frequent_buyers', 0],
    ])
    expect((await list(few, AS_OF - 100)).learned.gates.map(({gate}) => gate)).toContain('history_days')
  })
})

describe('a shop without a purchase', () => {
  test('has nothing to learn from, and nobody to forecast', async () => {
    const context = memoryContext()
    await expect(fitForecast(context, {asOf: AS_OF})).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'Nobody had bought anything by 2025-06-30: there is nothing to forecast from.',
    })
    expect((await list(context)).rows).toEqual([])
    const check = await checkForecast(context, {asOf: AS_OF, weeks: 4})
    expect(check).toMatchObject({fitted_until: '2025-06-02', customers: 0, actual: 0, deciles: []})
    expect(check.learned).toMatchObject({as_of: '2025-06-02', sample: {buyers: 0}})
    expect(await context.store.read((book) => book.changes())).toEqual([])
  })
})
