import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {churnMonths, reportChurnMonths} from '../../../src/core/churn/churn-months.ts'
import {judgeChurn} from '../../../src/core/churn/judge-churn.ts'
import {Profile} from '../../../src/core/profile/profile.ts'
import {buyers} from '../../../src/core/segment/segmentation.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {AS_OF, inputsOf} from '../../support/profile.ts'

const WEEKLY = [7, 7, 7, 7]

/** Orders of one customer on these days. */
async function shopOf(days: Readonly<Record<string, readonly string[]>>) {
  const context = memoryContext()
  const ids = Object.keys(days)
  await context.store.write(header(), async (draft) =>
    draft.save(
      'customer',
      ids.map((id) => ({id})),
    ),
  )
  const orders = ids.flatMap((id) =>
    (days[id] ?? []).map((day, index) => order({id: `${id}-${index}`, customer_id: id, at: `${day}T10:00:00`})),
  )
  await putOrders(context.store, orders)
  return context
}

describe('months of churn', () => {
  it('count somebody as lost in the month in which the silence became too long, and as won back by the next purchase', async () => {
    const weekly = ['2025-01-01', '2025-01-08', '2025-01-15', '2025-01-22', '2025-01-29']
    const context = await shopOf({C1: [...weekly, '2025-06-10'], C2: ['2025-06-09', '2025-06-09']})
    const {months} = await reportChurnMonths(context, {asOf: dayOf('2025-06-15')})
    const seen = months.map((row) => [
      row.month,
      row.buyers,
      row.new_customers,
      row.lost_customers,
      row.won_back,
      row.active_customers,
    ])
    expect(seen).toEqual([
      ['2025-01', 1, 1, 0, 0, 1],
      ['2025-02', 0, 0, 0, 0, 1],
      ['2025-03', 0, 0, 1, 0, 0],
      ['2025-04', 0, 0, 0, 0, 0],
      ['2025-05', 0, 0, 0, 0, 0],
      ['2025-06', 2, 1, 0, 1, 2],
    ])
    expect(months.map(({is_complete}) => is_complete)).toEqual([true, true, true, true, true, false])
    expect(months.map(({lost_share}) => lost_share)).toEqual([undefined, 0, 1, undefined, undefined, undefined])
  })

  it('tell nothing of days after the one judged from', async () => {
    const context = await shopOf({C1: ['2025-01-01', '2025-03-05']})
    const before = await reportChurnMonths(context, {asOf: dayOf('2025-02-28')})
    expect(before.months.map(({month, buyers: who}) => [month, who])).toEqual([
      ['2025-01', 1],
      ['2025-02', 0],
    ])
    expect(before.months.at(-1)?.is_complete).toBe(true)
    expect((await reportChurnMonths(context, {asOf: dayOf('2024-12-31')})).months).toEqual([])
  })

  it('judge a silence by the gaps before it, not by those that came later', () => {
    const early = {orders: 2, revenue: 1, last: 10, gaps: [60]}
    const late = {orders: 6, revenue: 1, last: 10, gaps: [60, ...WEEKLY]}
    const shop = Array.from({length: 200}, (_, index) => ({orders: 2, revenue: 1, last: 5, gaps: [80 + (index % 5)]}))
    const backs = (sketch: typeof early): number =>
      churnMonths(new Profile(inputsOf([sketch, ...shop])), 99).reduce((sum, {won_back}) => sum + won_back, 0)
    expect(backs(late)).toBe(backs(early))
  })

  it('give as many months as are asked for, with what was before them in the number of the active', () => {
    const profile = new Profile(inputsOf([{orders: 2, revenue: 1, last: 3, gaps: [300]}]))
    const all = churnMonths(profile, 99)
    expect(churnMonths(profile, 3)).toEqual(all.slice(-3))
    expect(all.length).toBeGreaterThan(9)
  })

  it('balance: who is not lost at the end is who the stage does not call lost, and so it was on every month’s last day', () => {
    const sketch = fc.record({
      orders: fc.constant(9),
      revenue: fc.constant(100),
      last: fc.integer({min: 0, max: 200}),
      gaps: fc.array(fc.integer({min: 1, max: 120}), {maxLength: 8}),
    })
    fc.assert(
      fc.property(fc.array(sketch, {minLength: 1, maxLength: 12}), (sketches) => {
        const inputs = inputsOf(sketches)
        const profile = new Profile(inputs)
        const churn = profile.churn()
        const months = churnMonths(profile, 999)
        const kept = buyers(inputs).filter((index) => churn.stage(index) !== 'lost')
        expect(months.at(-1)?.active_customers).toBe(kept.length)
        const ends = new Map(months.map(({month, active_customers}) => [month, active_customers]))
        const day = AS_OF - 1 - (sketches[0]?.last ?? 0)
        const month = textOfDay(day).slice(0, 7)
        const end = dayOf(`${textOfDay(dayOf(`${month}-28`) + 7).slice(0, 7)}-01`) - 1
        if (end > AS_OF || !ends.has(month)) return
        const then = buyers(inputs).filter((index) => isActiveOn(profile, index, end))
        expect(ends.get(month)).toBe(then.length)
      }),
    )
  })

  it('call lost what the stage of a silence calls lost', () => {
    const gaps = fc.array(fc.integer({min: 1, max: 400}), {minLength: 1, maxLength: 10})
    fc.assert(
      fc.property(gaps, fc.integer({min: 0, max: 900}), (own, silence) => {
        const churn = judgeChurn(inputsOf([{orders: 9, revenue: 1, last: silence, gaps: own}]))
        const isLost = churn.stage(0) === 'lost'
        expect(churn.losses(0).map(({gap}) => gap)).toEqual(
          [...own.keys()].filter((gap) => churn.stageOfGap(0, gap) === 'lost').concat(isLost ? own.length : []),
        )
        const last = churn.losses(0).at(-1)
        if (isLost) expect(churn.stageAfter(0, (last?.days ?? 0) - 1)).not.toBe('lost')
        if (isLost) expect(churn.stageAfter(0, last?.days ?? 0)).toBe('lost')
      }),
    )
  })
})

/** Whether a buyer had bought by a day and was not lost on it, gone through day by day. */
function isActiveOn(profile: Profile, index: number, day: number): boolean {
  const {asOf, first_day, gaps, gap_start} = profile.inputs
  const own = gaps.subarray(gap_start[index], gap_start[index + 1])
  const days = [...own].reduce((all, gap) => [...all, (all.at(-1) as number) + gap], [first_day[index] as number])
  const place = days.filter((one) => one <= day).length - 1
  const loss = profile
    .churn()
    .losses(index)
    .find(({gap}) => gap === place)
  return place >= 0 && day <= asOf && (loss === undefined || (days[place] as number) + loss.days > day)
}
