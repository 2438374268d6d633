import {expect, it} from 'vitest'
import {ageOn} from '../../../src/core/customer/age.ts'
import {birthdaysDiffer, parseBirthday} from '../../../src/core/customer/birthday.ts'
import {dayOf} from '../../../src/core/time/day.ts'

it.each([
  ['lunar:08-15', 'lunar:08-15'],
  ['lunar:1980-08-15', 'lunar:1980-08-15'],
  ['农历八月十五', 'lunar:08-15'],
  ['农历4月12日', 'lunar:04-12'],
  ['农历四月十二', 'lunar:04-12'],
  ['阴历 1980年8月15日', 'lunar:1980-08-15'],
  ['1980年农历八月十五', 'lunar:1980-08-15'],
  ['一九八〇年八月十五（农历）', 'lunar:1980-08-15'],
  ['農曆１９８０/８/１５', 'lunar:1980-08-15'],
  ['农历：80-8-15', 'lunar:1980-08-15'],
  ['农历19800815', 'lunar:1980-08-15'],
  ['8-15(农)', 'lunar:08-15'],
  ['腊月初八', 'lunar:12-08'],
  ['正月初一', 'lunar:01-01'],
  ['冬月廿三', 'lunar:11-23'],
  ['农历十一月二十', 'lunar:11-20'],
  ['农历十月三十', 'lunar:10-30'],
  ['闰四月廿九', 'lunar:04-29'],
  ['庚申年八月初十', 'lunar:08-10'],
])('reads %s as %s', (text, birthday) => {
  expect(parseBirthday(text, 'ymd')).toEqual({ok: true, value: birthday})
})

it.each(['农历', '农历十三月初一', '农历8月31日', 'lunar:1880-08-15', '农历春天'])(
  'reads no birthday in %s',
  (text) => {
    expect(parseBirthday(text, 'ymd')).toEqual({ok: false, reason: `"${text}" is no birthday`})
  },
)

it('does not guess by which calendar 八月十五 is', () => {
  expect(parseBirthday('八月十五', 'ymd').ok).toBe(false)
  expect(parseBirthday('公历1980-08-15', 'ymd')).toEqual({ok: true, value: '1980-08-15'})
})

it('compares two of the Chinese calendar with each other, and never with one of ours', () => {
  expect(birthdaysDiffer('lunar:08-15', 'lunar:1980-08-15')).toBe(false)
  expect(birthdaysDiffer('lunar:08-16', 'lunar:1980-08-15')).toBe(true)
  expect(birthdaysDiffer('lunar:08-15', '1980-09-23')).toBe(false)
})

it('knows the age from the day on which the lunar date fell', () => {
  // The 15th of the 12th month of 1980 was the 20th of January 1981.
  expect(ageOn('lunar:1980-12-15', dayOf('2025-01-19'))).toBe(43)
  expect(ageOn('lunar:1980-12-15', dayOf('2025-01-20'))).toBe(44)
  expect(ageOn('lunar:12-15', dayOf('2025-01-20'))).toBeUndefined()
})
