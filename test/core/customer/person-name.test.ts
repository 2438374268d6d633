import {expect, test} from 'vitest'
import {personName} from '../../../src/core/customer/person-name.ts'

test.each([
  [{first_name: '小明', last_name: '王'}, '王小明'],
  [{first_name: 'Ada', middle_name: 'King', last_name: 'Lovelace'}, 'Ada King Lovelace'],
  [{first_name: '지민', last_name: '박'}, '박지민'],
  [{first_name: 'Peter', last_name: '张'}, 'Peter 张'],
  [{first_name: ' Ann  Marie ', last_name: 'Lee'}, 'Ann Marie Lee'],
  [{last_name: '欧阳'}, '欧阳'],
  [{first_name: 'Cher'}, 'Cher'],
])('joins the parts %j as %s', (parts, name) => {
  expect(personName(parts)).toBe(name)
})

test('takes the whole name where there is one', () => {
  expect(personName({name: 'Dr. Ada Lovelace', first_name: 'Ada', last_name: 'Lovelace'})).toBe('Dr. Ada Lovelace')
  expect(personName({name: '王记便利店', first_name: '小明', last_name: '王'})).toBe('王记便利店')
})

test('puts a Chinese name right that an address book turned round or cut', () => {
  expect(personName({name: '小明 王', first_name: '小明', last_name: '王'})).toBe('王小明')
  expect(personName({name: '王 小明', first_name: '小明', last_name: '王'})).toBe('王小明')
})

test('takes a Chinese name once that was written into both fields', () => {
  expect(personName({first_name: '王小明', last_name: '王小明'})).toBe('王小明')
  expect(personName({first_name: 'Thomas', last_name: 'Thomas'})).toBe('Thomas Thomas')
})

test('knows no name where nothing is said', () => {
  expect(personName({})).toBeUndefined()
  expect(personName({name: ' ', first_name: ''})).toBeUndefined()
})
