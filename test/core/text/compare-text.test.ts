import {expect, it} from 'vitest'
import {compareNumbered} from '../../../src/core/text/compare-text.ts'

it('counts numbered ids and leaves other text as it is', () => {
  expect(['C10', 'C2', 'C1', 'C100'].sort(compareNumbered)).toEqual(['C1', 'C2', 'C10', 'C100'])
  expect(['T10', 'C2', 'C10'].sort(compareNumbered)).toEqual(['C2', 'C10', 'T10'])
  expect(['张三', 'Li10', 'Li2', '2025-10', '9'].sort(compareNumbered)).toEqual(['2025-10', '9', 'Li10', 'Li2', '张三'])
})
