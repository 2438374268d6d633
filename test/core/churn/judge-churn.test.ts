import {describe, expect, it} from 'vitest'
import {isBackFrom, judgeChurn} from '../../../src/core/churn/judge-churn.ts'
import {listChurn} from '../../../src/core/churn/list-churn.ts'
import {Profile} from '../../../src/core/profile/profile.ts'
import {inputsOf} from '../../support/profile.ts'

const WEEKLY = [7, 7, 7, 7]

describe('churn', () => {
  it('measures a customer with enough gaps on the own rhythm', () => {
    const silences = [7, 13, 14, 20, 21, 55, 56]
    const churn = judgeChurn(inputsOf(silences.map((last) => ({orders: 5, revenue: 100, last, gaps: WEEKLY}))))
    expect(silences.map((_, index) => churn.stage(index))).toEqual([
      'active',
      'active',
      'slowing',
      'slowing',
      'sleeping',
      'sleeping',
      'lost',
    ])
    expect(churn.usualGap(0)).toEqual({days: 7, basis: 'own'})
  })

  it('does not warn while the silence is no longer than the longest of the own gaps', () => {
    const churn = judgeChurn(inputsOf([{orders: 5, revenue: 100, last: 60, gaps: [7, 7, 60, 7]}]))
    expect(churn.risk(0)).not.toBe('high')
  })

  it('measures others on the quantiles of the shop’s gaps', () => {
    const gaps = Array.from({length: 100}, (_, index) => index + 1)
    const shop = inputsOf([
      {orders: 101, revenue: 1, last: 1, gaps},
      ...[90, 91, 96, 100].map((last) => ({orders: 1, revenue: 1, last})),
    ])
    const churn = judgeChurn(shop)
    expect(churn.shop).toMatchObject({
      gaps: 100,
      median: 50.5,
      medium: expect.closeTo(90.1, 9),
      high: expect.closeTo(95.05, 9),
      lost: expect.closeTo(99.01, 9),
    })
    expect([1, 2, 3, 4].map((index) => churn.stage(index))).toEqual(['active', 'slowing', 'sleeping', 'lost'])
    expect(churn.usualGap(1)).toEqual({days: 50.5, basis: 'shop'})
    expect(churn.unusual(1)).toBe(0.89)
  })

  it('measures others on the days of a setting where the shop has few gaps', () => {
    const silences = [30, 31, 91, 181]
    const few = inputsOf([
      {orders: 2, revenue: 1, last: 5, gaps: [74]},
      {orders: 5, revenue: 1, last: 56, gaps: WEEKLY},
      ...silences.map((last) => ({orders: 1, revenue: 1, last})),
    ])
    const churn = judgeChurn({...few, settings: {...few.settings, 'churn.shop_gaps_least': 30}})
    expect(churn.shop).toEqual({gaps: 5, basis: 'setting', median: undefined, medium: 30, high: 90, lost: 180})
    expect(silences.map((_, index) => churn.stage(index + 2))).toEqual(['active', 'slowing', 'sleeping', 'lost'])
    expect(churn.stage(1)).toBe('lost')
    expect(churn.usualGap(2)).toEqual({days: 30, basis: 'setting'})
    expect(churn.unusual(2)).toBeNaN()
    expect(judgeChurn(inputsOf([{orders: 1, revenue: 1, last: 100}])).stage(0)).toBe('sleeping')
  })

  it('says who is back of whom the latest purchase came after a silence that counted as sleeping or lost', () => {
    // Numbers that look as if by chance, the same every time: gaps of many and few, with and without a long last one.
    const gap = (of: number, at: number): number => 1 + ((of * 7919 + at * at * 104_729) % 60)
    const gapsOf = (of: number): number[] => [
      ...Array.from({length: of % 9}, (_, at) => gap(of, at)),
      ...(of % 3 === 0 ? [40 + (of % 120)] : []),
    ]
    const shop = inputsOf(
      Array.from({length: 600}, (_, of) => {
        const gaps = gapsOf(of)
        return {orders: gaps.length + 1, revenue: 1, last: of % 40, gaps}
      }),
    )
    const churn = judgeChurn(shop)
    const everybody = Array.from({length: 600}, (_, index) => index)
    const back = everybody.filter((index) => isBackFrom(churn.cameBackFrom(index)))
    expect(everybody.filter((index) => churn.isBack(index))).toEqual(back)
    expect(back.length).toBeGreaterThan(60)
    expect(back.length).toBeLessThan(300)
  })

  it('scales the value at stake to a year', () => {
    const year = Array.from({length: 10}, () => 73)
    const churn = judgeChurn(
      inputsOf([
        {orders: 11, revenue: 73_100, last: 5, gaps: year},
        {orders: 1, revenue: 500, last: 5},
      ]),
    )
    expect(churn.valueAtStake(0)).toBeCloseTo((73_100 * 365) / 731, 6)
    expect(churn.valueAtStake(1)).toBe(500)
  })

  it('lists the risks asked for by value at stake', () => {
    const profile = new Profile(
      inputsOf([
        {orders: 5, revenue: 100, last: 30, gaps: WEEKLY},
        {orders: 5, revenue: 900, last: 30, gaps: WEEKLY},
        {orders: 5, revenue: 500, last: 15, gaps: WEEKLY},
        {orders: 5, revenue: 999, last: 3, gaps: WEEKLY},
      ]),
    )
    const ids = (filter: 'high' | 'medium' | 'all'): string[] => listChurn(profile, filter).rows.map(({id}) => id)
    expect(ids('high')).toEqual(['C2', 'C1'])
    expect(ids('medium')).toEqual(['C2', 'C3', 'C1'])
    expect(ids('all')).toEqual(['C4', 'C2', 'C3', 'C1'])
  })
})
