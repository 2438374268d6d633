import {expect, it} from 'vitest'
import {fieldPairs} from '../../src/app/customer-flags.ts'

it('reads names and what they stand for, which may hold anything', () => {
  expect(fieldPairs(['size=L', 'motto=a=b, c', 'x:number = 数'], 'NAME=VALUE')).toEqual({
    ...{size: 'L', motto: 'a=b, c'},
    'x:number': '数',
  })
  expect(fieldPairs(undefined, 'NAME=VALUE')).toBeUndefined()
})

it.each(['size', '=L', 'size='])('refuses %s and shows how it is written', (text) => {
  expect(() => fieldPairs([text], 'NAME=HEADER')).toThrow(`"${text}" in --field is no NAME=HEADER.`)
})
