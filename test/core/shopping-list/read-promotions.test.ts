import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parsePercentOff} from '../../../src/core/shopping-list/percent-off.ts'
import {type Promotions, readPromotions} from '../../../src/core/shopping-list/read-promotions.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {openTable} from '../../../src/formats/open-table.ts'
import {DEFAULTS} from '../../support/profile.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'patron-promotions-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const PRICES = new Map([
  ['TEA', 2000],
  ['JAM', undefined],
])

async function read(text: string): Promise<Promotions> {
  const file = join(folder, 'offers.csv')
  writeFileSync(file, text)
  const table = await openTable({file}, {})
  try {
    return await readPromotions(table, {settings: DEFAULTS, zone: 'UTC', options: {}, prices: PRICES})
  } finally {
    await table.close()
  }
}

describe('a file of promotions', () => {
  it('gives the offers with their days', async () => {
    const {offers, rows, rejects} = await read(
      'sku,offer_price,percent_off,from,to\nTEA,15.00,,2025-06-20,2025-07-06\nTEA,,25%,,\nJAM,9.90,,2025-07-01,\n',
    )
    const none = {offer_price: undefined, percent_off: undefined, from: undefined, to: undefined}
    expect({rows, rejects}).toEqual({rows: 3, rejects: []})
    expect(offers).toEqual([
      {...none, product_id: 'TEA', offer_price: 1500, from: dayOf('2025-06-20'), to: dayOf('2025-07-06')},
      {...none, product_id: 'TEA', percent_off: 0.25},
      {...none, product_id: 'JAM', offer_price: 990, from: dayOf('2025-07-01')},
    ])
  })

  it('is understood in Chinese', async () => {
    const {offers} = await read('货号,活动价,折扣,开始日期,结束日期\nTEA,,8折,2025/6/20,2025/7/6\n')
    expect(offers).toMatchObject([{product_id: 'TEA', percent_off: 0.2, to: dayOf('2025-07-06')}])
  })

  it('loses the rows that are no offer, each with its place and why', async () => {
    const {offers, rejects} = await read(
      [
        'sku,offer_price,percent_off,from,to',
        'NOPE,1.00,,,',
        'TEA,,,,',
        'TEA,20.00,,,',
        'TEA,abc,,,',
        'TEA,,0.2,,',
        'TEA,15.00,,2025-07-06,2025-06-20',
        ',1.00,,,',
      ].join('\n'),
    )
    expect(offers).toEqual([])
    expect(rejects.map(({row, column}) => [row, column])).toEqual([
      [2, 'sku'],
      [3, 'offer_price'],
      [4, 'offer_price'],
      [5, 'offer_price'],
      [6, 'percent_off'],
      [7, 'to'],
      [8, 'sku'],
    ])
    expect(rejects[2]?.reason).toBe('20 is no less than the price 20')
  })

  it('is refused without a column of skus, in words about promotions', async () => {
    await expect(read('name,offer_price\nTea,1.00\n')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('a promotion file'),
    })
  })
})

it.each([
  ['20%', 0.2],
  ['20', 0.2],
  ['-12.5 %', 0.125],
  ['20% off', 0.2],
  ['8折', 0.2],
  ['8.5折', 0.15],
  ['85折', 0.15],
  ['0.5%', 0.005],
  ['0.2', undefined],
  ['100%', undefined],
  ['0%', undefined],
  ['10折', undefined],
  ['half', undefined],
])('reads %s as %s off', (text, share) => {
  const result = parsePercentOff(text)
  expect(result.ok ? result.value : undefined).toBe(share)
})
