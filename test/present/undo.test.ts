import {expect, it} from 'vitest'
import type {UndoResult} from '../../src/core/history/undo-result.ts'
import type {Look} from '../../src/present/language.ts'
import {presentRedo, presentUndo} from '../../src/present/undo.ts'

const LOOK: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}
const UNDONE: UndoResult = {
  ...{id: 7, at: '2025-06-30T10:00:00', who: 'tester', command: 'touch add', summary: 'call of C1', counts: {}},
  ...{withdrawals_kept: [], erased_since: 0},
}

it('says what was taken back, and nothing else where all of it was', () => {
  expect(presentUndo(UNDONE, LOOK)).toBe('Undone: change 7, touch add call of C1')
})

it('says what was done again, and of withdrawals since that they stay', () => {
  const kept = [{customer_id: undefined, identity: 'phone:+1', channel: 'sms'} as const]
  expect(presentRedo({...UNDONE, withdrawals_kept: kept}, {...LOOK, language: 'zh-CN'}).split('\n')).toEqual([
    '已重做：变更 7，touch add call of C1',
    expect.stringMatching(/^保留 1 项撤回/),
    expect.stringContaining('phone:+1'),
  ])
  expect(presentRedo(UNDONE, LOOK)).toBe('Done again: change 7, touch add call of C1')
})

it('says of withdrawals and of customers erased since that they stay', () => {
  const kept = [{customer_id: 'C1', identity: undefined, channel: 'sms'} as const]
  expect(presentUndo({...UNDONE, withdrawals_kept: kept, erased_since: 1}, LOOK).split('\n')).toEqual([
    'Undone: change 7, touch add call of C1',
    expect.stringMatching(/^1 withdrawal stays: /),
    '  C1  sms',
    '1 customer was erased since: whatever it had changed of that one stays as the erasing left it.',
  ])
})
