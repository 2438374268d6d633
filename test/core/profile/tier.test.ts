import {expect, it} from 'vitest'
import {tierOf} from '../../../src/core/profile/tier.ts'

it.each([
  [-50, 'basic'],
  [999.99, 'basic'],
  [1000, 'silver'],
  [5000, 'gold'],
  [19_999.99, 'gold'],
  [20_000, 'platinum'],
])('puts %f of a year into the tier that begins at or below it', (revenue, tier) => {
  expect(tierOf(revenue, [1000, 5000, 20_000])).toBe(tier)
})
