import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {disarmed, rearmed} from '../../../src/core/text/formula.ts'

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\tplain',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '"=1"',
    '“=1”',
    "'=1",
    "''=1",
    '＝1+1',
    '＠x',
    '=HYPERLINK("http://evil","x")',
    "=cmd|' /C calc'!A0",
    '+86-138-0013-8000',
    '--5',
    '-',
  ])('gets an apostrophe: %j', (cell) => {
    expect(disarmed(cell)).toBe(`'${cell}`)
    expect(rearmed(disarmed(cell))).toBe(cell)
  })

  it.each([
    '',
    '5',
    '-5',
    '-1,234.50',
    '+1e+21',
    '-12.5%',
    '+8613800138000',
    'a=b',
    '李雷',
    "'t Hart",
    '2025-01-01',
    '"x"',
  ])('is not %j', (cell) => {
    expect(disarmed(cell)).toBe(cell)
    expect(rearmed(cell)).toBe(cell)
  })

  it('comes back as it was, whatever it is', () => {
    const text = fc.string({unit: fc.constantFrom(...'\'"=+-@ \t\r\n1a＝')})
    const check = fc.check(fc.property(text, (cell) => rearmed(disarmed(cell)) === cell))
    expect(check.counterexample).toBeNull()
  })
})
