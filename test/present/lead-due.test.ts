import {expect, test} from 'vitest'
import type {LeadDue} from '../../src/core/lead/lead-due.ts'
import {dueReason} from '../../src/present/lead-due.ts'

const due: LeadDue = {kind: 'first-contact', due_at: '2025-06-30T16:00:00', overdue_hours: -4}

test('a contact says when it is due or how late it is, in the largest unit that says enough', () => {
  const en = (overdue_hours: number): string => dueReason({...due, overdue_hours}, {language: 'en'})
  expect(en(-4)).toBe('first contact is due 2025-06-30 16:00, in 4 h')
  expect([0.5, 47, 8760].map((hours) => /, (.*) ago/.exec(en(hours))?.[1])).toEqual(['30 min', '47 h', '365 d'])
  expect(dueReason({...due, kind: 'second-contact', overdue_hours: 50}, {language: 'zh-CN'})).toBe(
    '二次联系应于 2025-06-30 16:00 前完成，已逾期 2天',
  )
})
