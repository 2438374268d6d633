import {expect, it} from 'vitest'
import {presentEdit, withheldConsent} from '../../src/present/customer-edit.ts'
import {countLine} from '../../src/present/row-counts.ts'

const ENGLISH = {language: 'en', color: false, width: 80, currency: 'CNY', terminal: false} as const
const CHINESE = {...ENGLISH, language: 'zh-CN'} as const

it('shows each field of an edit before and after, and how to take it back', () => {
  const changes = [
    {field: 'phone', before: ['+8613800138000'], after: ['+8613800138000', '+8613900139000']},
    {field: 'note', before: 'red\u001b[31m', after: undefined},
    {field: 'consent', before: undefined, after: {sms: 'withdrawn'}},
  ]
  expect(presentEdit({customer: {id: 'C1', name: 'Li'}, changes, change_id: 7}, ENGLISH)).toBe(
    [
      'Customer C1 Li changed.',
      '  phone    +8613800138000 → +8613800138000, +8613900139000',
      '  note     red␛[31m → -',
      '  consent  - → sms withdrawn',
      'Undo with: patron undo 7',
    ].join('\n'),
  )
  expect(presentEdit({customer: {id: 'C1'}, changes: [], change_id: undefined}, CHINESE)).toContain('没有变化')
})

it('says which channels an address had taken back, and nothing where all are granted', () => {
  const customer = {id: 'C1', consent: {sms: 'withdrawn', email: 'granted'}} as const
  expect(withheldConsent(customer, ['sms', 'email'], ENGLISH)).toMatch(/^Not granted: sms\./)
  expect(withheldConsent(customer, ['email'], ENGLISH)).toBe('')
})

it('says what a further count of an import means and what to do about it', () => {
  expect(countLine('consents_not_taken', 1200, ENGLISH)).toMatch(/1,200: .*--consent-source/)
  expect(countLine('rows_joined', 2, CHINESE)).toContain('2 行与前面的行是同一人')
  expect(countLine('grants_refused', 2, ENGLISH)).toContain('--consent-source')
  expect(countLine('addresses_of_nobody_known', 1, ENGLISH)).toContain('1 address, kept')
  expect(countLine('of_a_new_kind', 3, ENGLISH)).toBe('  of a new kind  3')
})
