import {describe, expect, it} from 'vitest'
import {demoFiles} from '../../../src/core/demo/demo-files.ts'
import {createDemoShop} from '../../../src/core/demo/demo-shop.ts'
import {similarGiven} from '../../../src/core/demo/names.ts'
import {normalisePhone} from '../../../src/core/identity/normalise.ts'
import {dayOf} from '../../../src/core/time/day.ts'
import {rowsOf} from './table-rows.ts'

const shop = createDemoShop({customers: 1500, seed: 5, months: 12, lastDay: dayOf('2025-06-30')})
const files = new Map(demoFiles(shop, {duplicates: 0.2}).map((file) => [file.file, file]))
const rows = (file: string): Record<string, string>[] => {
  const table = files.get(file)
  return table ? rowsOf(table) : []
}
const customers = rows('customers.csv')
const till = new Map(rows('customers-till.csv').map((row) => [row['buyer_id'] as string, row]))
const truth = rows('duplicates-truth.csv')
const pairs = truth.map((pair) => ({
  how: (pair['how'] as string).split(' '),
  one: customers[Number(pair['customer_row']) - 2] as Record<string, string>,
  other: till.get(pair['till_id'] as string) as Record<string, string>,
  pair,
}))

describe('the list of the tills', () => {
  it('comes only where duplicates are asked for, and leaves the other files as they are but for more columns', () => {
    const plain = demoFiles(shop)
    expect(plain.map(({file}) => file)).not.toContain('customers-till.csv')
    const own = rowsOf(plain.find(({file}) => file === 'customers.csv') as (typeof plain)[number])
    expect(customers.map(({gender: _g, birthday: _b, address: _a, ...row}) => row)).toEqual(own)
  })

  it('has as many duplicates as asked for, each of another customer, and some people of its own', () => {
    expect(truth).toHaveLength(Math.round(0.2 * customers.length))
    expect(new Set(truth.map(({customer_row}) => customer_row)).size).toBe(truth.length)
    expect(till.size).toBeGreaterThan(truth.length * 1.1)
    expect(till.size).toBeLessThan(truth.length * 1.3)
  })

  it('names in the truth whom each is a duplicate of', () => {
    for (const {pair, one} of pairs)
      expect([pair['phone'], pair['email'], pair['card']]).toEqual([one['phone'], one['email'], one['card']])
  })
})

describe('a planted duplicate', () => {
  const spoilt = (how: string) => pairs.filter((pair) => pair.how.includes(how))

  it.each(['typo-phone', 'masked-phone', 'new-phone', 'no-phone', 'pinyin', 'typo-name', 'traditional', 'moved'])(
    'is spoilt in many ways, such as %s',
    (how) => expect(spoilt(how).length).toBeGreaterThan(3),
  )

  it('has the same phone in another form, or one that differs by a digit', () => {
    for (const {one, other} of [...spoilt('same-phone'), ...spoilt('full-width-phone')])
      expect(normalisePhone(other['phone'] as string, 'CN')).toBe(normalisePhone(one['phone'] as string, 'CN'))
    for (const {one, other} of spoilt('typo-phone')) {
      const digits = [...(other['phone'] as string)].filter((digit, place) => digit !== one['phone']?.charAt(place))
      expect(digits).toHaveLength(1)
    }
  })

  it('keeps of phone, birthday and address enough to be told by', () => {
    const weak = pairs.filter(({one, other}) => {
      const phone = one['phone'] !== '' && other['phone'] !== ''
      const birthday = one['birthday'] !== '' && one['birthday'] === other['birthday']
      const address = one['address'] !== '' && other['address'] !== ''
      return [phone, birthday, address].every((same) => !same)
    })
    expect(weak.length).toBeLessThan(truth.length / 50)
  })
})

it('mistypes a given name as one that begins alike', () => {
  expect(similarGiven('芳', 0)).toBe('峰')
  expect(similarGiven('no such name', 3)).toBe('no such name')
})
