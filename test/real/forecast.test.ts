import {beforeAll, describe, expect, it} from 'vitest'
import {checkForecast} from '../../src/core/forecast/check-forecast.ts'
import {fitPurchases} from '../../src/core/forecast/fit-purchases.ts'
import {fitValues} from '../../src/core/forecast/fit-values.ts'
import {forecastInputs, type ForecastInputs} from '../../src/core/forecast/forecast-inputs.ts'
import {forecastOf} from '../../src/core/forecast/forecast-of.ts'
import {loadFigures} from '../../src/core/forecast/load-forecast.ts'
import type {PurchaseFit} from '../../src/core/forecast/purchase-fit.ts'
import {
  expectedOfNew,
  expectedPurchases,
  logLikelihood,
  probabilityAlive,
} from '../../src/core/forecast/purchase-model.ts'
import type {ValueFit} from '../../src/core/forecast/value-fit.ts'
import {expectedMean} from '../../src/core/forecast/value-model.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf, rawRows} from './data.ts'

const MAP = {customer: 'customer_id', name: 'customer_id', date: 'date', amount: 'amount'}
const CALIBRATION = '1997-09-30'
const END = '1998-06-30'

/** Relative distance, absolute where nothing is expected. */
function off(ours: number, theirs: number): number {
  return Math.abs(ours - theirs) / (theirs === 0 ? 1 : Math.abs(theirs))
}

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0)
}

describe.skipIf(!HERE)('unit cases', () => {
  it('BG/NBD: all 73 at 50 digits, to 1e-12', () => {
    const rows = rawRows('cdnow/GOLDEN_bgnbd_unit_mpmath50.csv')
    expect(rows).toHaveLength(73)
    for (const row of rows) {
      const [r, alpha, a, b] = ['r', 'alpha', 'a', 'b'].map((key) => Number(row[key])) as [
        number,
        number,
        number,
        number,
      ]
      const [x, t_x, T] = ['x', 't_x', 'T'].map((key) => Number(row[key])) as [number, number, number]
      const [fit, count, time] = [{model: 'bg', parameters: {r, alpha, a, b}} as const, {x, t_x, T}, Number(row['t'])]
      expect(off(logLikelihood(fit, count), Number(row['log_lik']))).toBeLessThan(1e-12)
      expect(off(probabilityAlive(fit, count), Number(row['p_alive']))).toBeLessThan(1e-12)
      expect(off(expectedPurchases(fit, count, time), Number(row['cond_exp_purchases']))).toBeLessThan(1e-12)
      expect(off(expectedOfNew(fit, time), Number(row['exp_purchases_new_customer_at_t']))).toBeLessThan(1e-12)
    }
  })

  it('Gamma-Gamma: every conditional mean, to 1e-12', () => {
    for (const row of rawRows('cdnow/GOLDEN_gammagamma_unit.csv')) {
      const [p, q, v, x, mean] = ['p', 'q', 'v', 'x', 'mean_value'].map((key) => Number(row[key])) as number[] as [
        number,
        number,
        number,
        number,
        number,
      ]
      const fit = {parameters: {p, q, v}, population_mean: (p * v) / (q - 1)} as ValueFit
      expect(off(expectedMean(fit, {x, mean}), Number(row['cond_exp_value']))).toBeLessThan(1e-12)
    }
  })
})

