import {expect, test} from 'vitest'
import {conjunctsOf} from '../../../src/core/explain/conjuncts.ts'

test('a condition comes apart where all of its parts must hold', () => {
  expect(conjunctsOf('orders >= 3 && discount_share < 0.02')).toEqual(['orders >= 3', 'discount_share < 0.02'])
  expect(conjunctsOf('a && (b || c && d) && e in ["x && y", \'z\']')).toEqual([
    'a',
    '(b || c && d)',
    'e in ["x && y", \'z\']',
  ])
})

test('a condition of alternatives stays whole', () => {
  for (const whole of ['tier == "gold" || a && b', 'a ? b && c : d', 'orders > 0', 'name == "a \\" && b"'])
    expect(conjunctsOf(whole)).toEqual([whole])
})
