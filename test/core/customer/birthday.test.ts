import {expect, test} from 'vitest'
import {birthdaysDiffer, parseBirthday} from '../../../src/core/customer/birthday.ts'

test.each([
  ['1985-04-12', '1985-04-12'],
  ['1985/4/12 00:00:00', '1985-04-12'],
  ['19850412', '1985-04-12'],
  ['1985年4月12日', '1985-04-12'],
  ['４月１２日', '--04-12'],
  ['4月12', '--04-12'],
  ['--0412', '--04-12'],
  ['--04-12', '--04-12'],
  ['--4-2', '--04-02'],
  ['4-12', '--04-12'],
  ['04/12', '--04-12'],
  ['2.29', '--02-29'],
  ['1604-04-12', '--04-12'],
  ['16040412', '--04-12'],
  ['0000-04-12', '--04-12'],
])('reads %s as %s', (text, birthday) => {
  expect(parseBirthday(text, 'ymd')).toEqual({ok: true, value: birthday})
})

test("reads day and month in the order of the column's dates", () => {
  expect(parseBirthday('12.04.', 'dmy')).toEqual({ok: true, value: '--04-12'})
  expect(parseBirthday('12/04/1985', 'dmy')).toEqual({ok: true, value: '1985-04-12'})
  expect(parseBirthday('4/12/1985', 'mdy')).toEqual({ok: true, value: '1985-04-12'})
})

test('takes a year of two digits for one of somebody who is alive', () => {
  expect(parseBirthday('4/12/45', 'mdy')).toEqual({ok: true, value: '1945-04-12'})
  expect(parseBirthday('4/12/12', 'mdy')).toEqual({ok: true, value: '2012-04-12'})
  expect(parseBirthday('4/12/85', 'mdy')).toEqual({ok: true, value: '1985-04-12'})
})

test.each(['1985', '13-40', '--1340', '四月十二', 'spring', '1985-02-30', '--02-30'])(
  'reads no birthday in %s',
  (text) => {
    expect(parseBirthday(text, 'ymd')).toEqual({ok: false, reason: `"${text}" is no birthday`})
  },
)

test('compares birthdays by what both know', () => {
  expect(birthdaysDiffer('--04-12', '1985-04-12')).toBe(false)
  expect(birthdaysDiffer('--04-13', '1985-04-12')).toBe(true)
  expect(birthdaysDiffer('1984-04-12', '1985-04-12')).toBe(true)
})
