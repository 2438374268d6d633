import {describe, expect, it} from 'vitest'
import {reportLadder} from '../../../../src/core/report/ladder/report-ladder.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import {dayOf, textOfDay} from '../../../../src/core/time/day.ts'
import {storeWith} from '../../../support/store-with.ts'
import {compileWhere} from '../../../../src/core/where/compile-where.ts'

const ASK = {asOf: dayOf('2025-06-30')}
const START = dayOf('2024-07-01')

/** Ten customers of 杭州 who bought on day 0 and 30, ten of 上海 on day 100, five of 上海 yesterday; one sale to nobody known. */
function shop(settings: Record<string, unknown> = {}): Promise<Context> {
  const customers = Array.from({length: 25}, (_, index) => ({id: `C${index}`, city: index < 10 ? '杭州' : '上海'}))
  const buy = (index: number, day: number, part = ''): {id: string; customer_id: string; at: string} => ({
    id: `${index}-${day}${part}`,
    customer_id: `C${index}`,
    at: `${textOfDay(START + day)}T10:00:00`,
  })
  const orders = customers.flatMap((_, index) => {
    if (index < 10) return [buy(index, 0), buy(index, 0, 'again'), buy(index, 30)]
    return [buy(index, index < 20 ? 100 : 363)]
  })
  return storeWith({
    customers: [...customers, {id: 'C99'}],
    orders: [...orders, {id: 'nobody', customer_id: '', at: '2025-01-01T10:00:00'}],
    settings: {'ladder.customers': 10, ...settings},
  })
}

describe('report ladder', () => {
  it('counts purchase days, and corrects for those who have not had the time', async () => {
    const {steps, buyers, stable, left_out} = await reportLadder(await shop(), ASK)
    expect({buyers, ...left_out}).toEqual({buyers: 25, anonymous_orders: 1, other_orders: 0})
    expect(stable).toMatchObject({horizon_days: 182, history_days: 364})
    expect(steps[0]).toMatchObject({step: 1, customers: 25, again: 10, raw_share: 0.4, known: 20, again_share: 0.5})
    expect(steps[0]).toMatchObject({days_quarter: 30, days_median: 30, days_three_quarters: 30})
    expect(steps[1]).toMatchObject({step: 2, customers: 10, again: 0, again_share: 0, known: 10})
    expect(steps[1]?.days_median).toBeUndefined()
  })

  it('gives no share where it is known of too few', async () => {
    const {steps, stable} = await reportLadder(await shop({'ladder.customers': 15}), ASK)
    expect(steps.map(({again_share}) => again_share !== undefined)).toEqual([true, false])
    expect(stable).toMatchObject({why: 'few-customers', least_customers: 15})
  })

  it('takes with a period the customers whose first purchase lies in it', async () => {
    const {buyers, steps, from, to} = await reportLadder(await shop(), {...ASK, from: START + 50, to: START + 200})
    expect({buyers, from, to}).toEqual({buyers: 10, from: '2024-08-20', to: '2025-01-17'})
    expect(steps.map(({customers, again}) => [customers, again])).toEqual([[10, 0]])
  })

  it('counts what it left out since the first day of the period', async () => {
    const until = await reportLadder(await shop(), {...ASK, from: dayOf('2025-01-01')})
    expect(until.left_out).toEqual({anonymous_orders: 1, other_orders: 0})
    expect((await reportLadder(await shop(), {...ASK, from: dayOf('2025-01-02')})).left_out).toEqual({
      ...{anonymous_orders: 0, other_orders: 0},
    })
  })

  it('looks only at the customers of a condition, and says what was set by hand', async () => {
    const where = compileWhere('city == "杭州"', {city: 'text'})
    const report = await reportLadder(await shop({'lifecycle.stable_orders': 9}), {...ASK, where})
    expect(report).toMatchObject({buyers: 10, set_by_hand: 9})
    expect(report.stable.why).not.toBe('set')
  })

  it('knows nothing that came later than the day judged from', async () => {
    const {buyers, steps} = await reportLadder(await shop(), {asOf: START + 20})
    expect(buyers).toBe(10)
    expect(steps[0]).toMatchObject({customers: 10, again: 0})
  })
})
