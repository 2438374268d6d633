import {expect, it} from 'vitest'
import {numberList} from '../../src/app/flags.ts'
import {CrmError} from '../../src/core/error/crm-error.ts'

it('tells of each list of numbers how that one is written', () => {
  expect(numberList('1, 5,20', 'top', '1,5,10,20')).toEqual([1, 5, 20])
  expect(hintOf('a,b', 'top', '1,5,10,20')).toBe('Write it as --top 1,5,10,20.')
  expect(hintOf('5,1', 'frequency', '1,2,5')).toBe('Write it as --frequency 1,2,5.')
})

function hintOf(...asked: Parameters<typeof numberList>): string | undefined {
  try {
    numberList(...asked)
  } catch (error) {
    return (error as CrmError).hint
  }
  return undefined
}
