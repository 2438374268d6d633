import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compileWhere} from '../../../src/core/where/compile-where.ts'
import {type WhereType, whereValue} from '../../../src/core/where/where.ts'

const TYPES = {city: 'text', orders: 'number', reachable: 'boolean', tags: 'list'} as const satisfies Record<
  string,
  WhereType
>

interface Row {
  city: string | undefined
  orders: number | undefined
  reachable: boolean | undefined
  tags: readonly string[] | undefined
}

const rows = fc.array(
  fc.record({
    city: fc.constantFrom('上海', '杭州', '', undefined),
    orders: fc.constantFrom(-1, 0, 2, 2.5, Number.NaN, undefined),
    reachable: fc.constantFrom(true, false, undefined),
    tags: fc.constantFrom(['vip'], [], undefined),
  }),
)

const parts = fc.constantFrom(
  ...['city == "上海"', 'city != "上海"', 'city < "杭"', 'city in ["上海", ""]', 'city.startsWith("上")', 'reachable'],
  ...['orders == 2', 'orders != 2', 'orders < 2.5', 'orders >= -1', 'orders in [0, 2]', 'orders > 2', '"vip" in tags'],
)

const conditions = fc
  .array(fc.tuple(parts, fc.boolean(), fc.constantFrom('&&', '||')), {minLength: 1, maxLength: 4})
  .map((joined) => joined.map(([part, negated, sign], at) => (at ? sign : '') + (negated ? `!(${part})` : `(${part})`)))
  .map((texts) => texts.join(' '))

/** Which rows the expression library chooses, one at a time. */
function byLibrary(condition: string, all: readonly Row[]): boolean[] {
  const where = compileWhere(condition, TYPES)
  return all.map((row) =>
    where(
      Object.fromEntries(Object.entries(TYPES).map(([key, type]) => [key, whereValue(row[key as keyof Row], type)])),
    ),
  )
}

function byColumns(condition: string, all: readonly Row[]): boolean[] {
  const test = compileWhere(condition, TYPES).on((field) => (index) => all[index]?.[field as keyof Row])
  return all.map((_, index) => test(index))
}

describe('a condition on columns', () => {
  it('chooses what the expression library chooses, whatever is missing', () => {
    fc.assert(
      fc.property(conditions, rows, (condition, all) => {
        expect(byColumns(condition, all)).toEqual(byLibrary(condition, all))
      }),
    )
  })

  it('leaves to the library what is more than comparisons', () => {
    const all: Row[] = [{city: '上海', orders: 4, reachable: true, tags: ['vip']}]
    expect(byColumns('orders / 2 >= 2 && tags.exists(t, t == "vip")', all)).toEqual([true])
  })
})
