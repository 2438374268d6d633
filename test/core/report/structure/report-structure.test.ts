import {describe, expect, it} from 'vitest'
import {type DimensionReport, reportStructure} from '../../../../src/core/report/structure/report-structure.ts'
import {wilson} from '../../../../src/core/statistics/wilson.ts'
import type {Context} from '../../../../src/core/store/context.ts'
import {dayOf} from '../../../../src/core/time/day.ts'
import {storeWith} from '../../../support/store-with.ts'
import {compileWhere} from '../../../../src/core/where/compile-where.ts'

const ASK = {asOf: dayOf('2025-06-30')}

/** Forty customers: 24 women, 12 men, 4 unknown; the first ten of 上海, the others of 杭州; two who bought, in May and June. */
function shop(settings: Record<string, unknown> = {}): Promise<Context> {
  const customers = Array.from({length: 40}, (_, index) => ({
    id: `C${String(index + 1).padStart(2, '0')}`,
    ...(index < 36 ? {gender: index < 24 ? 'female' : 'male'} : {}),
    birthday: index < 20 ? '1990-01-01' : '--05-01',
    city: index < 10 ? '上海' : '杭州',
  }))
  const orders = [
    {id: 'a', customer_id: 'C01', at: '2025-05-10T10:00:00', amount: 3000},
    {id: 'b', customer_id: 'C30', at: '2025-06-10T10:00:00', amount: 1000},
  ]
  return storeWith({customers, orders, settings})
}

async function dimension(context: Context, by: 'gender' | 'age', query: object = {}): Promise<DimensionReport> {
  const {dimensions} = await reportStructure(context, {...ASK, ...query, by})
  return dimensions[0] as DimensionReport
}

describe('report structure', () => {
  it('gives shares of those of whom it is known, and the unknown apart', async () => {
    const gender = await dimension(await shop(), 'gender')
    expect(gender).toMatchObject({basis: 'none', known: 36, unknown: 4})
    expect(gender.rows.map(({group, value, customers, share}) => [group, value, customers, share])).toEqual([
      ['value', 'female', 24, 24 / 36],
      ['value', 'male', 12, 12 / 36],
      ['unknown', '', 4, 4 / 40],
    ])
    expect(gender.rows[0]).toMatchObject({...wilson(24, 36), revenue: 30, revenue_share: 0.75})
    expect(gender.rows[0]?.index).toBeUndefined()
  })

  it('holds them against the target with an index, and says what is over and under beyond chance', async () => {
    const context = await shop({'structure.gender': ['female:45', 'male:45', 'other:5']})
    const {basis, rows} = await dimension(context, 'gender')
    expect(basis).toBe('target')
    expect(rows.map(({value, group, customers, index, verdict}) => [group, value, customers, index, verdict])).toEqual([
      ['value', 'female', 24, expect.closeTo(148.15, 2), 'over'],
      ['value', 'male', 12, expect.closeTo(74.07, 2), undefined],
      ['value', 'other', 0, 0, undefined],
      ['others', '', 0, 0, undefined],
      ['unknown', '', 4, undefined, undefined],
    ])
  })

  it('pools what the target does not name', async () => {
    const {rows} = await dimension(await shop({'structure.gender': ['female:80']}), 'gender')
    expect(rows.filter(({group}) => group !== 'unknown').map(({group, value, index}) => [group, value, index])).toEqual(
      [
        ['value', 'female', expect.closeTo(83.33, 2)],
        ['value', 'male', undefined],
        ['others', '', expect.closeTo(166.67, 2)],
      ],
    )
  })

  it('holds the customers of a condition against all where there is no target', async () => {
    const where = compileWhere('city == "杭州"', {city: 'text'})
    const context = await shop({'report.least': 20})
    const {basis, known, rows} = await dimension(context, 'gender', {where})
    expect({basis, known}).toEqual({basis: 'all', known: 26})
    expect(rows[0]).toMatchObject({value: 'female', customers: 14, base_share: 24 / 36})
    expect(rows[0]?.index).toBeCloseTo((100 * 14) / 26 / (24 / 36), 9)
  })

  it('gives no share where it is known of too few', async () => {
    const age = await dimension(await shop(), 'age')
    expect(age).toMatchObject({known: 20, unknown: 20})
    expect(age.rows[0]).toMatchObject({value: '35-44', customers: 20})
    expect(age.rows[0]?.share).toBeUndefined()
  })

  it('counts with a period only who bought in it', async () => {
    const report = await reportStructure(await shop(), {...ASK, from: dayOf('2025-06-01')})
    expect(report).toMatchObject({customers: 1, period: true, left_out: {not_in_period: 39}})
  })

  it('refuses a target that names what no customer can be', async () => {
    const context = await shop({'structure.age': ['20-25:40']})
    await expect(reportStructure(context, ASK)).rejects.toThrow('names "20-25", which no customer can be')
  })
})
