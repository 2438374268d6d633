import {beforeAll, describe, expect, it} from 'vitest'
import type {BasketReport, RuleRow} from '../../src/core/basket/basket-report.ts'
import {findRules, type RulesQuery} from '../../src/core/basket/find-rules.ts'
import {dayOf} from '../../src/core/time/day.ts'
import {memoryContext} from '../support/context.ts'
import {importFile} from '../support/import.ts'
import {HERE, pathOf, rawRows} from './data.ts'

const context = memoryContext()

/** As the published figures count: single items on the left are rules, an empty left side is none. */
async function rulesAt(share: number, confidence: number, more: Partial<RulesQuery> = {}): Promise<BasketReport> {
  return findRules(context, {
    ...{by: 'sku', per: 'order', asOf: dayOf('2025-06-30')},
    ...{support: {share}, confidence},
    ...more,
  })
}

const MEASURES = {
  support: 'support',
  confidence: 'confidence',
  lift: 'lift',
  leverage: 'leverage',
  conviction: 'conviction',
  chi_square: 'chiSquared',
  jaccard: 'jaccard',
  cosine: 'cosine',
  kulczynski: 'kulczynski',
} as const

/** Items of a set as published; two names end with a blank there, which an import does not keep. */
function itemsIn(braces: string | undefined): string[] {
  const items = (braces as string).slice(1, -1).split(',')
  return items.map((item) => item.trim()).sort()
}

describe.skipIf(!HERE)('groceries', () => {
  beforeAll(async () => {
    const map = {order_number: 'transaction_id', sku: 'item', product: 'item'}
    await importFile(context, {file: pathOf('groceries/groceries_long.csv'), map, date: '2025-01-01', amount: 0})
  })

  it.each([
    [0.01, 0.5, 15],
    [0.01, 0.25, 170],
    [0.01, 0.2, 231],
    [0.005, 0.5, 120],
    [0.005, 0.2, 872],
  ])('has the published number of rules at support %d and confidence %d', async (support, confidence, rules) => {
    const report = await rulesAt(support, confidence)
    expect(report.baskets).toBe(9835)
    expect(report.items).toBe(169)
    expect(report.rules).toHaveLength(rules)
  })

  it('has every published rule with its measures', async () => {
    const {rules} = await rulesAt(0.005, 0.2)
    const ours = new Map(rules.map((rule) => [`${rule.lhs.join(',')} => ${rule.rhs}`, rule]))
    for (const golden of rawRows('groceries/GOLDEN_rules_supp0.005_conf0.2.csv')) {
      const rule = ours.get(`${itemsIn(golden['LHS']).join(',')} => ${itemsIn(golden['RHS']).join(',')}`) as RuleRow
      expect(rule.count).toBe(Number(golden['count']))
      for (const [own, published] of Object.entries(MEASURES)) {
        expect(Math.abs((rule[own] as number) / Number(golden[published]) - 1)).toBeLessThan(1e-9)
      }
    }
  })

  it('has the published frequent item sets', async () => {
    const {rules, item_sets} = await rulesAt(0.01, 0)
    const golden = rawRows('groceries/GOLDEN_itemsets_supp0.01.csv')
    const published = golden
      .map((row) => ({items: itemsIn(row['items']), count: Number(row['count'])}))
      .filter(({items}) => items.length > 1)
      .map(({items, count}) => `${items.join(',')}: ${count}`)
    const ours = new Set(rules.map(({lhs, rhs, count}) => `${[...lhs, rhs].sort().join(',')}: ${count}`))
    expect([...ours].sort()).toEqual(published.sort())
    expect(item_sets).toBe(333)
    expect(golden).toHaveLength(333)
  })
})
