import {describe, expect, it} from 'vitest'
import {ageBandOf, ageBands, ageOn} from '../../../src/core/customer/age.ts'
import {dayOf} from '../../../src/core/time/day.ts'

describe('age', () => {
  it('counts full years up to the day', () => {
    expect(ageOn('1990-06-30', dayOf('2025-06-29'))).toBe(34)
    expect(ageOn('1990-06-30', dayOf('2025-06-30'))).toBe(35)
    expect(ageOn('2000-02-29', dayOf('2025-02-28'))).toBe(24)
    expect(ageOn('2000-02-29', dayOf('2025-03-01'))).toBe(25)
  })

  it('is not known without a year, and not of the unborn or of nobody that old', () => {
    const day = dayOf('2025-06-30')
    expect([undefined, '--06-30', '2025-07-01', '1900-01-01'].map((birthday) => ageOn(birthday, day))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('falls into one band each', () => {
    expect(ageBands([18, 25, 65])).toEqual(['0-17', '18-24', '25-64', '65+'])
    expect([0, 17, 18, 24, 25, 64, 65, 99].map((age) => ageBandOf(age, [18, 25, 65]))).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
    expect(ageBands([])).toEqual(['0+'])
  })
})