describe.skipIf(!HERE)('CDNOW sample', () => {
  const context = memoryContext('1998-06-30T23:00:00')
  const inputsOn = async (day: string): Promise<ForecastInputs> => {
    const {figures} = await context.store.read((book) => loadFigures(book, dayOf(day)))
    return forecastInputs(figures, {asOf: dayOf(day), digits: 2})
  }
  let inputs: ForecastInputs
  let fit: PurchaseFit
  let values: ValueFit
  beforeAll(async () => {
    await importFile(context, {file: pathOf('cdnow/cdnow_sample_orders.csv'), map: MAP})
    inputs = await inputsOn(CALIBRATION)
    fit = fitPurchases(inputs, 'bg')
    values = fitValues(inputs.x, inputs.mean) as ValueFit
  })

  it('comes down to 2,357 customers, 946 with repeats, 2,457 repeats', () => {
    expect(inputs.x).toHaveLength(2357)
    expect(inputs.x.filter((x) => x > 0)).toHaveLength(946)
    expect(total(inputs.x)).toBe(2457)
  })

  it('BG/NBD: the published fit, in days and in weeks', () => {
    expect(off(fit.parameters.r, 0.24259452)).toBeLessThan(1e-3)
    expect(off(fit.parameters.alpha, 30.89521446)).toBeLessThan(1e-3)
    expect(off(fit.parameters.a, 0.7929221)).toBeLessThan(1e-3)
    expect(off(fit.parameters.b, 2.42590698)).toBeLessThan(1e-3)
    expect(Math.abs(fit.log_likelihood - -14_363.530442903)).toBeLessThan(1e-6)
    // A density per week is seven times one per day, once for each repeat purchase.
    expect(Math.abs(fit.log_likelihood + total(inputs.x) * Math.log(7) - -9582.429206674)).toBeLessThan(1e-6)
    expect(off(fit.parameters.alpha / 7, 4.41360186)).toBeLessThan(1e-3)
    expect(fit).toMatchObject({converged: true, agreeing: 4, boundary: 'none'})
  })

  it('BG/NBD: the fit to everything up to 1998-06-30', async () => {
    const whole = fitPurchases(await inputsOn(END), 'bg')
    const golden = {r: 0.25356116, alpha: 38.13080049, a: 0.60736549, b: 2.64723487}
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(off(whole.parameters[name], golden[name])).toBeLessThan(1e-3)
    }
    expect(Math.abs(whole.log_likelihood - -25_581.538101389)).toBeLessThan(1e-6)
  })

  it('MBG/NBD: the published fit', () => {
    const {parameters, log_likelihood} = fitPurchases(inputs, 'mbg')
    const {r, alpha, a, b} = parameters
    expect([r, alpha / 7, a, b].map((value) => Math.round(value * 1000) / 1000)).toEqual([0.525, 6.183, 0.891, 1.614])
    expect(log_likelihood + total(inputs.x) * Math.log(7)).toBeCloseTo(-9582.1357, 4)
  })

  it('what a new customer is expected to buy', () => {
    const weeks = [0.1429, 1, 3, 31.8571, 32, 78]
    const expected = weeks.map((week) => Number(expectedOfNew(fit, 7 * week).toFixed(4)))
    expect(expected).toEqual([0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.858])
  })

  it('Gamma-Gamma: the published fit, population mean and correlation', () => {
    const golden = {p: 6.24957203, q: 3.74422464, v: 15.44352185}
    for (const name of ['p', 'q', 'v'] as const) expect(off(values.parameters[name], golden[name])).toBeLessThan(1e-3)
    expect(Math.abs(values.log_likelihood - -4055.9176948019)).toBeLessThan(1e-6)
    expect(values).toMatchObject({customers: 946, left_out: 0, converged: true})
    expect(values.population_mean).toBeCloseTo(35.17, 2)
    expect(values.correlation).toBeCloseTo(0.1139, 4)
  })

  it.each([
    ['GOLDEN_cdnow_sample_weekly_1997-09-30.csv', CALIBRATION],
    ['GOLDEN_cdnow_sample_daily_1998-06-30.csv', END],
  ])('every customer of %s', async (file, day) => {
    const own = await inputsOn(day)
    const [purchases, worth] = [fitPurchases(own, 'bg'), fitValues(own.x, own.mean)]
    const columns = forecastOf(purchases, worth, {inputs: own, discount: 0.01, horizon: 273})
    const {ids, names} = await context.store.read(async (book) => {
      const known = await loadFigures(book, dayOf(day))
      const {id, name} = await book.columns('customer', ['id', 'name'])
      return {ids: known.ids, names: new Map(id.map((one, at) => [one, name[at]]))}
    })
    const golden = new Map(rawRows(`cdnow/${file}`).map((row) => [row['id'] as string, row]))
    expect(golden.size).toBe(ids.length)
    const worst = {p_alive: 0, exp_purch_39w: 0, exp_avg_value: 0, clv_12m_1pct: 0}
    ids.forEach((id, index) => {
      const row = golden.get(names.get(id) as string) as Record<string, string>
      expect(own.x[index]).toBe(Number(row['frequency']))
      const ours = {
        p_alive: columns.p_alive[index] as number,
        exp_purch_39w: columns.expected[index] as number,
        exp_avg_value: columns.expected_mean[index] as number,
        clv_12m_1pct: columns.lifetime_value_12m[index] as number,
      }
      for (const key of Object.keys(worst) as (keyof typeof worst)[]) {
        worst[key] = Math.max(worst[key], Math.abs(ours[key] - Number(row[key])))
      }
    })
    expect(worst.p_alive).toBeLessThan(1e-5)
    expect(worst.exp_purch_39w).toBeLessThan(1e-4)
    expect(worst.exp_avg_value).toBeLessThan(1e-3)
    expect(worst.clv_12m_1pct).toBeLessThan(1e-3)
  })

  it('the published totals of P(alive), of the 39 weeks held back and of lifetime value', () => {
    const columns = forecastOf(fit, values, {inputs, discount: 0.01, horizon: 273})
    expect(total(columns.p_alive)).toBeCloseTo(1917.27768, 3)
    expect(total(columns.expected)).toBeCloseTo(1653.4087, 3)
    expect(off(total(columns.lifetime_value_12m), 70_726.72)).toBeLessThan(1e-6)
  })

  it('checks itself on the 39 weeks held back: 1,882 purchases, better than simple rules', async () => {
    const check = await checkForecast(context, {asOf: dayOf(END), weeks: 39})
    expect(check.customers).toBe(2357)
    expect(check.actual).toBe(1882)
    const [model, own, mean] = check.rules as [Rule, Rule, Rule]
    expect(model.predicted).toBeCloseTo(1653.4087, 2)
    expect(model.root_mean_square_error).toBeLessThan(own.root_mean_square_error)
    expect(model.mean_absolute_error).toBeLessThan(own.mean_absolute_error)
    expect(model.mean_absolute_error).toBeLessThan(mean.mean_absolute_error)
    expect(model.correlation).toBeGreaterThan(0.6)
    expect(check.covered).toBeGreaterThan(0.8)
    expect(check.deciles.reduce((sum, {customers}) => sum + customers, 0)).toBe(2357)
    expect(check.cumulative.at(-1)).toMatchObject({week: 39, actual: 1882, predicted: model.predicted})
  })
})

type Rule = Awaited<ReturnType<typeof checkForecast>>['rules'][number]

describe.skipIf(!HERE)('CDNOW master', () => {
  it('fits its 23,570 customers in a moment', async () => {
    const context = memoryContext('1998-06-30T23:00:00')
    await importFile(context, {file: pathOf('cdnow/cdnow_master_orders.csv'), map: MAP})
    const {figures} = await context.store.read((book) => loadFigures(book, dayOf(END)))
    const inputs = forecastInputs(figures, {asOf: dayOf(END), digits: 2})
    const started = performance.now()
    const fit = fitPurchases(inputs, 'bg')
    const values = fitValues(inputs.x, inputs.mean)
    const took = performance.now() - started
    console.log(`CDNOW master fitted in ${took.toFixed(0)} ms.`)
    expect(fit).toMatchObject({customers: 23_570, converged: true})
    expect(values?.converged).toBe(true)
    // bench/forecast.ts holds it to 0.3 s; here the machine may be busy.
    expect(took).toBeLessThan(3000)
  })
})
