import {describe, expect, it} from 'vitest'
import {CrmError} from '../../../src/core/error/crm-error.ts'
import {compileText, compileWhere} from '../../../src/core/where/compile-where.ts'
import {type WhereType, whereValue} from '../../../src/core/where/where.ts'

const FIELDS = {city: 'text', orders: 'number', revenue: 'number', reachable: 'boolean', tags: 'list'} as const

function rowOf(values: Partial<Record<keyof typeof FIELDS, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(FIELDS).map(([field, type]: [string, WhereType]) => [
      field,
      whereValue(values[field as keyof typeof FIELDS], type),
    ]),
  )
}

function meets(expression: string, values: Parameters<typeof rowOf>[0]): boolean {
  return compileWhere(expression, FIELDS)(rowOf(values))
}

function refusalOf(work: () => unknown): CrmError {
  try {
    work()
  } catch (error) {
    if (error instanceof CrmError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a condition', () => {
  it.each([
    ['orders == 3', true],
    ['3 == orders', true],
    ['orders != 3', false],
    ['orders in [1, 3]', true],
    ['orders in [1.0, 2.5]', false],
    ['orders % 2 == 1', true],
    ['revenue / 12 > 8', true],
    ['revenue / orders >= 33.3', true],
    ['"vip" in tags && size(tags) == 2', true],
    ['tags.exists(tag, tag.startsWith("source:"))', true],
    ['city.contains("上")', true],
    ['!reachable', true],
  ])('compares whole and decimal numbers, texts and lists: %s', (expression, met) => {
    expect(meets(expression, {orders: 3, revenue: 100, city: '上海', tags: ['vip', 'source:fair']})).toBe(met)
  })

  it('is never met by a number that is missing, and sees a missing text as empty', () => {
    for (const expression of ['orders > 0', 'orders <= 0', 'orders == 0', 'orders in [0]']) {
      expect(meets(expression, {})).toBe(false)
    }
    expect(meets('city == "" && size(tags) == 0', {})).toBe(true)
  })

  it('says which fields it reads, each once, and not what only looks like one', () => {
    const {fields} = compileWhere(
      'tags.exists(one, one == city) && (orders > 1 || orders < 0) && city != "revenue"',
      FIELDS,
    )
    expect([...fields].sort()).toEqual(['city', 'orders', 'tags'])
    expect(compileWhere('[1, 2].all(n, n > 0)', FIELDS).fields).toEqual([])
    const nested = compileWhere('orders > 3 ? [revenue][0] > 1 : city.size() > 1', FIELDS)
    expect([...nested.fields].sort()).toEqual(['city', 'orders', 'revenue'])
  })

  it('names the field that was probably meant', () => {
    const {message, hint} = refusalOf(() => compileWhere('order > 3', FIELDS))
    expect(message).toContain('Unknown variable: order')
    expect(hint).toBe('Did you mean orders?')
    expect(refusalOf(() => compileWhere('weather > 3', FIELDS)).hint).toBe(
      'Fields: city, orders, reachable, revenue, tags.',
    )
  })

  it('names other fields where one is called like a word of the language', () => {
    expect(compileWhere('city == "x"', {city: 'text', type: 'text'})({city: 'x', type: ''})).toBe(true)
    expect(refusalOf(() => compileWhere('type == "x"', {type: 'text'})).code).toBe('BAD_INPUT')
  })

  it('is refused with its place when it is none', () => {
    expect(refusalOf(() => compileWhere('orders >', FIELDS)).code).toBe('BAD_INPUT')
    expect(refusalOf(() => compileWhere('orders + 1', FIELDS)).message).toContain('gives a double, not true or false')
    expect(refusalOf(() => compileWhere('city > 3', FIELDS)).hint).toContain('double quotes')
  })

  it('that cannot be worked out for a row is refused in a sentence, not by a crash', () => {
    const where = compileWhere('tags[1] == "vip"', FIELDS)
    expect(where(rowOf({tags: ['a', 'vip']}))).toBe(true)
    expect(refusalOf(() => where(rowOf({tags: ['a']}))).message).toMatch(/^The condition cannot be used: /)
  })
})

describe('an expression that gives text', () => {
  it('is worked out row by row and says which fields it reads', () => {
    const text = compileText('orders <= 2 ? "few in " + city : "many"', FIELDS)
    expect(text(rowOf({orders: 1, city: '上海'}))).toBe('few in 上海')
    expect(text(rowOf({orders: 5}))).toBe('many')
    expect([...text.fields].sort()).toEqual(['city', 'orders'])
  })

  it('is refused when it gives something else', () => {
    expect(refusalOf(() => compileText('orders > 1', FIELDS)).message).toContain('gives a bool, not text')
  })
})
