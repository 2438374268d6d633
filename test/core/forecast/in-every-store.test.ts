import {expect, it} from 'vitest'
import {checkForecast} from '../../../src/core/forecast/check-forecast.ts'
import {fitForecast} from '../../../src/core/forecast/fit-forecast.ts'
import {listForecasts} from '../../../src/core/forecast/list-forecasts.ts'
import {showForecast} from '../../../src/core/forecast/show-forecast.ts'
import {loadSettings} from '../../../src/core/setting/settings.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {type Opened, OPENERS} from '../../stores/engines.ts'
import {AS_OF, fillForecastShop} from './shop.ts'

/** What every command of forecasts says of the same shop. */
async function answers({store}: Opened): Promise<unknown[]> {
  const context: Context = {store, now: () => '2025-06-30T12:00:00', who: 'tester'}
  await fillForecastShop(context, 520, 400)
  const check = await checkForecast(context, {asOf: AS_OF, weeks: 8})
  const fit = await fitForecast(context, {asOf: AS_OF})
  const kept = await store.read((book) => book.get('learned', 'learned'))
  const {rows} = await store.read(async (book) =>
    listForecasts(book, {asOf: AS_OF, settings: await loadSettings(book), horizon: 60, fields: []}),
  )
  return [check, fit, kept, rows, await showForecast(context, {reference: 'C7', asOf: AS_OF})]
}

it('forecasts the same from every store', {timeout: 120_000}, async () => {
  const all: unknown[][] = []
  for (const open of Object.values(OPENERS)) {
    const opened = await open()
    try {
      all.push(await answers(opened))
    } finally {
      await opened.close()
    }
  }
  expect(all.length).toBeGreaterThan(1)
  for (const other of all.slice(1)) expect(other).toStrictEqual(all[0])
})
